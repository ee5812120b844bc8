package cardroom.engine.equity;

import cardroom.engine.card.Card;
import java.util.BitSet;

/** Reads hands and ranges as players write them. */
final class RangeNotation {
    private static final String RANKS = "23456789TJQKA";
    private static final int SUITS = 4;
    private static final double ROUNDING = 1e-9;

    private static final String CARD = "[2-9TJQKA][cdhs]";
    private static final String SHARE = "[0-9]{1,3}(\\.[0-9]{1,6})?%";
    private static final String KIND = "[2-9TJQKA]{2}[so]?";
    private static final String NEITHER = "[^so]";

    private final HandOrder order;
    private final BitSet hands = new BitSet();

    RangeNotation(HandOrder order) {
        this.order = order;
    }

    StartingHands parse(String text) {
        String[] words = text.strip().split("\\s*,\\s*|\\s+", -1);
        for (String word : words) {
            addWord(word);
        }
        return new StartingHands(String.join(",", words), hands);
    }

    private void addWord(String word) {
        if (word.equals("random")) {
            addBest(1);
        } else if (word.matches(CARD + CARD)) {
            addCards(word, Card.parse(word.substring(0, 2)), Card.parse(word.substring(2)));
        } else if (word.matches(SHARE)) {
            addShare(word, Double.parseDouble(word.substring(0, word.length() - 1)));
        } else if (word.matches(KIND + "\\+?")) {
            addKinds(word, word.substring(0, 2), suits(word), word.endsWith("+"));
        } else if (word.matches(KIND + "-" + KIND)) {
            int dash = word.indexOf('-');
            String one = word.substring(0, dash);
            String other = word.substring(dash + 1);
            if (!suits(one).equals(suits(other))) {
                throw wrong(word, "both ends are suited, both offsuit, or neither: A5s-A2s");
            }
            addSpan(word, one, other, suits(one));
        } else if (word.isEmpty()) {
            throw new IllegalArgumentException(
                    "an empty hand; expected two cards such as AsKd, or a range such as TT+,AJs+");
        } else if (word.matches(CARD)) {
            throw wrong(word, "one card only; a hand has two in one word, such as AsKd");
        } else {
            throw wrong(
                    word,
                    "neither a hand (AsKd) nor a range (TT+, 99-66, AJs+, KQo, A5s-A2s, AK, 15%,"
                            + " random); ranks are 23456789TJQKA, suits cdhs");
        }
    }

    private void addCards(String word, Card first, Card second) {
        if (first == second) {
            throw wrong(word, "the card " + first + " stands twice; expected two different ones");
        }
        hands.set(StartingHands.hand(first.id(), second.id()));
    }

    private void addShare(String word, double percent) {
        if (percent > 100) {
            throw wrong(word, "more than all hands; the most is 100%");
        }
        if (addBest(percent / 100) == 0) {
            throw wrong(word, "less than the best kind of hand; the least is 0.5% (AA)");
        }
    }

    /** Adds whole kinds of hands as long as they stay within the share; says how many hands. */
    private int addBest(double share) {
        int found = 0;
        for (int high = 1; high < Card.COUNT; high++) {
            for (int low = 0; low < high; low++) {
                if (order.percentile(high, low) <= share + ROUNDING) {
                    hands.set(StartingHands.hand(high, low));
                    found++;
                }
            }
        }
        return found;
    }

    private void addKinds(String word, String ranks, String suits, boolean orBetter) {
        check(word, ranks, suits);
        int high = high(ranks);
        int low = low(ranks);
        if (high == low) {
            for (int rank = low; rank <= (orBetter ? RANKS.length() - 1 : low); rank++) {
                addKind(rank, rank, suits);
            }
        } else {
            for (int kicker = low; kicker <= (orBetter ? high - 1 : low); kicker++) {
                addKind(high, kicker, suits);
            }
        }
    }

    private void addSpan(String word, String one, String other, String suits) {
        check(word, one, suits);
        check(word, other, suits);
        int steps = low(one) - low(other);
        int highSteps = high(one) - high(other);
        boolean pairs = high(one) == low(one) && high(other) == low(other);
        boolean sameGap = highSteps == steps && (pairs || high(one) != low(one));
        boolean sameHigh = highSteps == 0 && !pairs && high(one) != low(one);
        if (steps == 0 || !(sameGap || (sameHigh && high(other) != low(other)))) {
            throw wrong(word, "the ends share the high card (A5s-A2s) or the gap (JTs-54s, 99-66)");
        }
        for (int step = 0; step <= Math.abs(steps); step++) {
            int up = steps > 0 ? step : -step;
            addKind(high(other) + (sameHigh ? 0 : up), low(other) + up, suits);
        }
    }

    private static void check(String word, String ranks, String suits) {
        if (high(ranks) < low(ranks)) {
            String swapped = "" + ranks.charAt(1) + ranks.charAt(0) + suits;
            throw wrong(word, "the higher rank comes first: " + swapped);
        }
        if (high(ranks) == low(ranks) && !suits.isEmpty()) {
            throw wrong(word, "a pair is neither suited nor offsuit: " + ranks.substring(0, 2));
        }
    }

    private void addKind(int high, int low, String suits) {
        for (int first = 0; first < SUITS; first++) {
            for (int second = 0; second < SUITS; second++) {
                boolean wanted =
                        high == low
                                ? first < second
                                : suits.isEmpty() || suits.equals("s") == (first == second);
                if (wanted) {
                    hands.set(StartingHands.hand(SUITS * high + first, SUITS * low + second));
                }
            }
        }
    }

    /** {@code s}, {@code o} or nothing. */
    private static String suits(String kind) {
        return kind.replaceAll(NEITHER, "");
    }

    private static int high(String ranks) {
        return RANKS.indexOf(ranks.charAt(0));
    }

    private static int low(String ranks) {
        return RANKS.indexOf(ranks.charAt(1));
    }

    private static IllegalArgumentException wrong(String word, String reason) {
        return new IllegalArgumentException("'" + word + "': " + reason);
    }
}
