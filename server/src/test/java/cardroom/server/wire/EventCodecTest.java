package cardroom.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Street;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableEvent.InHand;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final Deck DECK = Deck.ordered();
    private static final List<TableEvent> EVENTS =
            List.of(
                    new TableEvent.TableCreated(
                            new TableId("t1"),
                            "Riverside",
                            new TableSettings(Variant.NT, 1, 2, 0, 6, 40, 200, 15_000, 30_000)),
                    new TableEvent.SeatTaken(
                            0, new Occupant(new PlayerId("p_1"), "Ada", ""), 100, false),
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
        String text = EventCodec.write(EVENTS.subList(4, 6));
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
    void unknownType_read_isNamed() {
        assertThatThrownBy(() -> EventCodec.read("[{\"type\":\"nonsense\"}]", () -> DECK))
                .hasMessageContaining("unknown event type 'nonsense'");
    }
}
