package cardroom.engine.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards and decks as text. */
class CardTest {
    @Test
    void parse_everyCard_comesBack() {
        for (int id = 0; id < Card.COUNT; id++) {
            Card card = Card.of(id);
            assertThat(Card.parse(card.toString())).isSameAs(card);
            assertThat(Card.of(card.rank(), card.suit())).isSameAs(card);
            assertThat(card.id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "as", "AS", "1s", "10s", "??", "A s", "As "})
    void parse_anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> Card.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void text_ofADeck_comesBack() {
        Deck deck = Deck.shuffled(bound -> bound - 1);
        assertThat(Deck.parse(deck.text())).isEqualTo(deck);
        assertThat(deck.toString()).doesNotContain(deck.at(0).toString());
    }

    @Test
    void deck_aCardTwiceOrMissing_isRefused() {
        String text = Deck.ordered().text();
        assertThatThrownBy(() -> Deck.parse(text.substring(2) + "3c"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deck.parse(text.substring(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
