package cardroom.engine.evaluation;

import cardroom.engine.card.Rank;

/** Best hands in the words of the table. */
final class HandNames {
    private HandNames() {}

    static String of(HandClasses classes, int value) {
        HandCategory category = classes.category(value);
        Rank first = Rank.of(classes.rank(value, 0));
        Rank second = Rank.of(classes.rank(value, 1));
        return switch (category) {
            case HIGH_CARD -> "High card, " + one(first);
            case ONE_PAIR -> "Pair of " + many(first);
            case TWO_PAIR -> "Two pair, " + many(first) + " and " + many(second);
            case THREE_OF_A_KIND, FOUR_OF_A_KIND -> category.label() + ", " + many(first);
            case STRAIGHT, FLUSH -> category.label() + ", " + one(first) + " high";
            case FULL_HOUSE -> "Full house, " + many(first) + " full of " + many(second);
            case STRAIGHT_FLUSH ->
                    first == Rank.ACE ? "Royal flush" : "Straight flush, " + one(first) + " high";
        };
    }

    private static String one(Rank rank) {
        return rank.word();
    }

    private static String many(Rank rank) {
        return rank == Rank.SIX ? "sixes" : rank.word() + "s";
    }
}
