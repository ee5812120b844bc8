package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a state says about its hand, and which states are the same. */
final class HandStateTest {
    /** Three players with a side pot, a rake and two boards: every kind of number changes. */
    private static Scenario richHand() {
        return Scenario.blinds(50, 100)
                .stacks(1000, 300, 1000)
                .antes(10)
                .runs(2, 2, 2, 2)
                .deal()
                .play("p3 raise 250, p1 call, p2 all-in, p3 call, p1 call, p1 all-in, p3 all-in");
    }

    @Test
    void states_afterEachDecision_areNotEqualAndHashApart() {
        HandState state = Scenario.blinds(50, 100).players(3, 1000).deal().state();
        HandState folded = after(state, new Action.Fold());
        HandState called = after(state, new Action.Call());
        HandState raised = after(state, new Action.Raise(300));
        HandState other = after(state, new Action.Raise(301));
        List<HandState> states = List.of(state, folded, called, raised, other);
        for (int i = 0; i < states.size(); i++) {
            for (int j = 0; j < states.size(); j++) {
                assertThat(states.get(i).equals(states.get(j))).isEqualTo(i == j);
                assertThat(states.get(i).hashCode() == states.get(j).hashCode()).isEqualTo(i == j);
            }
        }
        HandState again = after(state, new Action.Raise(300));
        assertThat(again).isEqualTo(raised).hasSameHashCodeAs(raised);
    }

    @Test
    void states_withTheSameChipsAndOtherCards_areNotEqual() {
        HandState one = Scenario.blinds(50, 100).players(2, 1000).holds(1, "AsAh").deal().state();
        HandState two = Scenario.blinds(50, 100).players(2, 1000).holds(1, "KsKh").deal().state();
        assertThat(one).isNotEqualTo(two);
    }

    private static HandState after(HandState state, Action action) {
        int seat = state.actor().orElseThrow();
        return ((Decision.Accepted<HandState, HandEvent>)
                        HandRules.decide(state, new HandCommand.Act(seat, action)))
                .next();
    }

    @Test
    void player_afterStreetsWithAntes_contributedAndWonTheSum() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .antes(10)
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 bet 200, p2 call, p3 call")
                        .play("p1 bet 100");
        assertThat(hand.state().players().getFirst().contribution()).isEqualTo(410);
        hand.play("p2 fold, p3 fold");
        PlayerInHand winner = hand.state().players().getFirst();
        assertThat(winner.won()).isEqualTo(930);
        assertThat(winner.contribution()).isEqualTo(310);
        assertThat(hand.state().pots()).isEmpty();
    }

    @Test
    void seen_ofATabledHand_isEveryHoleCard() {
        HandState state = richHand().state();
        assertThat(state.isOver()).isTrue();
        assertThat(state.players())
                .allSatisfy(player -> assertThat(player.seen()).isEqualTo(player.holeCards()));
    }

    @Test
    void names_ofShownHands_areThereWhenTheBoardIsComplete() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .game(Variant.FO8)
                        .players(2, 1000)
                        .holds(1, "As2s9c9d")
                        .holds(2, "KdQhTcTd")
                        .board("3s4s8hKcJd")
                        .deal();
        assertThat(hand.state().handName(hand.state().players().getFirst().seat())).isEmpty();
        HandState state = hand.callDown().state();
        int low = state.players().getFirst().seat();
        int high = state.players().getLast().seat();
        assertThat(state.lowName(low)).hasValueSatisfying(name -> assertThat(name).contains("8"));
        assertThat(state.lowName(high)).isEmpty();
        assertThat(state.handName(high)).hasValue("Pair of kings");
        assertThat(state.handName(low)).hasValue("Pair of nines");
    }

    @Test
    void lowName_inGamesWithoutALow_isEmpty() {
        HandState state =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .holds(1, "As2s")
                        .board("3s4s8hKcJd")
                        .deal()
                        .callDown()
                        .state();
        assertThat(state.lowName(state.players().getFirst().seat())).isEmpty();
    }

    @Test
    void text_ofAState_tellsNoCardInSomebodysHand() {
        HandState state = Scenario.blinds(50, 100).players(2, 1000).holds(1, "AsAh").deal().state();
        assertThat(state.toString()).contains("PREFLOP").doesNotContain("As").doesNotContain("Ah");
    }

    @Test
    void variant_ofItsCode_isFound() {
        for (Variant variant : Variant.values()) {
            assertThat(Variant.of(variant.code())).isEqualTo(variant);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variant.of("FR"))
                .withMessageContaining("FO/8");
    }

    @DisplayName("D11: somebody else's card cannot be shown, nor one that the record hides")
    @Test
    void show_ofTheNextPlayersCard_isRefused() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).unknown(2).deal();
        hand.play("p3 fold, p1 fold");
        HandState state = hand.state();
        int place = 2;
        Card next = state.deck().at(place);
        assertThat(refused(state, new HandCommand.Show(seat(state, 0), List.of(next)))).isTrue();
        assertThat(refused(state, new HandCommand.Show(seat(state, 1), List.of(next)))).isTrue();
        Card own = state.deck().at(0);
        assertThat(refused(state, new HandCommand.Show(seat(state, 0), List.of(own)))).isFalse();
        for (int nobody : new int[] {-1, 0, 9, 10, 11}) {
            assertThat(refused(state, new HandCommand.Show(nobody, List.of(own)))).isTrue();
            assertThat(refused(state, new HandCommand.WantRuns(nobody, 1))).isTrue();
        }
    }

    @DisplayName("D13: each player's wish for runs is his own")
    @Test
    void wantRuns_ofOnePlayer_changesNoOther() {
        Scenario hand = Scenario.blinds(50, 100).players(4, 1000).runs(3, 1, 2, 3, 1).deal();
        HandState state = hand.state();
        assertThat(wishes(state)).containsExactly(1, 2, 3, 1);
        state = wanting(wanting(state, 1, 3), 2, 1);
        assertThat(wishes(state)).containsExactly(1, 3, 1, 1);
        assertThat(wishes(wanting(state, 3, 2))).containsExactly(1, 3, 1, 2);
    }

    private static HandState wanting(HandState state, int place, int times) {
        return ((Decision.Accepted<HandState, HandEvent>)
                        HandRules.decide(
                                state, new HandCommand.WantRuns(seat(state, place), times)))
                .next();
    }

    private static List<Integer> wishes(HandState state) {
        return state.players().stream().map(PlayerInHand::runsWanted).toList();
    }

    private static boolean refused(HandState state, HandCommand command) {
        return HandRules.decide(state, command) instanceof Decision.Rejected<HandState, HandEvent>;
    }

    private static int seat(HandState state, int place) {
        return state.players().get(place).seat();
    }

    @Test
    void deck_ofAnotherGame_isRefused() {
        HandSetup setup = Scenario.blinds(1, 2).players(2, 100).deal().state().setup();
        Deck small = Deck.ordered(Variant.NS.cards());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandRules.start(setup, small))
                .withMessageContaining("36 cards");
    }
}
