package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shows, in which order, and what wins: rules D7–D10. */
final class ShowdownTest {
    private static final String DRY = "7d8cJc7s8h";

    @DisplayName("D7 (WT 70, TDA 16): all hands are tabled before the next board card")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void allIn_withTheBettingComplete_tablesAllHandsBeforeTheBoard(int players) {
        Scenario hand = Scenario.blinds(50, 100).players(players, 1000).deal();
        while (hand.state().actor().isPresent()) {
            hand.play(hand.actor() + " all-in");
        }
        List<String> story = hand.story();
        List<Integer> shows = places(story, line -> line.contains(" shows "));
        List<Integer> cards = places(story, line -> line.matches("(flop|turn|river) .*"));
        assertThat(shows).hasSize(players);
        assertThat(cards).hasSize(3);
        assertThat(shows.getLast()).isLessThan(cards.getFirst());
    }

    @DisplayName("D7: an all-in on the flop is tabled before the turn")
    @Test
    void allIn_onTheFlop_isTabledBeforeTheTurn() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .holds(1, "AdAh")
                        .holds(2, "KdKh")
                        .board(DRY)
                        .deal()
                        .play("p2 call, p1 check, p1 all-in, p2 call");
        assertThat(hand.storyFrom("p2 call 900"))
                .containsExactly(
                        "p2 call 900",
                        "pots 2000 p1 p2",
                        "p1 shows AdAh",
                        "p2 shows KdKh",
                        "turn 7s",
                        "river 8h",
                        "p1 wins 2000 of pot 0: Two pair, aces and eights",
                        "end");
    }

    @DisplayName("D7: with others still betting for a side pot nobody tables his cards yet")
    @Test
    void allIn_withASidePotStillPlayed_tablesNothingYet() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 100)
                        .deal()
                        .play("p3 all-in, p1 call, p2 check");
        assertThat(hand.state().street()).isEqualTo(Street.FLOP);
        assertThat(hand.story(HandEvent.CardsShown.class)).isEmpty();
    }

    @DisplayName("D7 (TDA 16): with a player all-in the beaten hands are tabled too")
    @Test
    void showdown_withAPlayerAllIn_tablesBeatenHands() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 100)
                        .holds(1, "AdAh")
                        .holds(2, "KdKh")
                        .holds(3, "QdQh")
                        .board(DRY)
                        .deal()
                        .play("p3 all-in")
                        .callDown();
        assertThat(hand.story(HandEvent.CardsShown.class)).hasSize(3);
        assertThat(hand.story(HandEvent.CardsMucked.class)).isEmpty();
    }

    @DisplayName("D8 (WT 72, WL 145, TDA 17): the last aggressor on the river shows first")
    @Test
    void showdown_afterARiverBet_beginsWithTheLastAggressor() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(4, 2000)
                        .holds(1, "AdAh")
                        .holds(2, "KdKh")
                        .holds(3, "QdQh")
                        .holds(4, "TdTh")
                        .board(DRY)
                        .deal()
                        .callDown(Street.TURN)
                        .play("p1 check, p2 bet 100, p3 raise 300, p4 call, p1 call, p2 call");
        assertThat(hand.storyFrom("p3 shows QdQh"))
                .startsWith("p3 shows QdQh", "p4 mucks", "p1 shows AdAh", "p2 mucks");
    }

    @DisplayName("D8: a raise on an earlier street does not count")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void showdown_afterACheckedRiver_beginsLeftOfTheButton(int players) {
        Scenario hand = Scenario.blinds(50, 100).players(players, 2000).deal();
        hand.callAroundTo(players).play("p" + players + " raise 300").callDown();
        assertThat(hand.story(HandEvent.CardsShown.class).getFirst()).startsWith("p1 ");
    }

    @DisplayName("D8: contenders of a side pot show before a player who is only in the main pot")
    @Test
    void showdown_withASidePot_beginsWithItsContenders() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(100, 1000, 1000)
                        .deal()
                        .callDown(Street.TURN)
                        .play("p2 check, p3 bet 100, p2 call");
        assertThat(hand.story(HandEvent.CardsShown.class))
                .extracting(line -> line.substring(0, 2))
                .containsExactly("p3", "p2", "p1");
    }

    @DisplayName("D9 (WT 72, WT 75, WL 139, TDA 13): later players who are beaten muck")
    @Test
    void beatenPlayers_afterABetterHand_muck() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(4, 1000)
                        .holds(1, "QdQh")
                        .holds(2, "TdTh")
                        .holds(3, "AdAh")
                        .holds(4, "KdKh")
                        .board(DRY)
                        .deal()
                        .callDown();
        assertThat(hand.storyFrom("p1 shows QdQh"))
                .containsExactly(
                        "p1 shows QdQh",
                        "p2 mucks",
                        "p3 shows AdAh",
                        "p4 mucks",
                        "p3 wins 400 of pot 0: Two pair, aces and eights",
                        "end");
        assertThat(hand.state().player(4).status()).isEqualTo(PlayerInHand.Status.MUCKED);
        assertThat(hand.state().player(4).shown()).isFalse();
    }

    @DisplayName("D9: a tie shows, and who plays the board must show both cards to win")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void playingTheBoard_allShowAndSplit(int players) {
        Scenario.Builder builder =
                Scenario.blinds(50, 100).players(players, 1000).board("AsKsQsJsTs");
        Scenario hand = builder.deal().callDown();
        assertThat(hand.story(HandEvent.CardsShown.class)).hasSize(players);
        assertThat(hand.stacks()).containsOnly(1000L);
    }

    @DisplayName("D9: a winner whom nobody called shows nothing")
    @Test
    void uncontestedWinner_showsNothing() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .deal()
                        .callDown(Street.TURN)
                        .play("p1 bet 100, p2 fold, p3 fold");
        assertThat(hand.story(HandEvent.CardsShown.class)).isEmpty();
        assertThat(hand.story(HandEvent.CardsMucked.class)).isEmpty();
        assertThat(hand.story(HandEvent.PotAwarded.class)).containsExactly("p1 wins 300 of pot 0");
    }

    @DisplayName("D10 (WT 69, TDA 12): cards speak, the best five of seven win")
    @Test
    void bestFiveOfSeven_winWhateverTheHoleCards() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(3, 1000)
                        .holds(1, "AdAh")
                        .holds(2, "4s2d")
                        .holds(3, "KdQh")
                        .board("As5s6s7sKc")
                        .deal()
                        .callDown();
        assertThat(hand.stacks()).containsExactly(900L, 1200L, 900L);
        assertThat(hand.story(HandEvent.PotAwarded.class).getFirst()).contains("lush");
    }

    @DisplayName("D10, D15 (WL 146): suits never break ties")
    @Test
    void equalHands_inDifferentSuits_split() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .players(2, 1000)
                        .holds(1, "AsKs")
                        .holds(2, "AcKc")
                        .board("2d7d9hJh3s")
                        .deal()
                        .callDown();
        assertThat(hand.stacks()).containsExactly(1000L, 1000L);
    }

    @DisplayName("D14: cards come from the deck in order, two for each player, no burns")
    @Test
    void cards_comeFromTheDeckInOrder() {
        HandState state = Scenario.blinds(50, 100).players(3, 1000).deal().callDown().state();
        for (int i = 0; i < 3; i++) {
            assertThat(state.players().get(i).holeCards())
                    .containsExactly(state.deck().at(2 * i), state.deck().at(2 * i + 1));
        }
        assertThat(state.board()).isEqualTo(state.deck().cards().subList(6, 11));
    }

    private static List<Integer> places(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size())
                .filter(i -> wanted.test(lines.get(i)))
                .boxed()
                .toList();
    }
}
