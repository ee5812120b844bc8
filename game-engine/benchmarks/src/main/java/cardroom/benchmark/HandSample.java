package cardroom.benchmark;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.simulation.SeedTree;
import cardroom.engine.simulation.SeededRandom;

/** Random hands made beforehand: card ids one byte each, the first card lowest. */
final class HandSample {
    private HandSample() {}

    /** So many hands of {@code cards} (at most eight) different cards from {@code lowest} up. */
    static long[] of(int hands, int cards, int lowest) {
        SeededRandom random = SeedTree.root(1).random();
        int[] deck = new int[Card.COUNT - lowest];
        for (int i = 0; i < deck.length; i++) {
            deck[i] = lowest + i;
        }
        long[] packed = new long[hands];
        for (int hand = 0; hand < hands; hand++) {
            for (int i = 0; i < cards; i++) {
                int j = i + random.below(deck.length - i);
                int card = deck[j];
                deck[j] = deck[i];
                deck[i] = card;
                packed[hand] |= (long) card << (8 * i);
            }
        }
        return packed;
    }

    static int card(long hand, int place) {
        return (int) (hand >>> (8 * place)) & 63;
    }

    /** Some card that is not among the first {@code cards} of a hand. */
    static int other(long hand, int cards, int choice) {
        long taken = 0;
        for (int place = 0; place < cards; place++) {
            taken |= 1L << card(hand, place);
        }
        int card = choice % Card.COUNT;
        while ((taken >>> card & 1) != 0) {
            card = (card + 1) % Card.COUNT;
        }
        return card;
    }

    /** The key of the first five to seven cards. */
    static long keys(long hand, int cards) {
        long sum = HandEvaluator.NO_CARDS;
        for (int place = 0; place < cards; place++) {
            sum += HandEvaluator.key((int) (hand >>> (8 * place)));
        }
        return sum;
    }

    /** The mask of the first five to seven cards. */
    static long masks(long hand, int cards) {
        long sum = 0;
        for (int place = 0; place < cards; place++) {
            sum += HandEvaluator.mask((int) (hand >>> (8 * place)));
        }
        return sum;
    }
}
