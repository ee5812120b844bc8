package cardroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that hang or fail cost one answer and nothing else. */
class HttpDispatcherTest {
    private final EventLoop loop = new DefaultEventLoop();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        executor.close();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    private int status(Duration deadline, HttpHandler handler)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpDispatcher dispatcher =
                new HttpDispatcher(
                        new HttpRouter().route(Method.GET, "/x", handler),
                        new ClientAddresses(Set.of()),
                        executor,
                        deadline,
                        new SimpleMeterRegistry());
        CompletableFuture<HttpReply> reply = new CompletableFuture<>();
        HttpRequestHead head = new HttpRequestHead("GET", "/x", "", Map.of(), true);
        loop.execute(
                () -> dispatcher.dispatch(head, new byte[0], "1.2.3.4", loop, reply::complete));
        return reply.get(5, TimeUnit.SECONDS).status();
    }

    @Test
    void handler_thatHangs_is503AndInterrupted()
            throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        int status =
                status(
                        Duration.ofMillis(100),
                        _ -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                                Thread.currentThread().interrupt();
                            }
                            return HttpReply.noContent();
                        });
        assertThat(status).isEqualTo(503);
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void handler_thatThrowsAProblem_givesItsStatus()
            throws InterruptedException, ExecutionException, TimeoutException {
        assertThat(
                        status(
                                Duration.ofSeconds(5),
                                _ -> {
                                    throw HttpProblem.of(409, "conflict", "on purpose");
                                }))
                .isEqualTo(409);
    }

    @Test
    void addressLimit_beyondItsBurst_is429ExceptOnLoopback() {
        AddressLimit limit =
                new AddressLimit(2, Duration.ofMinutes(1), true, InstantSource.system());
        for (int i = 0; i < 10; i++) {
            limit.check("127.0.0.1");
            limit.check("0:0:0:0:0:0:0:1");
        }
        limit.check("2001:db8:1:2:3:4:5:6");
        limit.check("2001:db8:1:2:ffff:0:0:1");
        assertThatThrownBy(() -> limit.check("2001:db8:1:2:0:0:0:9"))
                .isInstanceOfSatisfying(
                        HttpProblem.class, p -> assertThat(p.status()).isEqualTo(429));
        limit.check("2001:db8:1:3:0:0:0:9");
    }

    @Test
    void forwardedAddress_isBelievedFromTrustedProxiesOnly() {
        ClientAddresses addresses = new ClientAddresses(Set.of("127.0.0.1", "10.0.0.1"));
        InetSocketAddress proxy = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 1);
        InetSocketAddress stranger = new InetSocketAddress(InetAddress.ofLiteral("9.9.9.9"), 1);
        assertThat(addresses.of(proxy, "6.6.6.6, 8.8.8.8, 10.0.0.1")).isEqualTo("8.8.8.8");
        assertThat(addresses.of(proxy, "<script>")).isEqualTo("127.0.0.1");
        assertThat(addresses.of(stranger, "8.8.8.8")).isEqualTo("9.9.9.9");
        assertThat(addresses.of(proxy, null)).isEqualTo("127.0.0.1");
    }
}
