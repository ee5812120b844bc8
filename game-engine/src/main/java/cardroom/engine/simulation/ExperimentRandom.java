package cardroom.engine.simulation;

import cardroom.engine.card.Card;
import cardroom.engine.card.UniformRandom;

/**
 * The repeatable generator of simulated hands: xorshift64*, seeded by the splitmix64 finaliser.
 * Never for a live table: who knows the seed knows the cards (I10).
 *
 * <p>Numbers below a bound come by multiplication, without rejection: the bias is below {@code
 * bound / 2³²}.
 */
public final class ExperimentRandom implements UniformRandom {
    private static final byte[] ORDERED = ordered();

    private long state;

    /** A generator that begins with this seed. */
    public ExperimentRandom(long seed) {
        reseed(seed);
    }

    /** Begins anew. */
    public void reseed(long seed) {
        state = mix(seed);
    }

    /** Spreads a seed over all 64 bits, so that neighbouring seeds share nothing. */
    public static long mix(long seed) {
        long z = seed + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public int below(int bound) {
        return (int) below((long) bound);
    }

    /** A uniform integer in {@code 0 .. bound - 1}; {@code bound} is 1 to 2³¹. */
    public long below(long bound) {
        long s = state;
        s ^= s >>> 12;
        s ^= s << 25;
        s ^= s >>> 27;
        state = s;
        return (((s * 2_685_821_657_736_338_717L) >>> 32) * bound) >>> 32;
    }

    /**
     * Fills {@code deck} with the card ids of a set as large as it is, the first {@code places} of
     * them shuffled.
     */
    public void shuffle(byte[] deck, int places) {
        System.arraycopy(ORDERED, ORDERED.length - deck.length, deck, 0, deck.length);
        for (int i = 0; i < places; i++) {
            int j = i + below(deck.length - i);
            byte card = deck[i];
            deck[i] = deck[j];
            deck[j] = card;
        }
    }

    private static byte[] ordered() {
        byte[] cards = new byte[Card.COUNT];
        for (int id = 0; id < cards.length; id++) {
            cards[id] = (byte) id;
        }
        return cards;
    }
}
