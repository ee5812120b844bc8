package cardroom.benchmark;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;
import static cardroom.engine.evaluation.HandEvaluator.value7;

import cardroom.engine.card.Card;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the 133,784,560 hands of seven cards by their value.
 *
 * <p>Cards are added in ascending order, each a step in a trie over ranks ({@link RankTrie}). For
 * each choice of six cards a flush is ruled out or not; where it is, the suits of the sixth and of
 * the seventh card do not matter and share one look-up.
 */
final class SevenCardHands {
    /** How many hands there are. */
    static final long NUMBER = 133_784_560;

    private static final int SUITS = 4;
    private static final int RANKS = 13;
    private static final int VALUE_MASK = 0xFFFF;

    /** Added to suit counters that begin with 3, it shows the suits with four cards or more. */
    private static final long ONE_OF_EACH = 0x1111L << 48;

    private static final int SUIT_SHIFT = 48;
    private static final long FLAGS = 0x8888L << 48;

    private final RankTrie trie = RankTrie.OF_SEVEN;
    private final int[] hands = new int[VALUE_MASK + 1];

    /** Counts all hands. */
    void count() {
        addCards(0, 0, trie.root(), NO_CARDS, 0);
    }

    /** How many hands there are of each category, and how many different values. */
    List<Long> categoriesAndClasses() {
        long[] counts = new long[10];
        for (int value = 0; value < hands.length; value++) {
            counts[Math.min(value >> 12, 8)] += hands[value];
            counts[9] += hands[value] > 0 ? 1 : 0;
        }
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    private void addCards(int level, int from, int state, long keys, long masks) {
        if (level == 5) {
            addSixth(from, state, keys, masks);
            return;
        }
        for (int card = from; card < Card.COUNT; card++) {
            addCards(
                    level + 1,
                    card + 1,
                    trie.next(level, state, card >> 2),
                    keys + key(card),
                    masks + mask(card));
        }
    }

    private void addSixth(int from, int state, long keys, long masks) {
        int firstSuit = from & 3;
        for (int rank = from >> 2; rank < RANKS; rank++) {
            int six = trie.next(5, state, rank);
            int plain = 0;
            int sameRank = 0;
            for (int suit = firstSuit; suit < SUITS; suit++) {
                int card = SUITS * rank + suit;
                long sixKeys = keys + key(card);
                if (((sixKeys + ONE_OF_EACH) & FLAGS) == 0) {
                    plain++;
                    sameRank += SUITS - 1 - suit;
                } else {
                    addSeventhBySuit(card, six, sixKeys, masks + mask(card));
                }
            }
            addSeventhByRank(rank, six, sameRank, SUITS * plain);
            firstSuit = 0;
        }
    }

    private void addSeventhByRank(int sixthRank, int six, int ofSameRank, int ofHigher) {
        hands[trie.value(six, sixthRank)] += ofSameRank;
        for (int rank = sixthRank + 1; rank < RANKS; rank++) {
            hands[trie.value(six, rank)] += ofHigher;
        }
    }

    /**
     * A fourth card of a suit or more: only cards of that suit differ from others of their rank.
     */
    private void addSeventhBySuit(int sixth, int six, long keys, long masks) {
        int suit = (Long.numberOfTrailingZeros((keys + ONE_OF_EACH) & FLAGS) - SUIT_SHIFT) >> 2;
        boolean isFlush = (keys & FLAGS) != 0;
        int firstSuit = (sixth & 3) + 1;
        for (int rank = sixth >> 2; rank < RANKS; rank++) {
            int others = SUITS - firstSuit;
            if (suit >= firstSuit) {
                int card = SUITS * rank + suit;
                hands[value7(keys + key(card), masks + mask(card))]++;
                others--;
            }
            hands[isFlush ? value7(keys, masks) : trie.value(six, rank)] += others;
            firstSuit = 0;
        }
    }
}
