package cardroom.persistence.log;

/** A command that was answered, and the version that it made. */
public record KeyedCommit(CommandKey key, long version) {}
