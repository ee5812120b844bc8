package cardroom.server.socket;

import cardroom.server.account.Principal;
import cardroom.server.socket.Violation.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One client from the WebSocket handshake to the end: waits for CONNECT, has the token checked,
 * then takes events. Whatever comes out of turn ends it. Touched by its event loop only.
 */
final class Session implements Outbox.Listener {
    private static final long LINGER_MILLIS = 1_000;
    private static final int MAX_TOKEN = 512;
    private static final int GOING_AWAY = 1001;
    private static final int POLICY = 1008;
    private static final int TRY_LATER = 1013;

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
    private final TokenCheck check;
    private Phase phase = Phase.WAITING;
    private @Nullable NettyConnection connection;
    private @Nullable EventIntake events;

    Session(SocketContext context, Channel channel, Outbox outbox, LoopRooms loop, String address) {
        this.context = context;
        this.channel = channel;
        this.outbox = outbox;
        this.loop = loop;
        this.address = address;
        SocketServerConfig config = context.config();
        this.rates =
                new EventRates(config.limits(), config.otherEvents(), context.clock().millis());
        this.lanes = new Lanes(context.executor());
        this.check = new TokenCheck(context, loop.queue(), this::decided);
    }

    /** Starts the time in which the client has to send CONNECT. */
    void begin() {
        outbox.listener(this);
        context.sessions().add(this);
        long millis = context.config().connectTimeout().toMillis();
        var _ = channel.eventLoop().schedule(this::connectDeadline, millis, TimeUnit.MILLISECONDS);
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

    /** Takes one packet; heartbeats concern the transport alone. */
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
            end(POLICY, "invalid namespace");
        } else {
            phase = Phase.DECIDING;
            JsonNode token = connect.auth().path("token");
            String text = token.isTextual() ? token.textValue() : "";
            if (text.isEmpty() || text.length() > MAX_TOKEN) {
                decided(new TokenCheck.Verdict.Unknown());
            } else {
                check.begin(text);
            }
        }
    }

    private void decided(TokenCheck.Verdict verdict) {
        if (phase != Phase.DECIDING) {
            return;
        }
        switch (verdict) {
            case TokenCheck.Verdict.Known(Principal principal) -> open(principal);
            case TokenCheck.Verdict.Unknown() ->
                    refuse(ErrorCode.UNAUTHENTICATED, "the token is missing or unknown", "refused");
            case TokenCheck.Verdict.Undecided(String why) ->
                    refuse(ErrorCode.OVERLOADED, why, "overloaded");
        }
    }

    private void open(Principal principal) {
        phase = Phase.OPEN;
        context.metrics().authentication("accepted");
        context.metrics().socket(1);
        NettyConnection opened =
                new NettyConnection(
                        context.newId(),
                        principal,
                        address,
                        channel,
                        outbox,
                        loop,
                        context.metrics(),
                        reason -> end(POLICY, reason));
        connection = opened;
        events = new EventIntake(context, opened, rates, lanes, this::violated);
        outbox.answer(Frame.text("40{\"sid\":\"" + context.newId() + "\"}"));
        lanes.open(() -> context.handler().onOpen(opened));
    }

    private void refuse(ErrorCode code, String message, String outcome) {
        context.metrics().authentication(outcome);
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("message", message);
        error.putObject("data").put("code", code.wire());
        outbox.answer(Frame.text("44" + PacketCodec.write(error)));
        end(POLICY, code.wire());
    }

    private void onEvent(ClientPacket.Event event) {
        EventIntake intake = events;
        if (phase == Phase.OPEN && intake != null) {
            intake.take(event);
        } else {
            violated(Reason.NOT_CONNECTED);
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
        end(TRY_LATER, "this client reads too slowly");
    }

    /** Counts a violation and ends the session. */
    void violated(Reason reason) {
        if (phase != Phase.ENDED) {
            context.metrics().badPacket(reason);
            end(POLICY, reason.label());
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
            end(POLICY, "the session was revoked");
        }
    }

    /** Ends this client because the server goes. */
    void stop() {
        end(GOING_AWAY, "the server is stopping");
    }

    /** Sends a close frame, ignores what the client still sends, and closes soon. */
    void end(int status, String reason) {
        if (phase != Phase.ENDED) {
            finish();
            outbox.last(Frame.close(status, reason));
            channel.config().setAutoRead(true);
            var _ = channel.eventLoop().schedule(this::shut, LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
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
        check.cancel();
        NettyConnection closing = connection;
        if (wasOpen && closing != null) {
            context.metrics().socket(-1);
            context.fanout().leaveAll(closing);
            loop.queue().force(() -> lanes.close(() -> context.handler().onClose(closing)));
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
