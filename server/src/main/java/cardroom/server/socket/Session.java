package cardroom.server.socket;

import cardroom.server.account.Principal;
import cardroom.server.socket.Violation.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client from the WebSocket handshake to the end: waits for CONNECT, has the token checked,
 * then takes events. Whatever comes out of turn ends it. Touched by its event loop only.
 */
final class Session implements Outbox.Listener {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final long AUTHENTICATION_MILLIS = 3_000;
    private static final long LINGER_MILLIS = 1_000;
    private static final int MAX_TOKEN = 512;

    private enum Phase {
        WAITING,
        DECIDING,
        OPEN,
        ENDED
    }

    private final SocketContext context;
    private final Channel channel;
    private final Outbox outbox;
    private final LoopRooms loop;
    private final String address;
    private final EventRates rates;
    private final Lanes lanes;
    private Phase phase = Phase.WAITING;
    private @Nullable NettyConnection connection;
    private volatile @Nullable Thread authenticating;

    Session(SocketContext context, Channel channel, Outbox outbox, LoopRooms loop, String address) {
        this.context = context;
        this.channel = channel;
        this.outbox = outbox;
        this.loop = loop;
        this.address = address;
        this.rates =
                new EventRates(
                        context.config().limits(),
                        context.config().otherEvents(),
                        context.clock().millis());
        this.lanes = new Lanes(context.executor());
    }

