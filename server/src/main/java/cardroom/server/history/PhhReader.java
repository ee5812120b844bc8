package cardroom.server.history;

import cardroom.engine.hand.BettingStructure;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.Variant;
import cardroom.engine.history.PhhAction;
import cardroom.engine.history.PhhExtras;
import cardroom.engine.history.PhhHand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the meaning of one hand and says what is wrong with it, and in which line. */
final class PhhReader {
    private static final List<String> OTHER_VARIANTS =
            List.of("F7S", "F7S/8", "FR", "N2L1D", "F2L3D", "FB");

    /** Smallest part of a chip that a record may count in: eight places after the point. */
    private static final int MOST_DECIMALS = 8;

    private static final BigDecimal MOST = BigDecimal.valueOf(HandSetup.MAX_CHIPS);

    private final PhhToml toml;

    /** A game that the engine does not play. */
    static final class UnsupportedException extends Exception {
        private static final long serialVersionUID = 1;

        UnsupportedException(String reason) {
            super(reason, null, false, false);
        }
    }

    private PhhReader(PhhDocument document) throws PhhFileException {
        toml = new PhhToml(document);
    }

    /** The meaning of a document. */
    static PhhRecord read(PhhDocument document) throws PhhFileException, UnsupportedException {
        return new PhhReader(document).read();
    }

    /** Everything that a document says, whatever it means. */
    static PhhFields fields(PhhDocument document) throws PhhFileException {
        return new PhhToml(document).fields();
    }

    private PhhRecord read() throws PhhFileException, UnsupportedException {
        Variant variant = variant(toml.text("variant"));
        List<String> bets =
                variant.betting() == BettingStructure.FIXED_LIMIT
                        ? List.of("small_bet", "big_bet")
                        : List.of("min_bet");
        List<PhhRecord.ActionLine> actionLines = toml.actionLines();
        int decimals = decimals(bets, actionLines);
        PhhHand hand = hand(variant, bets, actionLines, decimals);
        if (!hand.hasClearPrice()) {
            throw new UnsupportedException("a hand whose blinds are all below " + bets.getFirst());
        }
        return new PhhRecord(
                hand,
                decimals,
                expected("finishing_stacks", hand),
                expected("winnings", hand),
                toml.fields(),
                actionLines);
    }

    private static Variant variant(String code) throws UnsupportedException {
        Optional<Variant> variant =
                Arrays.stream(Variant.values()).filter(v -> v.code().equals(code)).findFirst();
        return variant.orElseThrow(() ->
                new UnsupportedException(
                        OTHER_VARIANTS.contains(code)
                                ? "variant " + code
                                : "unknown variant '" + code + "'"));
    }

    private PhhHand hand(
            Variant variant,
            List<String> bets,
            List<PhhRecord.ActionLine> actionLines,
            int decimals)
            throws PhhFileException {
        boolean trimAntes = toml.flag("ante_trimming_status");
        List<Long> antes = chips("antes", decimals);
        List<Long> blinds = chips("blinds_or_straddles", decimals);
        long leastBet = amount(bets.getFirst(), decimals);
        long bigBet = bets.size() == 1 ? 0 : amount(bets.getLast(), decimals);
        List<Long> stacks = chips("starting_stacks", decimals);
        List<PhhAction> actions = actions(actionLines, decimals);
        PhhExtras extras = PhhExtrasCodec.read(toml, bigBet == 2 * leastBet ? 0 : bigBet);
        try {
            return new PhhHand(
                    variant, trimAntes, antes, blinds, leastBet, stacks, actions, extras);
        } catch (IllegalArgumentException listsDisagree) {
            throw new PhhFileException(
                    toml.line("starting_stacks"), String.valueOf(listsDisagree.getMessage()));
        }
    }

    /**
     * How many places after the point the amounts of the hand need: records in dollars are played
     * in cents. The results do not count: nobody wins less than the smallest chip in play.
     */
    private int decimals(List<String> bets, List<PhhRecord.ActionLine> actionLines)
            throws PhhFileException {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String key : List.of("antes", "blinds_or_straddles", "starting_stacks")) {
            amounts.addAll(toml.amounts(key));
        }
        for (String key : bets) {
            amounts.add(toml.amount(key));
        }
        int decimals = 0;
        for (BigDecimal amount : amounts) {
            decimals = Math.max(decimals, amount.stripTrailingZeros().scale());
        }
        for (PhhRecord.ActionLine line : actionLines) {
            decimals = Math.max(decimals, PhhAction.decimals(line.text()));
        }
        return Math.min(decimals, MOST_DECIMALS);
    }

    private static List<PhhAction> actions(List<PhhRecord.ActionLine> actionLines, int decimals)
            throws PhhFileException {
        List<PhhAction> actions = new ArrayList<>(actionLines.size());
        for (PhhRecord.ActionLine line : actionLines) {
            try {
                actions.add(PhhAction.parse(line.text(), decimals));
            } catch (IllegalArgumentException wrong) {
                throw new PhhFileException(
                        line.line(),
                        "action %d '%s': %s"
                                .formatted(actions.size() + 1, line.text(), wrong.getMessage()));
            }
        }
        return actions;
    }

    private List<Long> chips(String key, int decimals) throws PhhFileException {
        List<BigDecimal> amounts = toml.amounts(key);
        List<Long> chips = new ArrayList<>(amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            String entry = "entry " + (i + 1) + " of " + key;
            chips.add(whole(amounts.get(i), decimals, entry, toml.line(key, i)));
        }
        return chips;
    }

    private long amount(String key, int decimals) throws PhhFileException {
        return whole(toml.amount(key), decimals, key, toml.line(key));
    }

    private List<BigDecimal> expected(String key, PhhHand hand) throws PhhFileException {
        if (!toml.has(key)) {
            return List.of();
        }
        List<BigDecimal> amounts = toml.amounts(key);
        if (amounts.size() != hand.players()) {
            throw new PhhFileException(
                    toml.line(key),
                    "%s has %d entries, but starting_stacks has %d"
                            .formatted(key, amounts.size(), hand.players()));
        }
        return amounts;
    }

    private static long whole(BigDecimal number, int decimals, String name, int line)
            throws PhhFileException {
        BigDecimal units = number.movePointRight(decimals);
        if (units.abs().compareTo(MOST) > 0) {
            throw new PhhFileException(line, name + " is too large: " + number);
        }
        try {
            return units.longValueExact();
        } catch (ArithmeticException fraction) {
            throw new PhhFileException(
                    line,
                    "%s has more than %d places after the point: %s"
                            .formatted(name, MOST_DECIMALS, number.toPlainString()));
        }
    }
}
