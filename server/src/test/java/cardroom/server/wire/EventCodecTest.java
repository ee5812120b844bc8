package cardroom.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Rake;
import cardroom.engine.hand.Street;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.BuyInLock;
import cardroom.engine.table.Entry;
import cardroom.engine.table.HouseRules;
import cardroom.engine.table.HouseRules.AnteKind;
import cardroom.engine.table.HouseRules.Straddles;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.Owes;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.Preferences;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableEvent.InHand;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Deck DECK = Deck.ordered();
    private static final TableSettings PLAIN =
            new TableSettings(Variant.NT, 1, 2, 0, 6, 40, 200, 15_000, 30_000);
    private static final List<TableEvent> EVENTS =
            List.of(
                    new TableEvent.TableCreated(new TableId("t1"), "Riverside", PLAIN),
                    new TableEvent.SeatTaken(
                            0,
                            new Occupant(new PlayerId("p_1"), "Ada", ""),
                            100,
                            Owes.BOTH,
                            Entry.BUY_BUTTON),
                    new TableEvent.SatIn(0, Owes.NONE, Entry.POST),
                    new TableEvent.PreferencesSet(0, new Preferences(true, false, 2)),
                    new TableEvent.SeatLeft(0, 180, 1_700_000_000_000L),
                    new TableEvent.SatOut(0, TableEvent.SatOut.Reason.TIMED_OUT),
                    new TableEvent.ToppedUp(0, 50, true),
                    new InHand(
                            new HandEvent.HandStarted(
                                    new HandSetup(
                                            Variant.NT,
                                            List.of(
                                                    new HandSetup.Player(0, 100, 0, 2, 0),
                                                    new HandSetup.Player(3, 100, 0, 1, 0)),
                                            3,
                                            2,
                                            true),
                                    DECK)),
                    new InHand(new HandEvent.HoleCardsDealt()),
                    new InHand(new HandEvent.Raised(0, 12)),
                    new InHand(
                            new HandEvent.StreetDealt(Street.TURN, 0, List.of(Card.parse("As")))),
                    new InHand(new HandEvent.BetsCollected(List.of(new Pot(24, List.of(0, 3))))),
                    new InHand(new HandEvent.PotAwarded(0, 0, false, 0, 24, "")),
                    new TableEvent.TurnBegan(3, 1, 1_700_000_000_000L),
                    new TableEvent.HandSettled());

    @Test
    void events_writtenAndRead_areEqual() {
        assertThat(EventCodec.read(EventCodec.write(EVENTS), () -> DECK)).isEqualTo(EVENTS);
    }

    @Test
    void startedHand_written_holdsNoCard() {
        String text = EventCodec.write(EVENTS.subList(7, 9));
        assertThat(text)
                .isEqualTo(
                        """
                        [{"type":"hand-started","variant":"NT","players":[\
                        {"seat":0,"stack":100,"ante":0,"blind":2,"post":0},\
                        {"seat":3,"stack":100,"ante":0,"blind":1,"post":0}],\
                        "button":3,"bigBlind":2,"trimAntes":true},{"type":"hole-cards-dealt"}]\
                        """);
    }

    @Test
    void told_leavesOutWhatOnlyTheFoldNeeds() {
        assertThat(EventCodec.told(EVENTS).findValuesAsText("type"))
                .doesNotContain("turn-began", "hand-settled")
                .contains("raised", "sat-out");
        assertThat(EventCodec.told(EventCodec.write(EVENTS)).toString())
                .isEqualTo(EventCodec.told(EVENTS).toString());
    }

    @Test
    void plainValues_written_areAbsent() {
        assertThat(
                        EventCodec.write(
                                List.of(
                                        new TableEvent.SatIn(2, Owes.NONE, Entry.POST),
                                        new TableEvent.SeatLeft(2, 90, 0))))
                .isEqualTo(
                        """
                        [{"type":"sat-in","seat":2},{"type":"seat-left","seat":2,"cashOut":90}]\
                        """);
        assertThat(EventCodec.settings(PLAIN).has("rules")).isFalse();
    }

    @Test
    void rowsOfEarlierReleases_read_meanTheSame() {
        String old =
                """
                [{"type":"seat-taken","seat":1,"player":{"id":"p_1","name":"Ada"},"buyIn":100,\
                "owesBlind":true},{"type":"sat-in","seat":1},\
                {"type":"seat-left","seat":1,"cashOut":90}]\
                """;
        assertThat(EventCodec.read(old, () -> DECK))
                .containsExactly(
                        new TableEvent.SeatTaken(
                                1,
                                new Occupant(new PlayerId("p_1"), "Ada", ""),
                                100,
                                Owes.BIG,
                                Entry.POST),
                        new TableEvent.SatIn(1, Owes.NONE, Entry.POST),
                        new TableEvent.SeatLeft(1, 90, 0));
    }

    @Test
    void snapshotOfEarlierRelease_read_hasPlainRulesAndPreferences() {
        TableState state = seated(PLAIN);
        ObjectNode node = EventCodec.state(state);
        assertThat(node.has("locks")).isFalse();
        assertThat(node.at("/seats/0").has("prefs")).isFalse();
        ((ObjectNode) node.at("/seats/0")).put("owesBlind", true);
        TableState read = EventCodec.state(node);
        assertThat(read.seats().getFirst().owes()).isEqualTo(Owes.BIG);
        assertThat(read.seats().getFirst().prefs()).isEqualTo(Preferences.DEFAULT);
        assertThat(read.settings()).isEqualTo(PLAIN);
    }

    @Test
    void snapshot_ofATableWithHouseRules_isReadBackWhole() {
        HouseRules rules =
                HouseRules.builder()
                        .ante(AnteKind.BIG_BLIND)
                        .anteFirst(true)
                        .straddles(Straddles.BOTH)
                        .straddleRaise(true)
                        .bombPotEvery(7)
                        .bombPotAnte(5)
                        .runs(3)
                        .rabbitHunt(true)
                        .rake(new Rake(500, 4, true))
                        .buyInLockMs(1_000)
                        .build();
        TableState state = seated(PLAIN.with(rules));
        for (TableEvent event :
                List.of(
                        new TableEvent.PreferencesSet(1, new Preferences(true, false, 3)),
                        new TableEvent.SeatLeft(0, 180, 1_700_000_000_000L))) {
            state = TableRules.evolve(state, event);
        }
        assertThat(state.locks())
                .containsExactly(new BuyInLock(new PlayerId("p_0"), 180, 1_700_000_000_000L));
        assertThat(EventCodec.state(EventCodec.state(state))).isEqualTo(state);
    }

    private static TableState seated(TableSettings settings) {
        TableState state = TableRules.create(new TableId("t1"), "Riverside", settings).next();
        for (int seat = 0; seat < 2; seat++) {
            Occupant player = new Occupant(new PlayerId("p_" + seat), "Ada", "");
            TableEvent taken = new TableEvent.SeatTaken(seat, player, 100, Owes.NONE, Entry.POST);
            state = TableRules.evolve(state, taken);
        }
        return state;
    }

    @Test
    void unknownType_read_isNamed() {
        assertThatThrownBy(() -> EventCodec.read("[{\"type\":\"nonsense\"}]", () -> DECK))
                .hasMessageContaining("unknown event type 'nonsense'");
    }
}
