package cardroom.persistence;

/**
 * Is told how the group-commit writer fares; calls come from the writer thread and must be quick.
 */
public interface WriterListener {
    /** A listener that ignores everything. */
    WriterListener NONE = new WriterListener() {};

    /**
     * A transaction committed.
     *
     * @param units pieces of writing in it
     * @param waiting pieces of writing still in the queue
     * @param commitNanos from the first statement to the answer of the commit
     */
    default void onCommit(int units, int waiting, long commitNanos) {}

    /** A piece of writing was refused. */
    default void onRefused(Refusal refusal) {}

    /** Nobody knows whether a piece of writing is durable. */
    default void onUnknown() {}

    /** A batch was rolled back and is repeated without the pieces that failed. */
    default void onRepeat() {}

    /** The connection of the writer was lost and is opened again. */
    default void onReconnect() {}
}
