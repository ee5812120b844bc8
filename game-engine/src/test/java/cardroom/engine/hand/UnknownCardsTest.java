package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Recorded hands in which some hole cards are not known. */
final class UnknownCardsTest {
    private static Scenario.Builder terms(long... stacks) {
        return Scenario.blinds(50, 100).stacks(stacks).holds(1, "2d3h").board("AdKdQcJh9s");
    }

    @Test
    void unknownHands_atTheShowdown_muckAndLose() {
        Scenario hand = terms(1000, 1000, 1000).unknown(2).unknown(3).deal().callDown();
        assertThat(hand.story(HandEvent.CardsMucked.class)).containsExactly("p2 mucks", "p3 mucks");
        assertThat(hand.stacks()).containsExactly(1200L, 900L, 900L);
        assertThat(hand.state().player(4).holeCards()).isEmpty();
    }

    @Test
    void unknownHands_allIn_areNotTabledAndMuckAfterTheBoard() {
        Scenario hand =
                terms(1000, 1000, 1000).unknown(2).deal().play("p3 fold, p1 all-in, p2 call");
        assertThat(hand.storyFrom("pots 2000 p1 p2"))
                .startsWith("pots 2000 p1 p2", "p1 shows 2d3h", "flop AdKdQc")
                .contains("river 9s", "p2 mucks");
        assertThat(hand.stacks()).containsExactly(2000L, 0L, 1000L);
    }

    @Test
    void unknownHand_thatIsTheOnlyOneLeft_winsUnseen() {
        Scenario hand =
                terms(1000, 1000, 1000).unknown(3).deal().play("p3 raise 300, p1 fold, p2 fold");
        assertThat(hand.stacks()).containsExactly(950L, 900L, 1150L);
    }

    @Test
    void unknownHands_withoutAnyKnownOne_leaveThePotToTheLast() {
        Scenario hand = terms(1000, 1000, 1000).unknown(1).unknown(2).unknown(3).deal().callDown();
        assertThat(hand.story(HandEvent.CardsMucked.class)).containsExactly("p1 mucks", "p2 mucks");
        assertThat(hand.story(HandEvent.PotAwarded.class)).containsExactly("p3 wins 300 of pot 0");
    }

    @Test
    void unknownHands_aloneInASidePot_leaveItToOneOfThem() {
        Scenario hand = terms(100, 1000, 1000).unknown(2).unknown(3).deal();
        hand.callDown(Street.PREFLOP).play("p2 bet 200, p3 call").callDown();
        assertThat(hand.stacks()).containsExactly(300L, 700L, 1100L);
    }
}
