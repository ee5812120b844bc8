package cardroom.server.account;

import cardroom.engine.table.PlayerId;

/** Who speaks on a connection or in a request: an account that proved itself with a token. */
public record Principal(PlayerId id, String name, Role role) {}