    /** Starts the time in which the client has to send CONNECT. */
    void begin() {
        outbox.listener(this);
        context.sessions().add(this);
        var _ =
                channel.eventLoop()
                        .schedule(
                                this::connectDeadline,
                                context.config().connectTimeout().toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    private void connectDeadline() {
        if (phase == Phase.WAITING) {
            violated(Reason.CONNECT_TIMEOUT);
        }
    }

    boolean hasEnded() {
        return phase == Phase.ENDED;
    }

    /**
     * False when the client sends more frames than any correct client; the session has ended then.
     */
    boolean allowsFrame() {
        if (rates.allowsFrame(context.clock().millis())) {
            return true;
        }
        violated(Reason.FLOOD);
        return false;
    }

    /** Takes one packet, heartbeats aside. */
    void onPacket(ClientPacket packet) {
        if (phase == Phase.ENDED) {
            return;
        }
        switch (packet) {
            case ClientPacket.Pong _ -> {}
            case ClientPacket.Goodbye _ -> end(1000, "goodbye");
            case ClientPacket.Connect connect -> onConnect(connect);
            case ClientPacket.Event event -> onEvent(event);
        }
    }

    private void onConnect(ClientPacket.Connect connect) {
        if (phase != Phase.WAITING) {
            violated(Reason.SECOND_CONNECT);
        } else if (!connect.namespace().equals("/")) {
            context.metrics().badPacket(Reason.NAMESPACE);
            outbox.answer(
                    Frame.text(
                            "44" + connect.namespace() + ",{\"message\":\"Invalid namespace\"}"));
            end(1008, "invalid namespace");
        } else {
            JsonNode token = connect.auth().path("token");
            phase = Phase.DECIDING;
            if (!token.isTextual()
                    || token.textValue().isEmpty()
                    || token.textValue().length() > MAX_TOKEN) {
                decided(Optional.empty(), "");
            } else if (!context.authentications().tryAcquire()) {
                refuse(ErrorCode.OVERLOADED, "too many clients connect at once");
            } else {
                authenticate(token.textValue());
            }
        }
    }

    private void authenticate(String token) {
        try {
            context.executor().execute(() -> decide(token));
            var _ =
                    channel.eventLoop()
                            .schedule(
                                    this::authenticationDeadline,
                                    AUTHENTICATION_MILLIS,
                                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            context.authentications().release();
            refuse(ErrorCode.DRAINING, "the server is stopping");
        }
    }

    private void decide(String token) {
        Optional<Principal> principal = Optional.empty();
        boolean failed = false;
        authenticating = Thread.currentThread();
        try {
            principal = context.handler().authenticate(token);
        } catch (RuntimeException e) {
            failed = true;
            if (!Thread.currentThread().isInterrupted()) {
                log.error("a token could not be checked", e);
            }
        } finally {
            authenticating = null;
            context.authentications().release();
        }
        String id = context.newId();
        Optional<Principal> who = principal;
        Runnable then =
                failed
                        ? () -> refuse(ErrorCode.OVERLOADED, "the token could not be checked now")
                        : () -> decided(who, id);
        loop.queue().force(then);
    }

    private void authenticationDeadline() {
        if (phase == Phase.DECIDING) {
            interruptAuthentication();
            refuse(ErrorCode.OVERLOADED, "the token could not be checked in time");
        }
    }

    /** The thread belongs to this one check, so nothing else can be interrupted. */
    @SuppressWarnings("Interruption")
    private void interruptAuthentication() {
        Thread thread = authenticating;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void decided(Optional<Principal> principal, String id) {
        if (phase != Phase.DECIDING) {
            return;
        }
        if (principal.isEmpty()) {
            refuse(ErrorCode.UNAUTHENTICATED, "the token is missing or unknown");
            return;
        }
        phase = Phase.OPEN;
        context.metrics().authentication("accepted");
        context.metrics().socket(1);
        NettyConnection opened =
                new NettyConnection(
                        id,
                        principal.get(),
                        address,
                        channel,
                        outbox,
                        loop,
                        context.metrics(),
                        this::end);
        connection = opened;
        outbox.answer(Frame.text("40{\"sid\":\"" + context.newId() + "\"}"));
        lanes.open(() -> context.handler().onOpen(opened));
    }

    private void refuse(ErrorCode code, String message) {
        if (phase == Phase.DECIDING) {
            context.metrics()
                    .authentication(code == ErrorCode.UNAUTHENTICATED ? "refused" : "overloaded");
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            error.put("message", message);
            error.putObject("data").put("code", code.wire());
            outbox.answer(Frame.text("44" + PacketCodec.write(error)));
            end(1008, code.wire());
        }
    }

    private void onEvent(ClientPacket.Event event) {
        NettyConnection current = connection;
        if (phase != Phase.OPEN || current == null) {
            violated(Reason.NOT_CONNECTED);
            return;
        }
        EventAck ack =
                new EventAck(
                        event.ack(), current::answer, outcome -> answered(event.name(), outcome));
        long wait = rates.take(event.name(), context.clock().millis());
        if (wait > 0) {
            ack.error(ErrorCode.RATE_LIMITED, "too many " + event.name() + " events", wait);
            return;
        }
        ObjectNode payload = payload(event);
        if (payload == null) {
            ack.error(ErrorCode.BAD_REQUEST, "an event has one argument, and it is an object");
            return;
        }
        if (!lanes.submit(lane(payload), () -> handle(current, event.name(), payload, ack))) {
            ack.error(ErrorCode.OVERLOADED, "too many unanswered events on this connection", 250L);
        }
    }

    private static @Nullable ObjectNode payload(ClientPacket.Event event) {
        JsonNode sent = event.payload();
        if (event.arguments() == 0 || (sent != null && sent.isNull())) {
            return JsonNodeFactory.instance.objectNode();
        }
        return sent instanceof ObjectNode object ? object : null;
    }

    private static String lane(ObjectNode payload) {
        String table = payload.path("table").textValue();
        return table == null || table.length() > 64 ? "" : table;
    }

    private void handle(NettyConnection current, String event, ObjectNode payload, EventAck ack) {
        try {
            context.handler().onEvent(current, event, payload, ack);
            if (!ack.isAnswered()) {
                log.error("the event {} was not answered", event);
                ack.error(
                        ErrorCode.INTERNAL,
                        "the server has a fault; nothing is known of this event");
            }
        } catch (RuntimeException e) {
            log.error("the event {} failed", event, e);
            ack.error(ErrorCode.INTERNAL, "the server has a fault; nothing is known of this event");
        }
    }

    private void answered(String event, String outcome) {
        context.metrics().event(event, outcome);
        if (outcome.equals(ErrorCode.BAD_REQUEST.wire())) {
            loop.queue().force(this::badRequest);
        }
    }

    private void badRequest() {
        if (phase == Phase.OPEN && !rates.forgives(context.clock().millis())) {
            violated(Reason.ABUSE);
        }
    }

    @Override
    public void onCaughtUp(Set<String> roomsMissed) {
        NettyConnection current = connection;
        if (phase == Phase.OPEN && current != null) {
            lanes.submitOwn("", () -> context.handler().onCaughtUp(current, roomsMissed));
        }
    }

    @Override
    public void onTooSlow() {
        end(1013, "this client reads too slowly");
    }

    /** Counts a violation and ends the session. */
    void violated(Reason reason) {
        if (phase != Phase.ENDED) {
            context.metrics().badPacket(reason);
            end(1008, reason.label());
        }
    }

    /** Sends a close frame, ignores what the client still sends, and closes soon. */
    void end(int status, String reason) {
        if (phase == Phase.ENDED) {
            return;
        }
        finish();
        outbox.last(Frame.close(status, reason));
        channel.config().setAutoRead(true);
        var _ = channel.eventLoop().schedule(this::shut, LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void shut() {
        var _ = channel.close();
    }

    /** The channel is closed. */
    void onInactive() {
        if (phase != Phase.ENDED) {
            finish();
        }
    }

    private void finish() {
        boolean wasOpen = phase == Phase.OPEN;
        phase = Phase.ENDED;
        context.sessions().remove(this);
        interruptAuthentication();
        NettyConnection closing = connection;
        if (wasOpen && closing != null) {
            context.metrics().socket(-1);
            context.fanout().leaveAll(closing);
            loop.queue().force(() -> lanes.close(() -> context.handler().onClose(closing)));
        }
    }

    /** Sends something that concerns everyone. */
    void notice(Frame frame) {
        if (phase == Phase.OPEN) {
            outbox.answer(frame);
        }
    }

    /** Ends this client if it came with that session. */
    void revoke(String revoked) {
        if (connection != null && connection.principal().session().equals(revoked)) {
            notice(Frame.event("session:revoked", "{}"));
            end(1008, "the session was revoked");
        }
    }

    LoopRooms loop() {
        return loop;
    }

    /** Done when the transport is gone. */
    ChannelFuture closeFuture() {
        return channel.closeFuture();
    }
}
