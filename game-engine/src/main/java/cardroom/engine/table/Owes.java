package cardroom.engine.table;

import java.util.Locale;

/** Which blinds a seat owes before it is dealt in again (C9, WL 154). */
public enum Owes {
    /** Nothing. */
    NONE(false, false),
    /** The small blind, which goes into the pot as dead money. */
    SMALL(true, false),
    /** A live big blind, as every newcomer does (C10). */
    BIG(false, true),
    /** Both. */
    BOTH(true, true);

    private final boolean small;
    private final boolean big;

    Owes(boolean small, boolean big) {
        this.small = small;
        this.big = big;
    }

    /** Whether the small blind is owed. */
    public boolean small() {
        return small;
    }

    /** Whether the big blind is owed. */
    public boolean big() {
        return big;
    }

    /** Both what is owed already and what was missed now. */
    Owes and(boolean missedSmall, boolean missedBig) {
        return of(small || missedSmall, big || missedBig);
    }

    private static Owes of(boolean small, boolean big) {
        if (small) {
            return big ? BOTH : SMALL;
        }
        return big ? BIG : NONE;
    }

    /** The word on the wire, for example {@code both}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
