package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Short deck: 36 cards, everybody antes, the button posts the only blind. */
final class ShortDeckTest {
    private static Scenario.Builder shortDeck() {
        return Scenario.blinds(1, 2).game(Variant.NS).buttonBlind().antes(1);
    }

    @DisplayName("antes from everybody, one blind from the button, who acts last before the flop")
    @Test
    void buttonBlind_isPostedAfterTheAntesAndActsLast() {
        Scenario hand = shortDeck().players(3, 100).deal();
        assertThat(hand.story())
                .containsExactly("p1 ante 1", "p2 ante 1", "p3 ante 1", "p3 blind 2", "deal");
        assertThat(hand.actor()).isEqualTo("p1");
        hand.play("p1 call, p2 call");
        assertThat(hand.actor()).isEqualTo("p3");
        assertThat(hand.options()).isEqualTo("check or raise 4-99");
        assertThat(hand.play("p3 check").actor()).isEqualTo("p1");
    }

    @DisplayName("heads-up the button posts the blind and acts last before the flop")
    @Test
    void headsUp_theOtherPlayerActsFirst() {
        assertThat(shortDeck().players(2, 100).deal().actor()).isEqualTo("p1");
    }

    @DisplayName("short deck: a flush beats a full house")
    @Test
    void flush_beatsAFullHouse() {
        Scenario hand =
                shortDeck()
                        .players(2, 100)
                        .holds(1, "AhKh")
                        .holds(2, "TcTd")
                        .board("ThJh7hJc9s")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class)).hasSize(1);
        assertThat(hand.story(HandEvent.PotAwarded.class).getFirst()).startsWith("p1 wins 6");
    }

    @DisplayName("short deck: A-6-7-8-9 is a straight, and a straight beats three of a kind")
    @Test
    void aceToNine_isAStraight() {
        Scenario hand =
                shortDeck()
                        .players(2, 100)
                        .holds(1, "As6d")
                        .holds(2, "KcKd")
                        .board("7h8c9sKhQd")
                        .deal()
                        .callDown();
        assertThat(hand.story(HandEvent.PotAwarded.class).getFirst())
                .startsWith("p1 wins 6 of pot 0: ")
                .contains("traight");
    }

    @DisplayName("a deck of the wrong size is refused")
    @Test
    void deck_ofAnotherGame_isRefused() {
        List<HandSetup.Player> players =
                List.of(new HandSetup.Player(0, 10, 1, 0, 0), new HandSetup.Player(1, 10, 1, 2, 0));
        HandSetup small = new HandSetup(Variant.NS, players, 1, 2, true);
        HandSetup full = new HandSetup(Variant.NT, players, 1, 2, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandRules.start(small, Deck.ordered()))
                .withMessage("NS is not played with 52 cards");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HandRules.start(full, Deck.ordered(CardSet.SHORT)))
                .withMessage("NT is not played with 36 cards");
    }
}
