package cardroom.engine.hand;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from the plain rules in one hand; {@link #NONE} differs in nothing.
 *
 * @param bigBet bet size on turn and river in fixed limit, 0 for twice the big blind
 * @param antesAfterBlinds a big-blind ante, which one player posts for all, is taken from what his
 *     blind left (C7, RP-11); antes of several players always come first (C8)
 * @param straddleSetsRaise the least raise over a straddle is the straddle, not the big blind (C11)
 * @param bombPot nobody bets before the flop (C13)
 * @param rake what the house takes; null for nothing
 * @param extraRuns how many further boards may be run after an all-in, 0–2 (D13)
 * @param runs the number of runs that each seat wants as the hand begins; absent seats want one
 * @param showing seats that table a beaten hand instead of mucking it (D9)
 * @param rabbitHunt whether the rest of the board may be asked for after the hand (D12)
 */
public record HandOptions(
        long bigBet,
        boolean antesAfterBlinds,
        boolean straddleSetsRaise,
        boolean bombPot,
        @Nullable Rake rake,
        int extraRuns,
        Map<Integer, Integer> runs,
        Set<Integer> showing,
        boolean rabbitHunt) {
    /** Most boards that one hand may have (WL 204). */
    public static final int MOST_RUNS = 3;

    /** The plain rules. */
    public static final HandOptions NONE =
            new HandOptions(0, false, false, false, null, 0, Map.of(), Set.of(), false);

    public HandOptions {
        runs = Collections.unmodifiableMap(new TreeMap<>(runs));
        showing = Collections.unmodifiableSet(new TreeSet<>(showing));
        if (bigBet < 0 || bigBet > HandSetup.MAX_CHIPS) {
            throw new IllegalArgumentException(
                    "the big bet is 0 to " + HandSetup.MAX_CHIPS + ", not " + bigBet);
        }
        if (extraRuns < 0 || extraRuns >= MOST_RUNS) {
            throw new IllegalArgumentException(
                    "a board is run 1 to 3 times, not " + (1 + extraRuns));
        }
        for (int wanted : runs.values()) {
            if (wanted < 1 || wanted > MOST_RUNS) {
                throw new IllegalArgumentException("a board is run 1 to 3 times, not " + wanted);
            }
        }
    }

    /** How often the board may be run after an all-in, 1–3 (WL 204). */
    public int mostRuns() {
        return 1 + extraRuns;
    }

    /** Begins with the plain rules. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what differs from the plain rules; each method sets the component of its name. */
    public static final class Builder {
        private long bigBet;
        private boolean antesAfterBlinds;
        private boolean straddleSetsRaise;
        private boolean bombPot;
        private @Nullable Rake rake;
        private int mostRuns = 1;
        private Map<Integer, Integer> runs = Map.of();
        private Set<Integer> showing = Set.of();
        private boolean rabbitHunt;

        private Builder() {}

        public Builder bigBet(long chips) {
            bigBet = chips;
            return this;
        }

        public Builder antesAfterBlinds(boolean after) {
            antesAfterBlinds = after;
            return this;
        }

        public Builder straddleSetsRaise(boolean sets) {
            straddleSetsRaise = sets;
            return this;
        }

        public Builder bombPot(boolean bomb) {
            bombPot = bomb;
            return this;
        }

        public Builder rake(@Nullable Rake taken) {
            rake = taken;
            return this;
        }

        public Builder runs(int most, Map<Integer, Integer> wanted) {
            mostRuns = most;
            runs = wanted;
            return this;
        }

        public Builder showing(Set<Integer> seats) {
            showing = seats;
            return this;
        }

        public Builder rabbitHunt(boolean allowed) {
            rabbitHunt = allowed;
            return this;
        }

        /** The options collected so far. */
        public HandOptions build() {
            return new HandOptions(
                    bigBet,
                    antesAfterBlinds,
                    straddleSetsRaise,
                    bombPot,
                    rake,
                    mostRuns - 1,
                    runs,
                    showing,
                    rabbitHunt);
        }
    }
}
