package cardroom.engine.table;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Rejection.Code;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandEvent.CardsMucked;
import cardroom.engine.hand.HandEvent.CardsShown;
import cardroom.engine.hand.HandEvent.RabbitShown;
import cardroom.engine.hand.HandEvent.RunsAgreed;
import cardroom.engine.hand.HandEvent.RunsWanted;
import cardroom.engine.hand.Rake;
import cardroom.engine.table.TableEvent.InHand;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.SeatView;
import cardroom.engine.view.Views;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Preferences, cards shown after the hand, rabbit hunts, several boards and the rake. */
class WishesTest {
    private static final HouseRules LIVELY = HouseRules.builder().runs(3).rabbitHunt(true).build();

    /** Seat 1 is the big blind with aces, seat 0 the button with seven deuce. */
    private static TestTable headsUp(HouseRules rules) {
        TestTable table = TestTable.seated(rules, 0, 1);
        table.start(deck());
        return table;
    }

    private static Deck deck() {
        return TestTable.deck("As Ah 7c 2d Kd Qs 9h 5c 3d");
    }

    /** What every onlooker sees of the cards of this seat. */
    private static List<String> seenCards(TestTable table, int seat) {
        SeatView view = requireNonNull(Views.spectator(table.state()).seats().get(seat));
        return requireNonNull(view.cards());
    }

    private static HandView seen(TestTable table) {
        return requireNonNull(Views.spectator(table.state()).hand());
    }

    private static TableCommand show(int player, String... cards) {
        List<Card> named = List.of(cards).stream().map(Card::parse).toList();
        return new TableCommand.ShowCards(TestTable.id(player), "t1-1", named);
    }

    private static TableCommand hunt(int player) {
        return new TableCommand.HuntRabbit(TestTable.id(player), "t1-1");
    }

    @Test
    void wl144_d11_oneCardShownAfterTheHand_wholeTableSeesIt() {
        TestTable table = headsUp(LIVELY);
        table.foldOut();
        assertThat(table.does(show(0, "7c")))
                .containsExactly(new InHand(new CardsShown(0, List.of(Card.parse("7c")))));
        assertThat(seenCards(table, 0)).containsExactly("7c", "??");
        assertThat(seenCards(table, 1)).containsExactly("??", "??");
        table.does(show(1));
        assertThat(seenCards(table, 1)).containsExactly("As", "Ah");
    }

    @Test
    void d11_showingDuringTheHandOrOthersCards_isRefused() {
        TestTable table = headsUp(LIVELY);
        assertThat(table.complaint(show(0))).contains("after the hand");
        table.foldOut();
        assertThat(table.complaint(show(0, "As"))).contains("your own hole cards");
        table.does(show(0));
        assertThat(table.complaint(show(0))).contains("has seen these cards");
        assertThat(table.refusal(show(9))).isEqualTo(Code.NOT_SEATED);
    }

    @Test
    void d11_nextHandDealt_lastOneIsGone() {
        TestTable table = headsUp(LIVELY);
        table.foldOut();
        table.start();
        assertThat(table.refusal(show(0))).isEqualTo(Code.NO_HAND);
        assertThat(table.refusal(hunt(0))).isEqualTo(Code.NO_HAND);
    }

    @Test
    void d12_rabbitHunt_showsTheBoardThatWouldHaveCome() {
        TestTable table = headsUp(LIVELY);
        table.sit(3, 500);
        table.foldOut();
        assertThat(table.complaint(hunt(3))).contains("did not deal you in");
        assertThat(table.does(hunt(0)))
                .containsExactly(new InHand(new RabbitShown(deck().cards().subList(4, 9))));
        assertThat(table.complaint(hunt(1))).contains("lies open");
        assertThat(seen(table).rabbit()).containsExactly("Kd", "Qs", "9h", "5c", "3d");
    }

    @Test
    void d12_tableWithoutRabbitHunts_saysSo() {
        TestTable table = headsUp(HouseRules.NONE);
        table.foldOut();
        assertThat(table.complaint(hunt(0))).contains("no rabbit hunting");
    }

    @Test
    void d12_rabbitHunt_neverChangesTheNextDeck() {
        TestTable hunted = headsUp(LIVELY);
        TestTable plain = headsUp(LIVELY);
        hunted.foldOut();
        plain.foldOut();
        hunted.does(hunt(0));
        Random random = new Random(7);
        Deck next = Deck.shuffled(random::nextInt);
        hunted.start(next);
        plain.start(next);
        assertThat(hunted.hand()).isEqualTo(plain.hand());
        assertThat(hunted.hand().deck()).isEqualTo(next);
        assertThat(hunted.hand().rabbit()).isEmpty();
    }

