package cardroom.engine.evaluation;

import cardroom.engine.card.Card;
import cardroom.engine.card.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A slow evaluator written straight from the rule book, sharing no code with the fast one. */
final class NaiveEvaluator {
    private NaiveEvaluator() {}

    /** Category, then deciding ranks, as one number; it orders hands like a value does. */
    static long strength(List<Card> cards) {
        long best = -1;
        for (List<Card> five : fives(cards)) {
            best = Math.max(best, strengthOfFive(five));
        }
        return best;
    }

    private static List<List<Card>> fives(List<Card> cards) {
        List<List<Card>> fives = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << cards.size(); chosen++) {
            if (Integer.bitCount(chosen) == 5) {
                List<Card> five = new ArrayList<>();
                for (int i = 0; i < cards.size(); i++) {
                    if (((chosen >> i) & 1) == 1) {
                        five.add(cards.get(i));
                    }
                }
                fives.add(five);
            }
        }
        return fives;
    }

    private static long strengthOfFive(List<Card> five) {
        Map<Rank, Integer> counts = new EnumMap<>(Rank.class);
        five.forEach(card -> counts.merge(card.rank(), 1, Integer::sum));
        List<Rank> ranks = new ArrayList<>(counts.keySet());
        ranks.sort(
                Comparator.<Rank>comparingInt(counts::get)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed());
        boolean flush = five.stream().map(Card::suit).distinct().count() == 1;
        int straight = straightHigh(ranks);
        long category = category(ranks, counts, flush, straight > 0);
        if (straight > 0) {
            return category * 1_000_000 + straight;
        }
        long kickers = 0;
        for (int i = 0; i < 5; i++) {
            kickers = kickers * 13 + (i < ranks.size() ? ranks.get(i).ordinal() : 0);
        }
        return category * 1_000_000 + kickers;
    }

    private static int straightHigh(List<Rank> ranks) {
        if (ranks.size() < 5) {
            return 0;
        }
        int high = ranks.get(0).ordinal();
        if (high - ranks.get(4).ordinal() == 4) {
            return high;
        }
        boolean wheel = ranks.get(0) == Rank.ACE && ranks.get(1) == Rank.FIVE;
        return wheel ? Rank.FIVE.ordinal() : 0;
    }

    private static long category(
            List<Rank> ranks, Map<Rank, Integer> counts, boolean flush, boolean straight) {
        int most = counts.getOrDefault(ranks.get(0), 0);
        return switch (ranks.size()) {
            case 2 -> most == 4 ? 7 : 6;
            case 3 -> most == 3 ? 3 : 2;
            case 4 -> 1;
            default -> straight ? flush ? 8 : 4 : flush ? 5 : 0;
        };
    }
}
