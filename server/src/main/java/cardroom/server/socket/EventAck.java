package cardroom.server.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answer to one event of one connection. */
final class EventAck implements Ack {
    private final int id;
    private final Consumer<Frame> send;
    private final Consumer<String> outcome;
    private final AtomicBoolean answered = new AtomicBoolean();

    /**
     * @param id the client's number, -1 when it wants no answer
     * @param send takes the answer
     * @param outcome hears {@code ok} or the error code, once
     */
    EventAck(int id, Consumer<Frame> send, Consumer<String> outcome) {
        this.id = id;
        this.send = send;
        this.outcome = outcome;
    }

    @Override
    public void ok() {
        ok(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public void ok(ObjectNode extra) {
        if (answered.compareAndSet(false, true)) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("ok", true);
            body.setAll(extra);
            finish(body, "ok");
        }
    }

    @Override
    public void error(ErrorCode code, String message, @Nullable Long retryAfterMs) {
        if (answered.compareAndSet(false, true)) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("ok", false);
            ObjectNode error = body.putObject("error");
            error.put("code", code.wire());
            error.put("message", message);
            if (retryAfterMs != null) {
                error.put("retryAfterMs", retryAfterMs);
            }
            finish(body, code.wire());
        }
    }

    @Override
    public boolean wanted() {
        return id >= 0;
    }

    boolean isAnswered() {
        return answered.get();
    }

    private void finish(ObjectNode body, String result) {
        if (wanted()) {
            send.accept(Frame.text("43" + id + "[" + PacketCodec.write(body) + "]"));
        }
        outcome.accept(result);
    }
}
