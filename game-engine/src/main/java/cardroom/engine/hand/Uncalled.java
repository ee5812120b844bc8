package cardroom.engine.hand;

/** The part of a bet, or of a trimmed ante, that nobody matched (B9). */
final class Uncalled {
    private Uncalled() {}

    /** The player who gets chips back now, or −1. */
    static int player(HandCore core) {
        if (core.shortOfAnte == 0 && isMatched(core)) {
            return -1;
        }
        int top = highest(core.bet);
        if (core.shortOfAnte == 0) {
            boolean matched =
                    (core.folded & 1 << top) != 0 || core.bet[top] == highestOther(core.bet, top);
            return matched ? -1 : top;
        }
        if (amount(core, top) > 0) {
            return top;
        }
        int alone = aloneInAntes(core);
        return alone >= 0 && amount(core, alone) > 0 ? alone : -1;
    }

    /** Whether two players put in the bet to match, as on nearly every street. */
    private static boolean isMatched(HandCore core) {
        int matched = 0;
        for (long bet : core.bet) {
            matched += bet == core.currentBet ? 1 : 0;
        }
        return matched > 1;
    }

    private static int highest(long[] chips) {
        int top = 0;
        for (int i = 1; i < chips.length; i++) {
            top = chips[i] > chips[top] ? i : top;
        }
        return top;
    }

    /** How much {@code player} gets back; what a folded player matched was called. */
    static long amount(HandCore core, int player) {
        if ((core.folded & 1 << player) != 0) {
            return 0;
        }
        long unmatched = Math.max(0, core.bet[player] - highestOther(core.bet, player));
        if (aloneInAntes(core) == player) {
            unmatched += Math.max(0, core.ante[player] - highestOther(core.ante, player));
        }
        return unmatched;
    }

    /**
     * The player whose ante, trimmed to what others paid, has a part that nobody else can win: he
     * paid the most and all others are short of the ante (C6), or −1.
     */
    private static int aloneInAntes(HandCore core) {
        if (core.shortOfAnte == 0 || !core.terms.trimAntes) {
            return -1;
        }
        int top = highest(core.ante);
        return (core.all() & ~(core.shortOfAnte | 1 << top)) == 0 ? top : -1;
    }

    private static long highestOther(long[] chips, int player) {
        long highest = 0;
        for (int i = 0; i < chips.length; i++) {
            highest = i == player ? highest : Math.max(highest, chips[i]);
        }
        return highest;
    }
}
