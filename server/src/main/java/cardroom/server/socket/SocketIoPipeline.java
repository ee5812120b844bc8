package cardroom.server.socket;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.Transport;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import com.corundumstudio.socketio.protocol.AckArgs;
import com.corundumstudio.socketio.protocol.AuthPacket;
import com.corundumstudio.socketio.protocol.JsonSupport;
import com.corundumstudio.socketio.store.MemoryStoreFactory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * netty-socketio reduced to what we use of it: the handshake, the WebSocket transport and the
 * heartbeat. Its packet handler, polling and HTTP handlers are taken out of every pipeline; ours
 * stand in their places.
 */
final class SocketIoPipeline extends SocketIOChannelInitializer {
    private static final String GUARD = "guard";
    private static final String OUTBOX = "outbox";

    private final BiConsumer<Channel, SocketIoPipeline> accept;

    /**
     * @param accept fills the pipeline of a new connection
     */
    SocketIoPipeline(SocketServerConfig config, BiConsumer<Channel, SocketIoPipeline> accept) {
        this.accept = accept;
        Configuration configuration = configuration(config);
        NamespacesHub namespaces = new NamespacesHub(configuration);
        namespaces.create(Namespace.DEFAULT_NAME);
        start(configuration, namespaces);
    }

    /** The minimum safe set; what stays at its default is not used. */
    private static Configuration configuration(SocketServerConfig config) {
        Configuration configuration = new Configuration();
        configuration.setJsonSupport(new OpenPacketJson());
        configuration.setStoreFactory(new MemoryStoreFactory());
        configuration.setTransports(Transport.WEBSOCKET);
        configuration.setRandomSession(true);
        configuration.setAckMode(AckMode.MANUAL);
        configuration.setWebsocketCompression(false);
        configuration.setHttpCompression(false);
        configuration.setAddVersionHeader(false);
        configuration.setEnableCors(false);
        configuration.setMaxFramePayloadLength(PacketCodec.MAX_FRAME);
        configuration.setMaxHttpContentLength(PacketCodec.MAX_FRAME);
        configuration.setPingInterval(Math.toIntExact(config.pingInterval().toMillis()));
        configuration.setPingTimeout(Math.toIntExact(config.pingTimeout().toMillis()));
        return configuration;
    }

    @Override
    protected void initChannel(Channel channel) {
        accept.accept(channel, this);
    }

    /** Turns an HTTP connection into a Socket.IO one, before its upgrade request is passed on. */
    void install(ChannelPipeline pipeline, Outbox outbox, Session session) {
        Guard guard = new Guard(session);
        pipeline.addFirst(OUTBOX, outbox);
        addSocketioHandlers(pipeline);
        pipeline.remove(HTTP_REQUEST_DECODER);
        pipeline.remove(HTTP_ENCODER);
        pipeline.remove(XHR_POLLING_TRANSPORT);
        pipeline.remove(WRONG_URL_HANDLER);
        pipeline.replace(PACKET_HANDLER, GUARD, guard);
        pipeline.addLast("end", guard.end());
    }

    /**
     * Writes the only JSON that the library still sends: the OPEN packet, with {@code maxPayload}.
     */
    private static final class OpenPacketJson implements JsonSupport {

        @Override
        public void writeValue(ByteBufOutputStream out, Object value) throws IOException {
            if (!(value instanceof AuthPacket open)) {
                throw new IOException("only the OPEN packet is written by the library");
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("sid", open.getSid().toString());
            body.putArray("upgrades");
            body.put("pingInterval", open.getPingInterval());
            body.put("pingTimeout", open.getPingTimeout());
            body.put("maxPayload", PacketCodec.MAX_FRAME);
            out.write(PacketCodec.write(body).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public AckArgs readAckArgs(ByteBufInputStream source, AckCallback<?> callback)
                throws IOException {
            throw new IOException("the library reads nothing");
        }

        @Override
        public <T> T readValue(String namespace, ByteBufInputStream source, Class<T> type)
                throws IOException {
            throw new IOException("the library reads nothing");
        }

        @Override
        public void addEventMapping(String namespace, String event, Class<?>... types) {}

        @Override
        public void removeEventMapping(String namespace, String event) {}

        @Override
        public List<byte[]> getArrays() {
            return List.of();
        }
    }
}
