package cardroom.engine.equity;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;

import cardroom.engine.card.Card;

/**
 * Draws combinations of the hands and boards at random.
 *
 * <p>All combinations that share no card are equally likely: hands from ranges are drawn together
 * until they fit; hands of any two cards come from the rest of the deck, as the board does, because
 * every fitting choice of the others leaves equally many of them.
 */
final class BoardSampler {
    private static final int BOARD = 5;

    private final Showdowns showdowns;
    private final StartingHands[] hands;
    private final boolean[] isAny;
    private final int[] ranged;
    private final long known;
    private final int boardSize;
    private final long boardKey;
    private final long boardMask;
    private final long[] keys;
    private final long[] masks;
    private final int[] deck;
    private long used;
    private int dealt;
    private long state;
    private long spare;

    /**
     * @param hands without the cards of the board and of fixed hands
     * @param known those cards as bits
     */
    BoardSampler(Showdowns showdowns, StartingHands[] hands, int[] board, long known, long seed) {
        this.showdowns = showdowns;
        this.hands = hands;
        this.known = known;
        this.state = seed;
        this.keys = new long[hands.length];
        this.masks = new long[hands.length];
        this.isAny = new boolean[hands.length];
        this.deck = deck(known);
        this.ranged = new int[hands.length];
        this.boardSize = board.length;
        long sum = NO_CARDS;
        long suits = 0;
        for (int card : board) {
            sum += key(card);
            suits += mask(card);
        }
        this.boardKey = sum;
        this.boardMask = suits;
        for (int i = 0; i < hands.length; i++) {
            isAny[i] = hands[i].size() == deck.length * (deck.length - 1) / 2;
            if (hands[i].size() == 1) {
                hold(i, hands[i].hand(0));
            }
        }
    }

    /** Draws until there are so many boards, or until so many draws from the ranges. */
    void draw(long boards, long tries) {
        int ranges = 0;
        for (int i = 0; i < hands.length; i++) {
            if (hands[i].size() > 1 && !isAny[i]) {
                ranged[ranges++] = i;
            }
        }
        long triesLeft = tries;
        for (long drawn = 0; drawn < boards; drawn++) {
            while (!fit(ranges)) {
                if (--triesLeft < 0) {
                    return;
                }
            }
            drawOne();
        }
    }

    /** Draws one hand from every range; false when two of them share a card. */
    private boolean fit(int ranges) {
        used = known;
        for (int i = 0; i < ranges; i++) {
            StartingHands range = hands[ranged[i]];
            int hand = range.hand(below(range.size()));
            if ((StartingHands.bits(hand) & used) != 0) {
                return false;
            }
            used |= StartingHands.bits(hand);
            hold(ranged[i], hand);
        }
        return true;
    }

    private void drawOne() {
        dealt = 0;
        for (int i = 0; i < hands.length; i++) {
            if (isAny[i]) {
                int first = card();
                int second = card();
                keys[i] = key(first) + key(second);
                masks[i] = mask(first) + mask(second);
            }
        }
        long sum = boardKey;
        long suits = boardMask;
        for (int i = boardSize; i < BOARD; i++) {
            int card = card();
            sum += key(card);
            suits += mask(card);
        }
        showdowns.add(keys, masks, sum, suits, 1);
    }

    private void hold(int place, int hand) {
        keys[place] = key(StartingHands.high(hand)) + key(StartingHands.low(hand));
        masks[place] = mask(StartingHands.high(hand)) + mask(StartingHands.low(hand));
    }

    /** The next card of a shuffle that goes only as far as needed, past cards in use. */
    private int card() {
        int card;
        do {
            int place = dealt + below(deck.length - dealt);
            card = deck[place];
            deck[place] = deck[dealt];
            deck[dealt++] = card;
        } while ((used >>> card & 1) != 0);
        return card;
    }

    /** A number below {@code bound} from half a word of splitmix64; its bias is below 2^-21. */
    private int below(int bound) {
        long half = spare;
        spare = 0;
        if (half == 0) {
            state += 0x9E37_79B9_7F4A_7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
            mixed ^= mixed >>> 31;
            half = mixed & 0xFFFF_FFFFL;
            spare = mixed >>> 32;
        }
        return (int) ((half * bound) >>> 32);
    }

    private static int[] deck(long known) {
        int[] deck = new int[Card.COUNT - Long.bitCount(known)];
        int size = 0;
        for (int card = 0; card < Card.COUNT; card++) {
            if ((known >>> card & 1) == 0) {
                deck[size++] = card;
            }
        }
        return deck;
    }
}
