package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Deck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a hand refuses, and that refusing changes nothing. */
final class RefusalTest {
    @Test
    void act_outOfTurn_isNotYourTurn() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).deal();
        for (int seat = -1; seat <= 10; seat++) {
            if (seat != 5) {
                assertThat(HandRules.decide(hand.state(), fold(seat)))
                        .isEqualTo(
                                new Decision.Rejected<>(
                                        new Rejection(
                                                Rejection.Code.NOT_YOUR_TURN, "seat 5 is to act")));
            }
        }
    }

    @Test
    void act_afterTheEnd_isNotYourTurn() {
        Scenario hand = Scenario.blinds(50, 100).players(2, 1000).deal().play("p2 fold");
        assertThat(hand.refusal("p1 check"))
                .isEqualTo(new Rejection(Rejection.Code.NOT_YOUR_TURN, "the hand is over"));
        assertThatIllegalStateException().isThrownBy(hand::legal);
    }

    @Test
    void check_whenChipsAreOwed_isIllegal() {
        Rejection refusal = Scenario.blinds(50, 100).players(3, 1000).deal().refusal("p3 check");
        assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_ACTION);
        assertThat(refusal.message()).contains("100 chips to call");
    }

    @Test
    void call_whenNothingIsOwed_isIllegal() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).deal().callDown(Street.PREFLOP);
        Rejection refusal = hand.refusal("p1 call");
        assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_ACTION);
        assertThat(refusal.message()).contains("check");
    }

    @Test
    void bet_whenThereIsABet_namesTheRightWord() {
        Rejection refusal = Scenario.blinds(50, 100).players(3, 1000).deal().refusal("p3 bet 300");
        assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_ACTION);
        assertThat(refusal.message()).contains("raise");
    }

    @Test
    void raise_whenThereIsNoBet_namesTheRightWord() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).deal().callDown(Street.PREFLOP);
        Rejection refusal = hand.refusal("p1 raise 300");
        assertThat(refusal.code()).isEqualTo(Rejection.Code.ILLEGAL_ACTION);
        assertThat(refusal.message()).contains("no bet to raise: bet");
    }

    @Test
    void allIn_isTheLargestRaise_orTheCallWhenNoRaiseIsLegal() {
        Scenario hand = Scenario.blinds(50, 100).stacks(1000, 400, 700).deal().play("p3 all-in");
        assertThat(hand.state().currentBet()).isEqualTo(700);
        hand.play("p1 all-in, p2 all-in");
        assertThat(hand.story()).contains("p1 raise 1000", "p2 call 300");
    }

    @Test
    void setup_withImpossibleNumbers_isRefused() {
        List<HandSetup.Player> twice =
                List.of(
                        new HandSetup.Player(1, 100, 0, 0, 0),
                        new HandSetup.Player(1, 100, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandSetup(Variant.NT, twice, 1, 2, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandSetup.Player(1, Long.MAX_VALUE, 0, 0, 0));
    }

    @Test
    void evolve_withoutABeginning_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandRules.evolve(null, new HandEvent.HandEnded()));
    }

    @Test
    void state_asText_saysNoSecret() {
        HandState state = Scenario.blinds(50, 100).players(3, 1000).deal().state();
        String text = state.toString() + new HandEvent.HandStarted(state.setup(), Deck.ordered());
        assertThat(text)
                .doesNotContain(state.players().getFirst().holeCards().getFirst().toString());
    }

    private static HandCommand fold(int seat) {
        return new HandCommand.Act(seat, new Action.Fold());
    }
}
