package cardroom.server.socket;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/** What all sessions of a server share. */
record SocketContext(
        SocketServerConfig config,
        SocketHandler handler,
        LoopFanout fanout,
        SocketMetrics metrics,
        ExecutorService executor,
        InstantSource clock,
        SecureRandom random,
        Semaphore authentications,
        Set<Session> sessions) {
    static final int MAX_AUTHENTICATIONS = 256;

    SocketContext(
            SocketServerConfig config,
            SocketHandler handler,
            LoopFanout fanout,
            SocketMetrics metrics,
            ExecutorService executor,
            InstantSource clock,
            SecureRandom random) {
        this(
                config,
                handler,
                fanout,
                metrics,
                executor,
                clock,
                random,
                new Semaphore(MAX_AUTHENTICATIONS),
                ConcurrentHashMap.newKeySet());
    }

    /** A name of 144 random bits. */
    String newId() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
