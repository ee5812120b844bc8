package cardroom.server.account;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.account.Role;

/**
 * Who speaks on a connection or in a request: an account that proved itself with a token.
 *
 * @param session names the session that the token belongs to; tells nothing about the token
 */
public record Principal(PlayerId id, String name, Role role, String session) {}
