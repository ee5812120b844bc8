package cardroom.engine.table;

/**
 * Who holds a seat.
 *
 * @param bot name of the bot's style, empty for a person
 */
public record Occupant(PlayerId id, String name, String bot) {
    /** Whether a bot decides for this seat. */
    public boolean isBot() {
        return !bot.isEmpty();
    }
}
