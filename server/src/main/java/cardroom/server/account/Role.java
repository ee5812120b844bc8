package cardroom.server.account;

import java.util.Locale;

/** What an account may do beyond playing as a guest. */
public enum Role {
    GUEST,
    PLAYER,
    RESEARCHER,
    OPERATOR,
    AGENT;

    /** The role as it stands on the wire and in the database, for example {@code guest}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String wire) {
        for (Role role : values()) {
            if (role.wire().equals(wire)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role is called " + wire);
    }
}
