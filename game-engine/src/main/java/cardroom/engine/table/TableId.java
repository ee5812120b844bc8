package cardroom.engine.table;

/** Names a table; opaque, 1–32 characters. */
public record TableId(String value) {
    public TableId {
        if (value.isEmpty() || value.length() > 32) {
            throw new IllegalArgumentException("a table id has 1 to 32 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
