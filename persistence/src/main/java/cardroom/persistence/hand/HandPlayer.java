package cardroom.persistence.hand;

import cardroom.engine.table.PlayerId;

/** One player's part in a finished hand. */
public record HandPlayer(PlayerId player, int seat, String name, long startStack, long endStack) {}
