package cardroom.engine.table;

/** Names a player, person or bot, wherever he sits; opaque, 1–64 characters. */
public record PlayerId(String value) {
    public PlayerId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("a player id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
