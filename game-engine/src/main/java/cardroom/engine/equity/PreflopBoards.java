package cardroom.engine.equity;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;

import java.util.Arrays;

/**
 * Counts every board of five cards by symmetry.
 *
 * <p>Suits matter only where somebody can make a flush. First all boards are counted by their ranks
 * alone, each choice of ranks with its number of boards. Then, for each suit, the boards with so
 * many cards of it that some hand has a flush are taken back and counted again with the flush; of
 * their other cards only the ranks matter. A board has at most one such suit, so none is corrected
 * twice.
 */
final class PreflopBoards implements BoardCounter {
    private static final int RANKS = 13;
    private static final int SUITS = 4;
    private static final int BOARD = 5;
    private static final long RANK_WORD = 0xFFFF_FFFFL;

    /** Ranks of up to two cards: one choice of none, 13 of one, 91 of two. */
    private static final int SIDES = 91;

    private static final int[][] CHOOSE = {
        {1, 0, 0, 0, 0}, {1, 1, 0, 0, 0}, {1, 2, 1, 0, 0}, {1, 3, 3, 1, 0}, {1, 4, 6, 4, 1}
    };

    private final Showdowns showdowns;
    private final long[] rankKeys;
    private final long[] noMasks;
    private final long[] keys;
    private final long[] masks;
    private final int[] live = new int[RANKS];
    private final int[] offsuit = new int[RANKS];
    private final long[][] sideKeys = new long[3][SIDES];
    private final long[][] sideWeights = new long[3][SIDES];
    private final int[] sides = new int[3];

    PreflopBoards(Showdowns showdowns, int hands) {
        this.showdowns = showdowns;
        this.rankKeys = new long[hands];
        this.noMasks = new long[hands];
        this.keys = new long[hands];
        this.masks = new long[hands];
    }

    @Override
    public void count(int[] hands) {
        long used = 0;
        for (int i = 0; i < hands.length; i++) {
            used |= StartingHands.bits(hands[i]);
            rankKeys[i] = word(StartingHands.high(hands[i])) + word(StartingHands.low(hands[i]));
        }
        for (int rank = 0; rank < RANKS; rank++) {
            live[rank] = SUITS - Long.bitCount((used >>> (SUITS * rank)) & 0xF);
        }
        countRanks(0, BOARD, 0, 1);
        for (int suit = 0; suit < SUITS; suit++) {
            countFlushes(suit, hands, used);
        }
    }

    /** All choices of {@code left} cards from this rank up, suits aside. */
    private void countRanks(int rank, int left, long key, long weight) {
        if (left == 0) {
            showdowns.add(rankKeys, noMasks, key, 0, weight);
            return;
        }
        if (rank == RANKS) {
            return;
        }
        long sum = key;
        for (int n = 0; n <= Math.min(left, live[rank]); n++) {
            countRanks(rank + 1, left - n, sum, weight * CHOOSE[live[rank]][n]);
            sum += word(SUITS * rank);
        }
    }

    /** Corrects the boards on which a hand has a flush in this suit. */
    private void countFlushes(int suit, int[] hands, long used) {
        int need = BOARD - holeCards(suit, hands);
        int free = 0;
        for (int rank = 0; rank < RANKS; rank++) {
            int isFree = (int) (~used >>> (SUITS * rank + suit) & 1);
            free |= isFree << rank;
            offsuit[rank] = live[rank] - isFree;
        }
        listSides();
        for (int chosen = free; chosen != 0; chosen = (chosen - 1) & free) {
            int size = Integer.bitCount(chosen);
            if (size >= need && size <= BOARD) {
                correct(suit, chosen, BOARD - size);
            }
        }
    }

    /** Sets keys and masks so that only this suit can make a flush; the most cards of it held. */
    private int holeCards(int suit, int[] hands) {
        int most = 0;
        for (int i = 0; i < hands.length; i++) {
            int high = StartingHands.high(hands[i]);
            int low = StartingHands.low(hands[i]);
            boolean highSuited = high % SUITS == suit;
            boolean lowSuited = low % SUITS == suit;
            keys[i] = (highSuited ? key(high) : word(high)) + (lowSuited ? key(low) : word(low));
            masks[i] = (highSuited ? mask(high) : 0) + (lowSuited ? mask(low) : 0);
            most = Math.max(most, (highSuited ? 1 : 0) + (lowSuited ? 1 : 0));
        }
        return most;
    }

    /** Lists the ranks of up to two cards of other suits, with their numbers of choices. */
    private void listSides() {
        Arrays.fill(sides, 0);
        addSide(0, 0, 1);
        for (int first = 0; first < RANKS; first++) {
            addSide(1, word(SUITS * first), offsuit[first]);
            addSide(2, 2 * word(SUITS * first), CHOOSE[offsuit[first]][2]);
            for (int second = 0; second < first; second++) {
                long key = word(SUITS * first) + word(SUITS * second);
                addSide(2, key, (long) offsuit[first] * offsuit[second]);
            }
        }
    }

    private void addSide(int cards, long key, long weight) {
        if (weight > 0) {
            int place = sides[cards]++;
            sideKeys[cards][place] = key;
            sideWeights[cards][place] = weight;
        }
    }

    private void correct(int suit, int chosen, int others) {
        long suited = NO_CARDS;
        long ranks = 0;
        long mask = 0;
        for (int rest = chosen; rest != 0; rest &= rest - 1) {
            int card = SUITS * Integer.numberOfTrailingZeros(rest) + suit;
            suited += key(card);
            ranks += word(card);
            mask += mask(card);
        }
        for (int side = 0; side < sides[others]; side++) {
            long key = sideKeys[others][side];
            long weight = sideWeights[others][side];
            showdowns.add(rankKeys, noMasks, ranks + key, 0, -weight);
            showdowns.add(keys, masks, suited + key, mask, weight);
        }
    }

    /** What the rank of a card adds to a key; without suits no key shows a flush. */
    private static long word(int card) {
        return key(card) & RANK_WORD;
    }
}
