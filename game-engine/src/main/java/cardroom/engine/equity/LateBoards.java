package cardroom.engine.equity;

import static cardroom.engine.evaluation.HandEvaluator.NO_CARDS;
import static cardroom.engine.evaluation.HandEvaluator.key;
import static cardroom.engine.evaluation.HandEvaluator.mask;

import cardroom.engine.card.Card;

/** Counts every board from the flop on, one by one: at most two cards are to come. */
final class LateBoards implements BoardCounter {
    private final Showdowns showdowns;
    private final int toCome;
    private final long board;
    private final long boardKey;
    private final long boardMask;
    private final long[] keys;
    private final long[] masks;
    private final int[] live = new int[Card.COUNT];

    LateBoards(Showdowns showdowns, int hands, int[] board) {
        this.showdowns = showdowns;
        this.toCome = 5 - board.length;
        this.keys = new long[hands];
        this.masks = new long[hands];
        long bits = 0;
        long sum = NO_CARDS;
        long suits = 0;
        for (int card : board) {
            bits |= 1L << card;
            sum += key(card);
            suits += mask(card);
        }
        this.board = bits;
        this.boardKey = sum;
        this.boardMask = suits;
    }

    @Override
    public void count(int[] hands) {
        long used = board;
        for (int i = 0; i < hands.length; i++) {
            int high = StartingHands.high(hands[i]);
            int low = StartingHands.low(hands[i]);
            used |= StartingHands.bits(hands[i]);
            keys[i] = key(high) + key(low);
            masks[i] = mask(high) + mask(low);
        }
        switch (toCome) {
            case 0 -> showdowns.add(keys, masks, boardKey, boardMask, 1);
            case 1 -> countRivers(boardKey, boardMask, live(used), 0);
            default -> {
                int size = live(used);
                for (int turn = 0; turn < size; turn++) {
                    int card = live[turn];
                    countRivers(boardKey + key(card), boardMask + mask(card), size, turn + 1);
                }
            }
        }
    }

    private void countRivers(long turnKey, long turnMask, int size, int from) {
        for (int river = from; river < size; river++) {
            int card = live[river];
            showdowns.add(keys, masks, turnKey + key(card), turnMask + mask(card), 1);
        }
    }

    private int live(long used) {
        int size = 0;
        for (int card = 0; card < Card.COUNT; card++) {
            if ((used >>> card & 1) == 0) {
                live[size++] = card;
            }
        }
        return size;
    }
}
