package cardroom.persistence.table;

/** How a creation ended. */
public sealed interface CreateOutcome {
    /** The table exists; {@code repeated} when it did before, made with the same key. */
    record Created(StoredTable table, boolean repeated) implements CreateOutcome {}

    /** The creator has used this key for something else. */
    record KeyReused() implements CreateOutcome {}
}
