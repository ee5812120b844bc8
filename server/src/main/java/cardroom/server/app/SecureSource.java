package cardroom.server.app;

import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Decks and names from the operating system's random source; no seed exists (I10). Thread-safe. */
final class SecureSource {
    private static final char[] LETTERS = "23456789abcdefghijkmnpqrstuvwxyz".toCharArray();

    private final SecureRandom random = source();

    private static SecureRandom source() {
        try {
            return SecureRandom.getInstance("NativePRNGNonBlocking");
        } catch (NoSuchAlgorithmException _) {
            return new SecureRandom();
        }
    }

    SecureRandom random() {
        return random;
    }

    /** A deck by unbiased Fisher–Yates: {@code nextInt(bound)} rejects what would be biased. */
    Deck deck(CardSet cards) {
        return Deck.shuffled(cards, random::nextInt);
    }

    /** A random name of lower-case letters and digits that look different from each other. */
    String name(int length) {
        StringBuilder name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return name.toString();
    }
}
