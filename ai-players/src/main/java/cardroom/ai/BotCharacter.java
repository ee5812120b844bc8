package cardroom.ai;

/**
 * A bot as the table sees it.
 *
 * @param name at most 24 characters
 * @param style name of its strategy
 * @param tagline one line for the lobby and the seat card
 */
public record BotCharacter(String name, String style, String tagline) {}
