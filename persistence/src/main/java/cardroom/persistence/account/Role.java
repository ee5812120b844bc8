package cardroom.persistence.account;

/** What an account may do, besides playing. */
public enum Role {
    /** Came without signing up. */
    GUEST,
    /** Signed up. */
    PLAYER,
    /** Runs experiments. */
    RESEARCHER,
    /** Runs the server. */
    OPERATOR,
    /** A program that plays. */
    AGENT,
    /** May do everything. */
    ADMIN
}