    @Test
    void d9_autoMuck_isThePreferenceOfTheSeat() {
        assertThat(showdown(true)).contains(new InHand(new CardsMucked(0)));
        assertThat(showdown(false))
                .contains(
                        new InHand(new CardsShown(0, List.of(Card.parse("7c"), Card.parse("2d")))));
    }

    private static List<TableEvent> showdown(boolean autoMuck) {
        TestTable table = TestTable.seated(0, 1);
        if (!autoMuck) {
            table.does(new TableCommand.SetPreferences(TestTable.id(0), null, false, null));
        }
        table.start(deck());
        table.playDown();
        return table.log();
    }

    @Test
    void d13_everybodyWantsTwo_boardIsRunTwice() {
        TestTable table = TestTable.seated(LIVELY, 0, 1);
        table.wantsRuns(0, 2);
        table.wantsRuns(1, 3);
        table.start(deck());
        table.act(new Action.AllIn());
        assertThat(table.act(new Action.AllIn())).contains(new InHand(new RunsAgreed(2)));
        assertThat(seen(table).boards()).hasSize(1);
        assertThat(seen(table).runs()).isEqualTo(2);
    }

    @Test
    void d13_changedDuringTheHand_counts() {
        TestTable table = TestTable.seated(LIVELY, 0, 1);
        table.wantsRuns(0, 2);
        table.start(deck());
        assertThat(table.wantsRuns(1, 2)).contains(new InHand(new RunsWanted(1, 2)));
        table.act(new Action.AllIn());
        assertThat(table.act(new Action.AllIn())).contains(new InHand(new RunsAgreed(2)));
    }

    @Test
    void d13_personAgainstBot_personDecides() {
        TestTable table = new TestTable(TestTable.settings(6, 0).with(LIVELY));
        table.sitBot(0, 500);
        table.sit(1, 500);
        table.wantsRuns(1, 3);
        table.start(deck());
        table.act(new Action.AllIn());
        assertThat(table.act(new Action.AllIn())).contains(new InHand(new RunsAgreed(3)));
    }

    @Test
    void d13_oneContenderWantsOne_boardIsRunOnce() {
        TestTable table = TestTable.seated(LIVELY, 0, 1);
        table.wantsRuns(0, 3);
        table.start(deck());
        table.act(new Action.AllIn());
        table.act(new Action.AllIn());
        assertThat(table.hand().runs()).isEqualTo(1);
        assertThat(table.refusal(runs(1, 4))).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.refusal(runs(1, 1))).isEqualTo(Code.ILLEGAL_ACTION);
        assertThat(table.complaint(runs(1, 0))).contains("1 to 3 times");
    }

    private static TableCommand runs(int seat, int runs) {
        return new TableCommand.SetPreferences(TestTable.id(seat), null, null, runs);
    }

    @Test
    void rake_leavesTheTableWithTheEndOfTheHand() {
        HouseRules rules = HouseRules.builder().rake(new Rake(500, 4, true)).build();
        TestTable table = headsUp(rules);
        table.playDown();
        assertThat(table.hand().raked()).as("5 per cent of 20").isEqualTo(1);
        assertThat(table.state().chips()).isEqualTo(999);
        assertThat(table.seat(1).stack()).isEqualTo(509);
        table.start();
        table.act(new Action.AllIn());
        table.act(new Action.AllIn());
        assertThat(table.hand().raked()).as("capped").isEqualTo(4);
        assertThat(table.state().chips()).isEqualTo(995);
    }

    @Test
    void rake_walkOrNoFlop_takesNothing() {
        HouseRules rules = HouseRules.builder().rake(new Rake(1_000, 0, true)).build();
        TestTable table = headsUp(rules);
        table.foldOut();
        assertThat(table.state().chips()).as("no flop, no drop (C12)").isEqualTo(1000);
    }

    @Test
    void preferences_ofASeat_areItsOwnSecret() {
        TestTable table = TestTable.seated(LIVELY, 0, 1);
        String before = Views.spectator(table.state()).toString();
        table.wantsRuns(0, 2);
        assertThat(Views.spectator(table.state())).hasToString(before);
        assertThat(Views.own(table.state(), 0).prefs().runs()).isEqualTo(2);
        assertThat(Views.own(table.state(), 1).prefs()).isEqualTo(Preferences.DEFAULT);
    }
}
