package cardroom.server.socket;

import cardroom.server.socket.Violation.Reason;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one text frame to the packet they are, per the Engine.IO protocol v4 and the Socket.IO
 * protocol v5; whatever a correct client does not send is a {@link Violation}.
 */
final class PacketCodec {
    static final int MAX_FRAME = 16 * 1024;
    static final int MAX_DEPTH = 16;
    private static final int MAX_ACK_DIGITS = 9;
    private static final int MAX_EVENT_NAME = 64;
    private static final int MAX_NAMESPACE = 64;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxNumberLength(40)
                                                    .maxNameLength(256)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private PacketCodec() {}

    /** The packet in a frame. */
    static ClientPacket decode(byte[] frame) throws Violation {
        if (frame.length == 0) {
            throw new Violation(Reason.MALFORMED);
        }
        return switch (frame[0]) {
            case '1' -> new ClientPacket.Goodbye();
            case '3' -> new ClientPacket.Pong();
            case '4' -> new Reader(frame).message();
            default -> throw new Violation(Reason.PACKET_TYPE);
        };
    }

    /** Reads the Socket.IO packet behind the Engine.IO type. */
    private static final class Reader {
        private final byte[] frame;
        private int at = 2;

        Reader(byte[] frame) {
            this.frame = frame;
        }

        ClientPacket message() throws Violation {
            if (frame.length < 2) {
                throw new Violation(Reason.MALFORMED);
            }
            return switch (frame[1]) {
                case '0' -> connect();
                case '1' -> goodbye();
                case '2' -> event();
                case '5', '6' -> throw new Violation(Reason.BINARY);
                default -> throw new Violation(Reason.PACKET_TYPE);
            };
        }

        private ClientPacket connect() throws Violation {
            String namespace = namespace();
            if (at == frame.length) {
                return new ClientPacket.Connect(namespace, JsonNodeFactory.instance.objectNode());
            }
            if (json() instanceof ObjectNode auth) {
                return new ClientPacket.Connect(namespace, auth);
            }
            throw new Violation(Reason.MALFORMED);
        }

        private ClientPacket goodbye() throws Violation {
            requireRoot();
            if (at != frame.length) {
                throw new Violation(Reason.MALFORMED);
            }
            return new ClientPacket.Goodbye();
        }

        private ClientPacket event() throws Violation {
            requireRoot();
            int ack = ackId();
            if (!(json() instanceof ArrayNode packet)
                    || packet.isEmpty()
                    || !packet.get(0).isTextual()) {
                throw new Violation(Reason.MALFORMED);
            }
            String name = packet.get(0).textValue();
            if (name.isEmpty() || name.length() > MAX_EVENT_NAME) {
                throw new Violation(Reason.MALFORMED);
            }
            int arguments = packet.size() - 1;
            @Nullable JsonNode payload = arguments == 1 ? packet.get(1) : null;
            return new ClientPacket.Event(name, payload, arguments, ack);
        }

        private void requireRoot() throws Violation {
            if (!namespace().equals("/")) {
                throw new Violation(Reason.NAMESPACE);
            }
        }

        /** The namespace before a comma or the end; none means the root. */
        private String namespace() throws Violation {
            if (at == frame.length || frame[at] != '/') {
                return "/";
            }
            int start = at;
            while (at < frame.length && frame[at] != ',') {
                if (frame[at] <= ' '
                        || frame[at] == '"'
                        || frame[at] == '\\'
                        || at - start >= MAX_NAMESPACE) {
                    throw new Violation(Reason.NAMESPACE);
                }
                at++;
            }
            String namespace =
                    new String(
                            frame, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
            at = Math.min(frame.length, at + 1);
            return namespace;
        }

        private int ackId() throws Violation {
            int start = at;
            int id = 0;
            while (at < frame.length && frame[at] >= '0' && frame[at] <= '9') {
                if (at - start >= MAX_ACK_DIGITS) {
                    throw new Violation(Reason.ACK_ID);
                }
                id = id * 10 + (frame[at] - '0');
                at++;
            }
            return at == start ? -1 : id;
        }

        private JsonNode json() throws Violation {
            try {
                return JSON.readTree(frame, at, frame.length - at);
            } catch (IOException malformed) {
                throw new Violation(Reason.MALFORMED);
            }
        }
    }

    /** The JSON text of a value that we made. */
    static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
