package cardroom.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.hand.Action;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.Preferences;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TestTable;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.PrivateView.Range;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.PotView;
import cardroom.engine.view.TableView.SeatView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What spectators and players see in the course of a hand. */
class ViewsTest {
    /** Heads-up: seat 1 is the big blind and holds the first two cards, seat 0 the next two. */
    private static final String HEADS_UP = "As Ah 7c 2d Kd Qs 9h 5c 3d";

    private static TestTable headsUp() {
        TestTable table = TestTable.seated(0, 1);
        table.start(TestTable.deck(HEADS_UP));
        return table;
    }

    private static SeatView seat(TestTable table, int seat) {
        SeatView view = Views.spectator(table.state()).seats().get(seat);
        if (view == null) {
            throw new AssertionError("seat " + seat + " is not in the view");
        }
        return view;
    }

    private static HandView hand(TestTable table) {
        HandView view = Views.spectator(table.state()).hand();
        if (view == null) {
            throw new AssertionError("no hand in the view");
        }
        return view;
    }

    private static PrivateView own(TestTable table, int seat) {
        return Views.own(table.state(), seat);
    }

    @Test
    void spectator_newTable_showsSettingsAndNothingElse() {
        TableView view = Views.spectator(TestTable.sixMax().state());
        assertThat(view)
                .isEqualTo(
                        new TableView(
                                "t1",
                                "Test",
                                "NT",
                                List.of(5L, 10L),
                                0,
                                6,
                                new TableView.BuyIn(100, 1000),
                                new TableView.Clock(TestTable.ACTION_MS, TestTable.BANK_MS),
                                HouseRules.NONE,
                                Map.of(),
                                null,
                                null,
                                false));
    }

    @Test
    void spectator_blindsPosted_showsLiveStacksBetsAndClock() {
        TestTable table = headsUp();
        assertThat(seat(table, 0).stack()).isEqualTo(495);
        assertThat(seat(table, 0).bet()).isEqualTo(5);
        assertThat(seat(table, 0).last()).isEqualTo("blind");
        assertThat(seat(table, 0).cards()).containsExactly("??", "??");
        assertThat(seat(table, 0).inHand()).isTrue();
        assertThat(hand(table))
                .isEqualTo(
                        new HandView(
                                "t1-1",
                                1,
                                "preflop",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                10,
                                0,
                                0,
                                table.now() + TestTable.ACTION_MS,
                                false,
                                TestTable.BANK_MS,
                                null,
                                0,
                                false,
                                false));
    }

    @Test
    void spectator_flop_showsPotAndForgetsLastActions() {
        TestTable table = headsUp();
        table.checkOrCall();
        assertThat(seat(table, 0).last()).isEqualTo("call");
        table.checkOrCall();
        assertThat(seat(table, 0).last()).isNull();
        assertThat(hand(table).street()).isEqualTo("flop");
        assertThat(hand(table).board()).containsExactly("Kd", "Qs", "9h");
        assertThat(hand(table).pots()).containsExactly(new PotView(20, List.of(1, 0)));
        table.act(new Action.Bet(40));
        assertThat(seat(table, 1).last()).isEqualTo("bet");
        table.act(new Action.Raise(100));
        assertThat(seat(table, 0).last()).isEqualTo("raise");
        assertThat(seat(table, 0).bet()).isEqualTo(100);
        assertThat(hand(table).currentBet()).isEqualTo(100);
    }

