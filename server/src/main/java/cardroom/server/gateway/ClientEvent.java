package cardroom.server.gateway;

import cardroom.server.socket.Limit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event that a client may send, with its limit for each connection. */
public enum ClientEvent {
    LOBBY_WATCH("lobby:watch", 10, 10),
    LOBBY_UNWATCH("lobby:unwatch", 10, 10),
    TABLE_CREATE("table:create", 5, 30),
    TABLE_JOIN("table:join", 40, 10),
    TABLE_LEAVE("table:leave", 40, 10),
    TABLE_CLOSE("table:close", 5, 10),
    SEAT_TAKE("seat:take", 10, 10),
    SEAT_LEAVE("seat:leave", 10, 10),
    SEAT_SIT_OUT("seat:sit-out", 10, 10),
    SEAT_SIT_IN("seat:sit-in", 10, 10),
    SEAT_TOP_UP("seat:top-up", 10, 10),
    SEAT_CONTROL("seat:control", 10, 10),
    SEAT_PREFS("seat:prefs", 10, 10),
    BOT_ADD("bot:add", 20, 10),
    BOT_REMOVE("bot:remove", 20, 10),
    HAND_ACT("hand:act", 200, 10),
    HAND_PRE_ACT("hand:pre-act", 30, 10),
    HAND_SHOW("hand:show", 10, 10),
    HAND_RABBIT("hand:rabbit", 10, 10),
    CHAT_SAY("chat:say", 5, 10),
    CLOCK_PING("clock:ping", 20, 10);

    private static final Map<String, ClientEvent> BY_NAME =
            Stream.of(values())
                    .collect(Collectors.toUnmodifiableMap(e -> e.wire, Function.identity()));

    private final String wire;
    private final int burst;
    private final int seconds;

    ClientEvent(String wire, int burst, int seconds) {
        this.wire = wire;
        this.burst = burst;
        this.seconds = seconds;
    }

    /** The event with this name on the wire. */
    static Optional<ClientEvent> of(String wire) {
        return Optional.ofNullable(BY_NAME.get(wire));
    }

    /** The limit of every event, by its name on the wire. */
    public static Map<String, Limit> limits() {
        Map<String, Limit> limits = new HashMap<>();
        BY_NAME.forEach((name, event) ->
                limits.put(name, new Limit(event.burst, Duration.ofSeconds(event.seconds))));
        return limits;
    }
}
