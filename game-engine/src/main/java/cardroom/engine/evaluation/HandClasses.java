package cardroom.engine.evaluation;

import static cardroom.engine.evaluation.HandCategory.FLUSH;
import static cardroom.engine.evaluation.HandCategory.FOUR_OF_A_KIND;
import static cardroom.engine.evaluation.HandCategory.FULL_HOUSE;
import static cardroom.engine.evaluation.HandCategory.HIGH_CARD;
import static cardroom.engine.evaluation.HandCategory.ONE_PAIR;
import static cardroom.engine.evaluation.HandCategory.STRAIGHT;
import static cardroom.engine.evaluation.HandCategory.STRAIGHT_FLUSH;
import static cardroom.engine.evaluation.HandCategory.THREE_OF_A_KIND;
import static cardroom.engine.evaluation.HandCategory.TWO_PAIR;

import cardroom.engine.card.Rank;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of five-card hands of one deck in order, and the value of each.
 *
 * <p>A <em>strength</em> is a category and up to five deciding ranks, four bits each, the most
 * important first; it orders hands but is sparse. A <em>value</em> is {@code category << 12 |
 * index}, the index counting the classes of the category from 1. Categories are numbered in the
 * order of the deck's game.
 */
final class HandClasses {
    /** All 52 cards: 7,462 classes. */
    static final HandClasses FULL_DECK = new HandClasses(0, List.of(HandCategory.values()));

    /** The 36 cards from six to ace: a flush beats a full house, a straight three of a kind. */
    static final HandClasses SHORT_DECK =
            new HandClasses(
                    Rank.SIX.ordinal(),
                    List.of(
                            HIGH_CARD,
                            ONE_PAIR,
                            TWO_PAIR,
                            THREE_OF_A_KIND,
                            STRAIGHT,
                            FULL_HOUSE,
                            FLUSH,
                            FOUR_OF_A_KIND,
                            STRAIGHT_FLUSH));

    private static final int NO_STRAIGHT = -1;
    private static final int RANKS = RankCounts.RANKS;
    private static final int FOUR_LOWEST = 0b1111;
    private static final int CATEGORY_SHIFT = 20;
    private static final int INDEX_BITS = 12;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private final int lowest;
    private final List<HandCategory> order;
    private final int[] strengths;
    private final int[] first;

    private HandClasses(int lowest, List<HandCategory> order) {
        this.lowest = lowest;
        this.order = order;
        this.strengths = allStrengths();
        this.first = firstOfEachCategory();
    }

    /** The lowest rank in the deck. */
    int lowest() {
        return lowest;
    }

    /** The value of the best hand among rank counts (five to seven cards) without a flush. */
    int valueOfCounts(int[] counts) {
        return valueOfStrength(strengthOfCounts(counts));
    }

    /** The value of the best flush or straight flush in a suit that holds at least five ranks. */
    int valueOfSuit(int mask) {
        return valueOfStrength(strengthOfSuit(mask));
    }

    /** The category of a value. */
    HandCategory category(int value) {
        return order.get(value >> INDEX_BITS);
    }

    /** The {@code place}-th deciding rank of a value, from 0. */
    int rank(int value, int place) {
        int index = first[value >> INDEX_BITS] + (value & INDEX_MASK) - 1;
        return (strengths[index] >> (16 - 4 * place)) & 0xF;
    }

    private int valueOfStrength(int strength) {
        int category = strength >> CATEGORY_SHIFT;
        int index = Arrays.binarySearch(strengths, strength) - first[category] + 1;
        return (category << INDEX_BITS) | index;
    }

    private int strengthOfCounts(int[] counts) {
        int[] withAtLeast = new int[5];
        for (int rank = 0; rank < RANKS; rank++) {
            for (int n = 1; n <= counts[rank]; n++) {
                withAtLeast[n] |= 1 << rank;
            }
        }
        int mask = withAtLeast[1];
        int pairs = withAtLeast[2];
        int trips = withAtLeast[3];
        if (withAtLeast[4] != 0) {
            return strength(FOUR_OF_A_KIND, withAtLeast[4], mask, 1);
        }
        if (trips != 0 && Integer.bitCount(pairs) >= 2) {
            return strength(FULL_HOUSE, highestBit(trips), pairs, 1);
        }
        int straight = straightHigh(mask);
        if (straight != NO_STRAIGHT) {
            return strength(STRAIGHT, 1 << straight, 0, 0);
        }
        if (trips != 0) {
            return strength(THREE_OF_A_KIND, highestBit(trips), mask, 2);
        }
        return switch (Integer.bitCount(pairs)) {
            case 0 -> strength(HIGH_CARD, 0, mask, 5);
            case 1 -> strength(ONE_PAIR, pairs, mask, 3);
            default -> {
                int high = highestBit(pairs);
                yield strength(TWO_PAIR, high | highestBit(pairs & ~high), mask, 1);
            }
        };
    }

    private int strengthOfSuit(int mask) {
        int straight = straightHigh(mask);
        return straight == NO_STRAIGHT
                ? strength(FLUSH, 0, mask, 5)
                : strength(STRAIGHT_FLUSH, 1 << straight, 0, 0);
    }

    /** Packs the ranks of {@code made}, then the {@code kickers} highest other ranks. */
    private int strength(HandCategory category, int made, int others, int kickers) {
        int packed = 0;
        int places = 0;
        for (int rest = made; rest != 0; rest &= ~highestBit(rest)) {
            packed = (packed << 4) | rankOf(highestBit(rest));
            places++;
        }
        int rest = others & ~made;
        for (int i = 0; i < kickers; i++) {
            packed = (packed << 4) | rankOf(highestBit(rest));
            rest &= ~highestBit(rest);
            places++;
        }
        return (order.indexOf(category) << CATEGORY_SHIFT) | (packed << (4 * (5 - places)));
    }

    /** The highest rank of the best straight in {@code mask}; an ace may play low. */
    private int straightHigh(int mask) {
        int run = mask & (mask << 1) & (mask << 2) & (mask << 3) & (mask << 4);
        if (run != 0) {
            return rankOf(highestBit(run));
        }
        int wheel = 1 << Rank.ACE.ordinal() | FOUR_LOWEST << lowest;
        return (mask & wheel) == wheel ? lowest + 3 : NO_STRAIGHT;
    }

    private static int highestBit(int mask) {
        return Integer.highestOneBit(mask);
    }

    private static int rankOf(int bit) {
        return Integer.numberOfTrailingZeros(bit);
    }

    private int[] allStrengths() {
        IntStream.Builder all = IntStream.builder();
        RankCounts.forEach(5, lowest, counts -> all.add(strengthOfCounts(counts)));
        for (int mask = 0; mask < 1 << RANKS; mask += 1 << lowest) {
            if (Integer.bitCount(mask) == 5) {
                all.add(strengthOfSuit(mask));
            }
        }
        return all.build().sorted().distinct().toArray();
    }

    private int[] firstOfEachCategory() {
        int[] places = new int[order.size()];
        for (int i = strengths.length - 1; i >= 0; i--) {
            places[strengths[i] >> CATEGORY_SHIFT] = i;
        }
        return places;
    }
}