    @Test
    void spectator_folded_hasNoCardsAndIsOut() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.fold();
        assertThat(seat(table, 0).cards()).isNull();
        assertThat(seat(table, 0).inHand()).isFalse();
        assertThat(seat(table, 0).last()).isEqualTo("fold");
    }

    @Test
    void spectator_allIn_isMarkedWhileTheHandRuns() {
        TestTable table = headsUp();
        table.act(new Action.AllIn());
        assertThat(seat(table, 0).allIn()).isTrue();
        assertThat(seat(table, 0).last()).isEqualTo("all-in");
        assertThat(seat(table, 0).stack()).isZero();
    }

    @Test
    void spectator_showdown_showsHandsUntilTheNextHand() {
        TestTable table = headsUp();
        table.act(new Action.AllIn());
        table.act(new Action.Call());
        assertThat(hand(table).over()).isTrue();
        assertThat(hand(table).actor()).isNull();
        assertThat(hand(table).deadline()).isNull();
        assertThat(hand(table).board()).hasSize(5);
        assertThat(seat(table, 1).cards()).containsExactly("As", "Ah");
        assertThat(seat(table, 1).won()).isEqualTo(1000);
        assertThat(seat(table, 1).hand()).isEqualTo("Pair of aces");
        assertThat(seat(table, 1).stack()).isEqualTo(1000);
        assertThat(seat(table, 1).allIn()).isFalse();
        assertThat(seat(table, 0).cards()).containsExactly("7c", "2d");
        assertThat(seat(table, 0).won()).isZero();
        assertThat(seat(table, 0).status()).isEqualTo("sitting-out");
        table.does(new TableCommand.TopUp(TestTable.id(0), 500));
        table.does(new TableCommand.SitIn(TestTable.id(0)));
        table.start();
        assertThat(seat(table, 1).cards()).containsExactly("??", "??");
        assertThat(seat(table, 1).won()).isZero();
        assertThat(hand(table).over()).isFalse();
    }

    @Test
    void spectator_wonWithoutShowdown_cardsStayHidden() {
        TestTable table = headsUp();
        table.fold();
        assertThat(seat(table, 1).won()).isEqualTo(10);
        assertThat(seat(table, 1).cards()).containsExactly("??", "??");
        assertThat(seat(table, 1).hand()).isNull();
        assertThat(hand(table).board()).isEmpty();
    }

    @Test
    void spectator_seatStates_areShown() {
        TestTable table = headsUp();
        table.connected(1, false);
        table.does(new TableCommand.TopUp(TestTable.id(1), 100));
        table.leave(1);
        assertThat(seat(table, 1).away()).isTrue();
        assertThat(seat(table, 1).leaving()).isTrue();
        assertThat(seat(table, 1).pendingTopUp()).isEqualTo(100);
    }

    @Test
    void spectator_bankRuns_saysSo() {
        TestTable table = headsUp();
        table.expire();
        assertThat(hand(table).onBank()).isTrue();
        assertThat(hand(table).bank()).isEqualTo(TestTable.BANK_MS);
    }

    @Test
    void spectator_botActs_hasNoBank() {
        TestTable table = TestTable.sixMax();
        table.sitBot(0, 500);
        table.sitBot(1, 500);
        table.start();
        assertThat(hand(table).bank()).isNull();
        assertThat(seat(table, 0).player().bot()).isEqualTo("nit");
    }

    @Test
    void own_actor_seesCardsAndLegalActions() {
        TestTable table = headsUp();
        assertThat(own(table, 0))
                .isEqualTo(
                        new PrivateView(
                                0,
                                "t1-1",
                                List.of("7c", "2d"),
                                new LegalView(true, false, 5L, null, new Range(20, 500), 500L),
                                0,
                                table.now() + TestTable.ACTION_MS,
                                Preferences.DEFAULT));
    }

    @Test
    void own_notActor_seesOnlyHisCards() {
        TestTable table = headsUp();
        assertThat(own(table, 1))
                .isEqualTo(
                        new PrivateView(
                                1,
                                "t1-1",
                                List.of("As", "Ah"),
                                null,
                                null,
                                null,
                                Preferences.DEFAULT));
    }

    @Test
    void own_nothingOwed_maySayCheckOrBet() {
        TestTable table = headsUp();
        table.checkOrCall();
        table.checkOrCall();
        assertThat(own(table, 1).legal())
                .isEqualTo(new LegalView(true, true, null, new Range(10, 490), null, 490L));
    }

    @Test
    void own_facingAllIn_allInMeansTheCall() {
        TestTable table = headsUp();
        table.act(new Action.AllIn());
        assertThat(own(table, 1).legal())
                .isEqualTo(new LegalView(true, false, 490L, null, null, 500L));
    }

    @Test
    void own_afterFolding_keepsHisCardsUntilTheNextHand() {
        TestTable table = headsUp();
        table.fold();
        assertThat(own(table, 0).cards()).containsExactly("7c", "2d");
    }

    @Test
    void own_satDownInTheSeatOfALeaver_seesNotTheLeaversCards() {
        TestTable table = TestTable.seated(0, 1, 2);
        table.start();
        table.fold();
        table.leave(0);
        table.does(new TableCommand.TakeSeat(TestTable.person(7), 0, 100));
        assertThat(own(table, 0).cards()).isEmpty();
        assertThat(seat(table, 0).inHand()).isFalse();
        assertThat(seat(table, 0).stack()).isEqualTo(100);
        table.playDown();
        assertThat(own(table, 0).cards()).isEmpty();
    }

    @Test
    void own_emptySeat_isAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Views.own(TestTable.sixMax().state(), 3));
    }

    @Test
    void omniscient_foldedToo_showsEveryHoleCard() {
        TestTable table = headsUp();
        table.fold();
        assertThat(Views.omniscient(table.state()).seats().values())
                .extracting(SeatView::cards)
                .containsExactly(List.of("7c", "2d"), List.of("As", "Ah"));
    }
}
