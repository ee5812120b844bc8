package cardroom.persistence.table;

/** Who finds a table. */
public enum Visibility {
    /** Listed in the lobby. */
    PUBLIC,
    /** Only those who have the link. */
    UNLISTED
}
