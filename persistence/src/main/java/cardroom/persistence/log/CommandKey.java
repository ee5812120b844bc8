package cardroom.persistence.log;

import cardroom.engine.table.PlayerId;

/**
 * The client-made key of a command with the answer that it got.
 *
 * @param payloadHash tells the same command from another one under the same key
 * @param answer what the client was told, to be told again
 */
public record CommandKey(PlayerId player, String key, String payloadHash, String answer) {
    public CommandKey {
        if (key.isEmpty() || key.length() > 64) {
            throw new IllegalArgumentException("a command key has 1 to 64 characters");
        }
    }
}
