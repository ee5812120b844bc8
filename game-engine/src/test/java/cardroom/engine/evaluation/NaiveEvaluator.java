package cardroom.engine.evaluation;

import cardroom.engine.card.Card;
import cardroom.engine.card.Rank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A slow evaluator written straight from the rule book, sharing no code with the fast one. */
public final class NaiveEvaluator {
    private NaiveEvaluator() {}

    /** Category, then deciding ranks, as one number; it orders hands like a value does. */
    public static long strength(List<Card> cards) {
        long best = -1;
        for (List<Card> five : choices(cards, 5)) {
            best = Math.max(best, strengthOfFive(five));
        }
        return best;
    }

    /** The best of two hole cards with three board cards, tried one after the other. */
    public static long omahaStrength(List<Card> hole, List<Card> board) {
        long best = -1;
        for (List<Card> five : omahaFives(hole, board)) {
            best = Math.max(best, strengthOfFive(five));
        }
        return best;
    }

    /**
     * The best eight-or-better low of two hole cards with three board cards: its ranks from the
     * highest down as digits, the ace 1, so that the smallest number wins; no low is empty.
     */
    public static OptionalInt omahaLow(List<Card> hole, List<Card> board) {
        return omahaFives(hole, board).stream()
                .map(NaiveEvaluator::lowRanks)
                .filter(ranks -> ranks.size() == 5 && ranks.getFirst() <= 8)
                .mapToInt(ranks -> ranks.stream().reduce(0, (number, rank) -> 10 * number + rank))
                .min();
    }

    /** Like {@link #strength} with the short deck's order of categories and its lowest straight. */
    public static long shortDeckStrength(List<Card> cards) {
        long best = -1;
        for (List<Card> five : choices(cards, 5)) {
            best = Math.max(best, shortDeckStrengthOfFive(five));
        }
        return best;
    }

    private static long shortDeckStrengthOfFive(List<Card> five) {
        List<Rank> ranks = five.stream().map(Card::rank).sorted().toList();
        if (ranks.equals(List.of(Rank.SIX, Rank.SEVEN, Rank.EIGHT, Rank.NINE, Rank.ACE))) {
            boolean flush = five.stream().map(Card::suit).distinct().count() == 1;
            return (flush ? 8 : 4) * 1_000_000L + Rank.NINE.ordinal();
        }
        long strength = strengthOfFive(five);
        return switch ((int) (strength / 1_000_000)) {
            case 5 -> strength + 1_000_000;
            case 6 -> strength - 1_000_000;
            default -> strength;
        };
    }

    /** The different ranks from the highest down, the ace as 1. */
    private static List<Integer> lowRanks(List<Card> five) {
        return five.stream()
                .map(card -> card.rank() == Rank.ACE ? 1 : card.rank().ordinal() + 2)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static List<List<Card>> omahaFives(List<Card> hole, List<Card> board) {
        List<List<Card>> fives = new ArrayList<>();
        for (List<Card> two : choices(hole, 2)) {
            for (List<Card> three : choices(board, 3)) {
                List<Card> five = new ArrayList<>(two);
                five.addAll(three);
                fives.add(five);
            }
        }
        return fives;
    }

    private static List<List<Card>> choices(List<Card> cards, int size) {
        List<List<Card>> choices = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << cards.size(); chosen++) {
            if (Integer.bitCount(chosen) == size) {
                List<Card> choice = new ArrayList<>();
                for (int i = 0; i < cards.size(); i++) {
                    if (((chosen >> i) & 1) == 1) {
                        choice.add(cards.get(i));
                    }
                }
                choices.add(choice);
            }
        }
        return choices;
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
