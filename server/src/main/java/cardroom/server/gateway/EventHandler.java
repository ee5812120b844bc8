package cardroom.server.gateway;

import cardroom.server.table.Outcome;

/** Answers one kind of event; a {@link BadPayload} becomes {@code bad-request}. */
@FunctionalInterface
interface EventHandler {
    Outcome handle(Request request);
}
