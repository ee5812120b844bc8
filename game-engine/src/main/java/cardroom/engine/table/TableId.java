package cardroom.engine.table;

/**
 * Names a table; opaque, 1–32 characters. The id of a table with decks from a seed carries a mark,
 * and with it every hand of that table.
 */
public record TableId(String value) {
    private static final String SEEDED = "seeded-";

    public TableId {
        if (value.isEmpty() || value.length() > 32) {
            throw new IllegalArgumentException("a table id has 1 to 32 characters");
        }
    }

    /**
     * A table whose decks come from a seed (I10); {@code number} tells it from others of its run.
     */
    public static TableId seeded(long number) {
        return new TableId(SEEDED + number);
    }

    /**
     * Whether the decks of this table come from a seed; such a table is never opened to players.
     */
    public boolean isSeeded() {
        return value.startsWith(SEEDED);
    }

    @Override
    public String toString() {
        return value;
    }
}
