package cardroom.persistence.log;

/** The whole state of a table after the commit with this version. */
public record StoredSnapshot(long version, String state) {}
