package cardroom.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.card.Card;
import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.card.UniformRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The decks of live tables, as they are dealt, against chance (I10).
 *
 * <p>A fair source fails a run with a probability below 1e-9. Positions: beyond ±7 standard
 * deviations are 2.6e-12 of the normal distribution; the count has 2,601 degrees of freedom and at
 * least 384 expected in each cell, so it is close to normal there. Categories: nine categories, two
 * sides each, exponent 25: at most 18 · exp(−25) = 2.5e-10, exactly, whatever the number of decks.
 */
final class LiveDeckAuditTest {
    private static final int DECKS = Boolean.getBoolean("cardroom.long") ? 2_000_000 : 20_000;
    private static final double DEVIATIONS = 7;
    private static final double EXPONENT = 25;

    @Test
    void liveDecks_byPositionAndCategory_lookLikeChance() {
        SecureSource source = new SecureSource();
        DeckAudit audit = audit(DECKS, () -> source.deck(CardSet.FULL));
        System.out.println("live decks, " + audit);
        assertThat(audit.positionScore()).isBetween(-DEVIATIONS, DEVIATIONS);
        assertThat(audit.categoryScore()).isLessThan(EXPONENT);
    }

    /** The audit can fail: each classic fault of a shuffle raises the alarm on few decks. */
    @Test
    void audit_ofFaultyShuffles_raisesTheAlarm() {
        UniformRandom fair = UniformRandom.of(new SecureSource().random()::nextLong);
        List<Supplier<Deck>> faulty =
                List.of(
                        () -> Deck.shuffled(bound -> bound == 1 ? 0 : fair.below(bound - 1)),
                        () -> Deck.shuffled(bound -> fair.below(256) % bound),
                        () -> swapWithAny(fair),
                        Deck::ordered);
        for (Supplier<Deck> shuffle : faulty) {
            assertThat(Math.abs(audit(20_000, shuffle).positionScore())).isGreaterThan(DEVIATIONS);
        }
        // each card is everywhere equally often, and still the hands are wrong
        DeckAudit rotated = audit(20_000, () -> rotated(fair));
        assertThat(rotated.categoryScore()).isGreaterThan(EXPONENT);
    }

    private static DeckAudit audit(int decks, Supplier<Deck> shuffle) {
        DeckAudit audit = new DeckAudit();
        for (int i = 0; i < decks; i++) {
            audit.add(shuffle.get());
        }
        return audit;
    }

    /** Every place swaps with any place: 52⁵² draws cannot share out 52! orders evenly. */
    private static Deck swapWithAny(UniformRandom random) {
        List<Card> cards = new ArrayList<>(Deck.ordered().cards());
        for (int i = 0; i < Card.COUNT; i++) {
            Collections.swap(cards, i, random.below(Card.COUNT));
        }
        return new Deck(cards);
    }

    /** An ordered deck, cut once. */
    private static Deck rotated(UniformRandom random) {
        List<Card> cards = new ArrayList<>(Deck.ordered().cards());
        Collections.rotate(cards, random.below(Card.COUNT));
        return new Deck(cards);
    }
}
