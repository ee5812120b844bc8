package cardroom.server.app;

import cardroom.engine.card.CardSet;
import cardroom.engine.card.Deck;
import cardroom.engine.card.UniformRandom;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Decks and names from the operating system's random source; no seed exists (I10). Thread-safe. */
final class SecureSource {
    private static final char[] LETTERS = "23456789abcdefghijkmnpqrstuvwxyz".toCharArray();

    private final SecureRandom random = source();
    private final UniformRandom draws = UniformRandom.of(random::nextLong);

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

    /** A deck by Fisher–Yates with unbiased draws. */
    Deck deck(CardSet cards) {
        return Deck.shuffled(cards, draws);
    }

    /** A random name of lower-case letters and digits that look different from each other. */
    String name(int length) {
        StringBuilder name = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS[draws.below(LETTERS.length)]);
        }
        return name.toString();
    }
}
