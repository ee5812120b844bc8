package cardroom.server.socket;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A whole unmasked WebSocket text frame, built once and sent to any number of connections. */
public final class Frame {
    private static final int FIN_TEXT = 0x81;
    private static final int FIN_CLOSE = 0x88;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The Socket.IO event {@code 42["name",json]}.
     *
     * @param json the payload as one JSON value, sent verbatim
     */
    public static Frame event(String name, String json) {
        return text(
                "42[\""
                        + new String(JsonStringEncoder.getInstance().quoteAsString(name))
                        + "\","
                        + json
                        + "]");
    }

    /** A text frame with this Engine.IO packet. */
    static Frame text(String packet) {
        return frame(FIN_TEXT, packet.getBytes(StandardCharsets.UTF_8));
    }

    /** A WebSocket close frame; a reason over 120 bytes is cut. */
    static Frame close(int status, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        int length = text.length;
        if (length > 120) {
            length = 120;
            while ((text[length] & 0xC0) == 0x80) {
                length--;
            }
        }
        ByteBuffer payload =
                ByteBuffer.allocate(2 + length).putShort((short) status).put(text, 0, length);
        return frame(FIN_CLOSE, payload.array());
    }

    private static Frame frame(int head, byte[] payload) {
        int size = payload.length;
        int header = size < 126 ? 2 : size <= 0xFFFF ? 4 : 10;
        ByteBuffer frame = ByteBuffer.allocate(header + size).put((byte) head);
        switch (header) {
            case 2 -> frame.put((byte) size);
            case 4 -> frame.put((byte) 126).putShort((short) size);
            default -> frame.put((byte) 127).putLong(size);
        }
        return new Frame(frame.put(payload).array());
    }

    /** The size on the wire, header included. */
    public int bytes() {
        return bytes.length;
    }

    /** A fresh copy of the wire bytes, for recordings and tests. */
    public byte[] wire() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** A buffer of the loop's allocator with the wire bytes; the caller releases it. */
    ByteBuf encode(ByteBufAllocator allocator) {
        return allocator.directBuffer(bytes.length).writeBytes(bytes);
    }
}
