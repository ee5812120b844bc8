package cardroom.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.Decision;
import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandCommand;
import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.Variant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated hands: known checksums, complete histories, and chips that stay. */
final class RandomHandsTest {
    private static final long PROTOCOL_SEED = 12_345;

    @ParameterizedTest
    @CsvSource({
        "300, 4682, 220200, false",
        "300, 4682, 220200, true",
        "1000, 16217, 734497, false",
        "1000, 16217, 734497, true"
    })
    void protocol_withAndWithoutHistory_givesTheKnownChecksums(
            int hands, long decisions, long losses, boolean history) {
        HandTotals totals =
                new RandomHands(
                                SimulatedStakes.PROTOCOL,
                                HandChance.protocol(PROTOCOL_SEED),
                                history)
                        .play(0, hands);
        assertThat(totals.hands()).isEqualTo(hands);
        assertThat(totals.decisions()).isEqualTo(decisions);
        assertThat(totals.losses()).isEqualTo(losses);
        assertThat(totals.chipsKept()).isTrue();
        assertThat(totals.events() > 0).isEqualTo(history);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomHands_unevenStacks_keepChipsAndEqualTheirHistories(int players) {
        SimulatedStakes stakes = new SimulatedStakes(Variant.NT, players, 1, 400);
        HandTotals silent = new RandomHands(stakes, HandChance.seeded(7), false).play(0, 5_000);
        HandTotals told = new RandomHands(stakes, HandChance.seeded(7), true).play(0, 5_000);
        assertThat(silent.chipsKept()).isTrue();
        assertThat(told.chipsKept()).isTrue();
        assertThat(told.decisions()).isEqualTo(silent.decisions());
        assertThat(told.losses()).isEqualTo(silent.losses());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 10})
    void history_playedAgainByTheRules_givesTheSameEventsAndStacks(int players) {
        RandomHands hands =
                new RandomHands(
                        new SimulatedStakes(Variant.NT, players, 2, 300),
                        HandChance.seeded(3),
                        true);
        for (int h = 0; h < 300; h++) {
            List<HandEvent> history = List.copyOf(hands.play(h));
            HandState folded = null;
            for (HandEvent event : history) {
                folded = HandRules.evolve(folded, event);
            }
            List<HandEvent> again = new ArrayList<>();
            HandState end = playAgain(history, again);
            assertThat(again).isEqualTo(history);
            assertThat(folded).isEqualTo(end);
            for (int i = 0; i < players; i++) {
                assertThat(hands.stack(i)).isEqualTo(end.players().get(i).stack());
            }
        }
    }

    private static HandState playAgain(List<HandEvent> history, List<HandEvent> events) {
        HandEvent.HandStarted begin = (HandEvent.HandStarted) history.getFirst();
        HandState state = accept(HandRules.start(begin.setup(), begin.deck()), events);
        for (HandEvent event : history) {
            HandCommand command =
                    switch (event) {
                        case HandEvent.Folded(int seat) ->
                                new HandCommand.Act(seat, new Action.Fold());
                        case HandEvent.Checked(int seat) ->
                                new HandCommand.Act(seat, new Action.Check());
                        case HandEvent.Called(int seat, _) ->
                                new HandCommand.Act(seat, new Action.Call());
                        case HandEvent.BetPlaced(int seat, long to) ->
                                new HandCommand.Act(seat, new Action.Bet(to));
                        case HandEvent.Raised(int seat, long to) ->
                                new HandCommand.Act(seat, new Action.Raise(to));
                        default -> null;
                    };
            if (command != null) {
                state = accept(HandRules.decide(state, command), events);
            }
        }
        return state;
    }

    private static HandState accept(
            Decision<HandState, HandEvent> decision, List<HandEvent> events) {
        if (decision instanceof Decision.Accepted<HandState, HandEvent>(var told, var next)) {
            events.addAll(told);
            return next;
        }
        throw new AssertionError("refused: " + decision);
    }

    @Test
    void hands_playedInParts_addUpToTheWhole() {
        RandomHands hands = new RandomHands(SimulatedStakes.PROTOCOL, HandChance.seeded(1), false);
        HandTotals parts = hands.play(700, 1_000).plus(hands.play(0, 700));
        assertThat(parts).isEqualTo(hands.play(0, 1_000));
    }

    @Test
    void stakes_outsideTheirLimits_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedStakes(Variant.NT, 1, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedStakes(Variant.NT, 11, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedStakes(Variant.NT, 6, 0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedStakes(Variant.NT, 6, 3, 2));
    }

    @Test
    void shuffle_ofAnyNumberOfPlaces_keepsEveryCardOnce() {
        ProtocolRandom random = new ProtocolRandom(5);
        byte[] deck = new byte[52];
        for (int id = 0; id < deck.length; id++) {
            deck[id] = (byte) id;
        }
        for (int places = 0; places <= 51; places++) {
            random.shuffle(deck, places);
            long seen = 0;
            for (byte card : deck) {
                seen |= 1L << card;
            }
            assertThat(seen).isEqualTo((1L << 52) - 1);
        }
    }
}
