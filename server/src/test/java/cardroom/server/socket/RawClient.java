package cardroom.server.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that may send whatever it likes; every wait ends after five seconds. */
final class RawClient implements AutoCloseable {
    static final String PATH = "/socket.io/?EIO=4&transport=websocket";
    private static final int TEXT = 1;

    /** What the server sent: a text, or the end of the connection. */
    record Received(int opcode, ByteBuffer payload) {
        static final Received NOTHING = new Received(-1, ByteBuffer.allocate(0));

        String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawClient(int port) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(16 << 10);
        socket.connect(
                new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        socket.setSoTimeout(5_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    /** A client whose WebSocket handshake is done and whose OPEN packet is read. */
    static RawClient open(int port) throws IOException {
        RawClient client = new RawClient(port);
        String status = client.upgrade(PATH, "");
        if (!status.contains(" 101 ")) {
            throw new IOException("no upgrade: " + status);
        }
        String open = client.read().text();
        if (!open.startsWith("0{")) {
            throw new IOException("no OPEN packet: " + open);
        }
        return client;
    }

    /** A client that is authenticated with the token. */
    static RawClient connected(int port, String token) throws IOException {
        RawClient client = open(port);
        client.text("40{\"token\":\"" + token + "\"}");
        String answer = client.read().text();
        if (!answer.startsWith("40{\"sid\":")) {
            throw new IOException("not connected: " + answer);
        }
        return client;
    }

    /** Sends an upgrade request and returns the head of the answer. */
    String upgrade(String path, String headers) throws IOException {
        raw(
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + headers
                        + "\r\n");
        return head();
    }

    /** Reads an HTTP head. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the body that the head announces. */
    String body(String head) throws IOException {
        for (String line : head.split("\r\n", -1)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                return new String(
                        in.readNBytes(Integer.parseInt(line.substring(15).trim())),
                        StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** Says that nothing more will be sent. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    void raw(String bytes) throws IOException {
        raw(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends one packet as a text frame. */
    void text(String packet) throws IOException {
        frame(0x80 | TEXT, packet.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one masked frame with this first byte. */
    void frame(int first, byte[] payload) throws IOException {
        raw(masked(first, payload));
    }

    static byte[] masked(int first, byte[] payload) {
        int size = payload.length;
        ByteBuffer frame = ByteBuffer.allocate(size + 14).put((byte) first);
        if (size < 126) {
            frame.put((byte) (0x80 | size));
        } else if (size <= 0xFFFF) {
            frame.put((byte) (0x80 | 126)).putShort((short) size);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(size);
        }
        byte[] mask = {1, 2, 3, 4};
        frame.put(mask);
        for (int i = 0; i < size; i++) {
            frame.put((byte) (payload[i] ^ mask[i & 3]));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /** The next frame; opcode 8 for a close frame, -1 when the connection is gone. */
    Received read() throws IOException {
        int first;
        try {
            first = in.read();
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException reset) {
            return Received.NOTHING;
        }
        if (first < 0) {
            return Received.NOTHING;
        }
        long size = in.readUnsignedByte();
        if (size == 126) {
            size = in.readUnsignedShort();
        } else if (size == 127) {
            size = in.readLong();
        }
        return new Received(first & 0x0F, ByteBuffer.wrap(in.readNBytes((int) size)));
    }

    /** The next text frame that is no heartbeat; heartbeats are answered. */
    String packet() throws IOException {
        while (true) {
            Received next = read();
            if (next.opcode() != TEXT) {
                throw new IOException("the server closed: " + closeReason(next));
            }
            if (!next.text().equals("2")) {
                return next.text();
            }
            text("3");
        }
    }

    /** Reads to the end and returns the reason in the close frame, or "" when there was none. */
    String untilClosed() throws IOException {
        String reason = "";
        for (Received next = read(); next.opcode() >= 0; next = read()) {
            if (next.opcode() == 8) {
                reason = closeReason(next);
                goodbye();
            }
        }
        return reason;
    }

    /** Agrees to the end, as a correct client does; the server may be gone already. */
    private void goodbye() {
        try {
            frame(0x88, new byte[0]);
        } catch (IOException gone) {
            assert gone != null;
        }
    }

    private static String closeReason(Received frame) {
        ByteBuffer payload = frame.payload();
        return payload.remaining() <= 2
                ? ""
                : StandardCharsets.UTF_8
                        .decode(payload.slice(2, payload.remaining() - 2))
                        .toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
