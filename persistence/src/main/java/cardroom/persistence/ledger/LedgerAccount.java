package cardroom.persistence.ledger;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;

/** Where chips are: a player's bankroll, the chips on a table, or a house account. */
public record LedgerAccount(String value) {
    /** Source of first grants and refills; its balance is minus all chips ever given. */
    public static final LedgerAccount HOUSE_GRANT = new LedgerAccount("h:grant");

    /** Bankroll of the built-in bots; may be negative. */
    public static final LedgerAccount HOUSE_BOTS = new LedgerAccount("h:bots");

    /** What the house took from pots. */
    public static final LedgerAccount HOUSE_RAKE = new LedgerAccount("h:rake");

    public LedgerAccount {
        if (!value.startsWith("p:") && !value.startsWith("t:") && !value.startsWith("h:")) {
            throw new IllegalArgumentException("no ledger account: " + value);
        }
    }

    /** The bankroll of a player. */
    public static LedgerAccount of(PlayerId player) {
        return new LedgerAccount("p:" + player.value());
    }

    /** The chips on a table. */
    public static LedgerAccount of(TableId table) {
        return new LedgerAccount("t:" + table.value());
    }

    /**
     * Whether this is an account of the house: the sum of its entries, without a balance row that
     * every transfer would fight for, and allowed to be negative.
     */
    public boolean isHouse() {
        return value.startsWith("h:");
    }

    @Override
    public String toString() {
        return value;
    }
}
