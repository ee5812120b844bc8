package cardroom.engine.table;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.Rake;
import org.jspecify.annotations.Nullable;

/**
 * What a table does differently from a plain one; {@link #NONE} differs in nothing.
 *
 * @param ante who pays the ante of the settings
 * @param anteFirst a big-blind ante is taken before the blind, not from what the blind left (C7)
 * @param straddles where a straddle may be posted (C11, WL 161)
 * @param straddleRaise the least raise over a straddle is the straddle, not the big blind (C11)
 * @param bombPotEvery every so many hands one is a bomb pot, 0 for none, at most 100 (C13)
 * @param bombPotAnte chips that each player antes for a bomb pot, 0 for two big blinds
 * @param runs how often the board may be run after an all-in, 1–3 (D13)
 * @param rabbitHunt whether the rest of the board may be asked for after a hand (D12)
 * @param rake what the house takes; null for nothing
 * @param buyInLockMs so long after leaving a player must come back with what he took away, in
 *     milliseconds, at most a day; 0 for never
 */
public record HouseRules(
        AnteKind ante,
        boolean anteFirst,
        Straddles straddles,
        boolean straddleRaise,
        int bombPotEvery,
        long bombPotAnte,
        int runs,
        boolean rabbitHunt,
        @Nullable Rake rake,
        long buyInLockMs) {

    /** Chips that leave a table come back within this time, unless the rules say otherwise. */
    public static final long BUY_IN_LOCK_MS = 3_600_000;

    private static final long DAY_MS = 86_400_000;

    /** A plain table. */
    public static final HouseRules NONE =
            new HouseRules(
                    AnteKind.EACH,
                    false,
                    Straddles.NONE,
                    false,
                    0,
                    0,
                    1,
                    false,
                    null,
                    BUY_IN_LOCK_MS);

    public HouseRules {
        if (bombPotEvery < 0 || bombPotEvery > 100) {
            throw new IllegalArgumentException(
                    "bombPotEvery is 0 (no bomb pots) to 100 hands, not " + bombPotEvery);
        }
        if (bombPotAnte < 0 || bombPotAnte > TableSettings.MOST_CHIPS) {
            throw new IllegalArgumentException(
                    "bombPotAnte is 0 (two big blinds) to %d chips, not %d"
                            .formatted(TableSettings.MOST_CHIPS, bombPotAnte));
        }
        if (runs < 1 || runs > HandOptions.MOST_RUNS) {
            throw new IllegalArgumentException("runs is 1 to 3 boards, not " + runs);
        }
        if (buyInLockMs < 0 || buyInLockMs > DAY_MS) {
            throw new IllegalArgumentException(
                    "buyInLockMs is 0 (no lock) to %d, not %d".formatted(DAY_MS, buyInLockMs));
        }
    }

    /** Who pays an ante. */
    public enum AnteKind {
        /** Every player his own, before the blinds (C8). */
        EACH,
        /** The big blind one for the whole table; whoever wins the pot wins all of it (C7). */
        BIG_BLIND
    }

    /** Where a straddle may be posted (C11). */
    public enum Straddles {
        NONE(false, false),
        /** Left of the big blind, under the gun. */
        UTG(true, false),
        /** On the button. */
        BUTTON(false, true),
        /** In either seat; the button has precedence (WL 161). */
        BOTH(true, true);

        private final boolean utg;
        private final boolean button;

        Straddles(boolean utg, boolean button) {
            this.utg = utg;
            this.button = button;
        }

        /** Whether the seat left of the big blind may straddle. */
        public boolean utg() {
            return utg;
        }

        /** Whether the button may straddle. */
        public boolean button() {
            return button;
        }
    }

    /** Whether the hand with this number is a bomb pot (C13). */
    public boolean isBombPot(int handNumber) {
        return bombPotEvery > 0 && handNumber % bombPotEvery == 0;
    }

    /** Begins with a plain table. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from a plain table; each method sets the component of its name. */
    public static final class Builder {
        private AnteKind ante = NONE.ante;
        private boolean anteFirst;
        private Straddles straddles = NONE.straddles;
        private boolean straddleRaise;
        private int bombPotEvery;
        private long bombPotAnte;
        private int runs = NONE.runs;
        private boolean rabbitHunt;
        private @Nullable Rake rake;
        private long buyInLockMs = NONE.buyInLockMs;

        private Builder() {}

        public Builder ante(AnteKind kind) {
            ante = kind;
            return this;
        }

        public Builder anteFirst(boolean first) {
            anteFirst = first;
            return this;
        }

        public Builder straddles(Straddles allowed) {
            straddles = allowed;
            return this;
        }

        public Builder straddleRaise(boolean sets) {
            straddleRaise = sets;
            return this;
        }

        public Builder bombPotEvery(int hands) {
            bombPotEvery = hands;
            return this;
        }

        public Builder bombPotAnte(long chips) {
            bombPotAnte = chips;
            return this;
        }

        public Builder runs(int most) {
            runs = most;
            return this;
        }

        public Builder rabbitHunt(boolean allowed) {
            rabbitHunt = allowed;
            return this;
        }

        public Builder rake(@Nullable Rake taken) {
            rake = taken;
            return this;
        }

        public Builder buyInLockMs(long ms) {
            buyInLockMs = ms;
            return this;
        }

        /** The rules collected so far. */
        public HouseRules build() {
            return new HouseRules(
                    ante,
                    anteFirst,
                    straddles,
                    straddleRaise,
                    bombPotEvery,
                    bombPotAnte,
                    runs,
                    rabbitHunt,
                    rake,
                    buyInLockMs);
        }
    }
}
