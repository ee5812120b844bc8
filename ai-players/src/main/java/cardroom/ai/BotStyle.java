package cardroom.ai;

/**
 * A kind of built-in bot as a lobby offers it.
 *
 * @param name as on the wire, for example {@code tag}
 * @param description one line for players
 */
public record BotStyle(String name, String description) {}
