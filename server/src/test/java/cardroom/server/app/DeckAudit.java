package cardroom.server.app;

import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.evaluation.HandCategory;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what shuffled decks hold, and says how surprising it is.
 *
 * <p><b>Positions.</b> How often each card lay at each place, 52 × 52 cells. For n fair decks (n/52
 * expected) {@code 51/n · Σ (count − n/52)²} is chi-square with 51² degrees of freedom: rows and
 * columns of a deck are a permutation, which takes away one degree of each. {@link #positionScore}
 * turns it into standard deviations of the normal distribution by the cube root (Wilson and
 * Hilferty).
 *
 * <p><b>Categories.</b> The best five of the first seven cards against the exact counts of all
 * 133,784,560 hands. For one category Chernoff's bound holds for every n: counts at least as far
 * off on the same side as k have a probability of at most {@code exp(−n · D(k/n ‖ p))}. {@link
 * #categoryScore} is the largest exponent.
 */
final class DeckAudit {
    private static final int CARDS = Card.COUNT;
    private static final double ALL_HANDS = 133_784_560;

    /** How many of all seven-card hands are of each category. */
    private static final Map<HandCategory, Integer> EXACT = new EnumMap<>(HandCategory.class);

    static {
        EXACT.put(HandCategory.STRAIGHT_FLUSH, 41_584);
        EXACT.put(HandCategory.FOUR_OF_A_KIND, 224_848);
        EXACT.put(HandCategory.FULL_HOUSE, 3_473_184);
        EXACT.put(HandCategory.FLUSH, 4_047_644);
        EXACT.put(HandCategory.STRAIGHT, 6_180_020);
        EXACT.put(HandCategory.THREE_OF_A_KIND, 6_461_620);
        EXACT.put(HandCategory.TWO_PAIR, 31_433_400);
        EXACT.put(HandCategory.ONE_PAIR, 58_627_800);
        EXACT.put(HandCategory.HIGH_CARD, 23_294_460);
    }

    private final long[] positions = new long[CARDS * CARDS];
    private final Map<HandCategory, Long> categories = new EnumMap<>(HandCategory.class);
    private long decks;

    void add(Deck deck) {
        decks++;
        List<Card> cards = deck.cards();
        for (int place = 0; place < CARDS; place++) {
            positions[CARDS * place + cards.get(place).id()]++;
        }
        HandCategory category = HandEvaluator.category(HandEvaluator.value(cards.subList(0, 7)));
        categories.merge(category, 1L, Long::sum);
    }

    /** Standard deviations from what fair decks give; negative is too even. */
    double positionScore() {
        double expected = (double) decks / CARDS;
        double squares = 0;
        for (long count : positions) {
            squares += (count - expected) * (count - expected);
        }
        double freedom = (CARDS - 1.0) * (CARDS - 1.0);
        double chiSquare = (CARDS - 1) * squares / decks;
        double spread = 2 / (9 * freedom);
        return (Math.cbrt(chiSquare / freedom) - 1 + spread) / Math.sqrt(spread);
    }

    /** Natural logarithm of one over the bound of the most surprising category. */
    double categoryScore() {
        double most = 0;
        for (HandCategory category : HandCategory.values()) {
            double share = (double) categories.getOrDefault(category, 0L) / decks;
            double exact = EXACT.getOrDefault(category, 0) / ALL_HANDS;
            most = Math.max(most, decks * divergence(share, exact));
        }
        return most;
    }

    /** Of a coin with this share of heads from one with the probability {@code exact}. */
    private static double divergence(double share, double exact) {
        return part(share, exact) + part(1 - share, 1 - exact);
    }

    private static double part(double share, double exact) {
        return share == 0 ? 0 : share * Math.log(share / exact);
    }

    @Override
    public String toString() {
        return "%,d decks: positions %.2f standard deviations, categories exponent %.2f"
                .formatted(decks, positionScore(), categoryScore());
    }
}
