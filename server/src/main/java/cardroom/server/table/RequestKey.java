package cardroom.server.table;

import cardroom.engine.table.PlayerId;

/**
 * The client-made key of a request.
 *
 * @param key 1–64 characters
 * @param payloadHash tells the same request from another one under the same key
 */
public record RequestKey(PlayerId player, String key, String payloadHash) {}
