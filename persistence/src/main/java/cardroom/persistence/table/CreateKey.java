package cardroom.persistence.table;

/** The client-made key of a creation and a hash of what was asked for. */
public record CreateKey(String key, String payloadHash) {}
