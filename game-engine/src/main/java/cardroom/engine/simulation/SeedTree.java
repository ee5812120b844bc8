package cardroom.engine.simulation;

/**
 * A node of the tree from which experiments and tests get all their chance: root → block → deal →
 * purpose. A child is the keyed hash of its number or name under its parent's key, so one more
 * deal, player or purpose changes no other (docs/seeds.md has the definition for other languages).
 *
 * <p>Never for a live table: who knows the root knows every card (I10).
 *
 * @param key0 first half of the key
 * @param key1 second half of the key
 */
public record SeedTree(long key0, long key1) {
    /** The purpose of the cards of a deal. */
    public static final String DECK = "deck";

    /** The purpose of the stacks with which a deal begins. */
    public static final String STACKS = "stacks";

    /** The purpose of what random players do in a deal. */
    public static final String CHOICES = "choices";

    private static final byte NUMBER = 1;
    private static final byte NAME = 2;

    /** The root of an experiment. */
    public static SeedTree root(long seed) {
        return new SeedTree(seed, 0);
    }

    /** The child with this number: a block of deals, or a deal. */
    public SeedTree child(long number) {
        byte[] message = new byte[9];
        message[0] = NUMBER;
        for (int i = 0; i < 8; i++) {
            message[i + 1] = (byte) (number >>> (8 * i));
        }
        return child(message);
    }

    /** The child with this name of ASCII characters: a purpose. */
    public SeedTree child(String name) {
        byte[] message = new byte[name.length() + 1];
        message[0] = NAME;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter > 127) {
                throw new IllegalArgumentException("a purpose is named in ASCII, not: " + name);
            }
            message[i + 1] = (byte) letter;
        }
        return child(message);
    }

    private SeedTree child(byte[] message) {
        long[] key = SipHash.hash(key0, key1, message);
        return new SeedTree(key[0], key[1]);
    }

    /** The purpose of what the bot in seat {@code seat} draws. */
    public SeedTree seat(int seat) {
        return child("seat-" + seat);
    }

    /** A generator at the beginning of this node's numbers; each call begins anew. */
    public SeededRandom random() {
        return new SeededRandom(this);
    }
}
