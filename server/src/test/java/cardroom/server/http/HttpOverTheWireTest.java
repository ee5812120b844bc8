package cardroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.server.socket.NobodyConnects;
import cardroom.server.socket.SocketServer;
import cardroom.server.socket.SocketServerConfig;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets for right and wrong HTTP, byte by byte. */
class HttpOverTheWireTest {
    private static final SocketServer SERVER =
            new SocketServer(
                    SocketServerConfig.of("127.0.0.1", 0),
                    InstantSource.system(),
                    new SecureRandom(),
                    new SimpleMeterRegistry());

    @BeforeAll
    static void start() {
        HttpRouter router =
                new HttpRouter()
                        .route(Method.GET, "/hello", _ -> HttpReply.text(200, "hello"))
                        .route(Method.POST, "/echo", call -> HttpReply.json(call.json()))
                        .route(Method.GET, "/things/{id}", HttpOverTheWireTest::thing)
                        .route(Method.DELETE, "/things/{id}", _ -> HttpReply.noContent())
                        .route(
                                Method.GET,
                                "/fault",
                                _ -> {
                                    throw HttpProblem.of(409, "conflict", "on purpose");
                                })
                        .fallback(
                                new StaticFiles(
                                        HttpOverTheWireTest.class.getClassLoader(), "web-test"));
        SERVER.start(new NobodyConnects(), router);
    }

    @AfterAll
    static void stop() {
        SERVER.stop(Duration.ofSeconds(5));
    }

    private static HttpReply thing(HttpCall call) {
        return HttpReply.json(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", call.param("id"))
                        .put("q", call.query("q").orElse("none")));
    }

    /** Sends bytes, closes the sending side, and returns everything that came back. */
    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String get(String path, String headers) throws IOException {
        return exchange(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static String post(String type, String body) throws IOException {
        return exchange(
                "POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains(
                        "\"type\":\"about:blank\"",
                        "\"status\":" + status,
                        "\"code\":\"" + code + "\"");
    }

    @Test
    void request_withPathAndQuery_isDecoded() throws IOException {
        assertThat(get("/things/a%2Fb+c?q=1%202+3", ""))
                .endsWith("{\"id\":\"a/b+c\",\"q\":\"1 2 3\"}");
    }

    @Test
    void head_isGetWithoutBody() throws IOException {
        assertThat(exchange("HEAD /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK")
                .containsIgnoringCase("content-length: 5")
                .endsWith("\r\n\r\n");
    }

    @Test
    void pipelinedRequests_areAnsweredInOrder() throws IOException {
        String answers =
                exchange(
                        head("GET /things/1 HTTP/1.1", "Host: x")
                                + head("GET /fault HTTP/1.1", "Host: x")
                                + head("GET /things/2 HTTP/1.1", "Host: x", "Connection: close"));
        assertThat(answers)
                .containsSubsequence(
                        "200 OK", "\"id\":\"1\"", "409 Conflict", "200 OK", "\"id\":\"2\"");
    }

    @Test
    void http10_isClosedAfterTheAnswer() throws IOException {
        assertThat(exchange("GET /hello HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith("hello");
    }

    @Test
    void unknownPath_is404() throws IOException {
        assertProblem(get("/nothing", ""), 404, "not-found");
    }

    @Test
    void wrongMethod_is405WithAllow() throws IOException {
        String answer = exchange("PUT /things/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer).containsIgnoringCase("allow: DELETE, GET, HEAD");
    }

    @Test
    void json_isEchoed() throws IOException {
        assertThat(post("application/json; charset=utf-8", "{\"a\":1}")).endsWith("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "\u00ff"})
    void body_thatIsNoJsonObject_is400(String body) throws IOException {
        assertProblem(post("application/json", body), 400, "bad-request");
    }

    @Test
    void body_ofAnotherType_is415() throws IOException {
        assertProblem(post("text/plain", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void body_declaredOver64Kilobytes_is413() throws IOException {
        assertProblem(
                exchange("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 65537\r\n\r\n"),
                413,
                "content-too-large");
    }

    @Test
    void body_chunkedOver64Kilobytes_is413() throws IOException {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        assertProblem(
                exchange(
                        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(5)
                                + "0\r\n\r\n"),
                413,
                "content-too-large");
    }

    @Test
    void body_after100Continue_isTaken() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.setSoTimeout(5_000);
            write(
                    socket,
                    head(
                            "POST /echo HTTP/1.1",
                            "Host: x",
                            "Expect: 100-continue",
                            "Connection: close",
                            "Content-Type: application/json",
                            "Content-Length: 2"));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(25), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            write(socket, "{}");
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200 OK")
                    .endsWith("{}");
        }
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET http://x/hello HTTP/1.1~Host: x~~|400",
                "GET * HTTP/1.1~Host: x~~|400",
                "GET /hello HTTP/1.1~~|400",
                "GET /hello HTTP/1.1~Host: x~Host: y~~|400",
                "GET /%zz HTTP/1.1~Host: x~~|400",
                "GET /%00 HTTP/1.1~Host: x~~|400",
                "GET /%ff HTTP/1.1~Host: x~~|400",
                "GET /things/1?q=%zz HTTP/1.1~Host: x~~|400",
                "GET /hello HTTP/2.0~Host: x~~|505",
                "GET /hello HTTP/1.1~Host: x~Expect: more~~|417",
                "POST /echo HTTP/1.1~Host: x~Content-Length: -1~~|400",
                "POST /echo HTTP/1.1~Host: x~Content-Length: a~~|400",
                "nonsense~~|400",
                "TRACE /hello HTTP/1.1~Host: x~~|405",
                "BREW /pot HTTP/1.1~Host: x~~|404"
            })
    void request_thatIsWrong_getsAProblem(String request, int status) throws IOException {
        String answer =
                exchange(
                        request.replace("~~", "\r\nConnection: close\r\n\r\n")
                                .replace("~", "\r\n"));
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("application/problem+json");
    }

    @Test
    void requestLine_over4Kilobytes_is414() throws IOException {
        assertProblem(get("/" + "x".repeat(5_000), ""), 414, "uri-too-long");
    }

    @Test
    void headers_over8Kilobytes_are431() throws IOException {
        assertProblem(
                get("/hello", "X-Long: " + "x".repeat(9_000) + "\r\n"), 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tables/abc", "/hands/abc-1"})
    void page_isTheClientWithAStrictPolicy(String path) throws IOException {
        assertThat(get(path, ""))
                .startsWith("HTTP/1.1 200 OK")
                .containsIgnoringCase("content-type: text/html; charset=utf-8")
                .containsIgnoringCase(
                        "content-security-policy: default-src 'none'; script-src 'self'")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("cache-control: no-cache")
                .contains("<title>Cardroom</title>");
    }

    @Test
    void asset_withHashInItsName_isZippedAndKeptForever() throws IOException {
        String answer = get("/assets/app-Ab12Cd34.js", "Accept-Encoding: br, gzip\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK")
                .containsIgnoringCase("content-encoding: gzip")
                .containsIgnoringCase("content-type: text/javascript")
                .containsIgnoringCase("cache-control: public, max-age=31536000, immutable");
        assertThat(get("/assets/app-Ab12Cd34.js", "Accept-Encoding: gzip;q=0\r\n"))
                .doesNotContainIgnoringCase("content-encoding")
                .contains("export const numbers");
    }

    @Test
    void file_thatTheClientHas_is304() throws IOException {
        String first = get("/favicon.svg", "");
        String tag = first.replaceAll("(?s).*etag: (\"[^\"]+\").*", "$1");
        assertThat(get("/favicon.svg", "If-None-Match: W/\"other\", " + tag + "\r\n"))
                .startsWith("HTTP/1.1 304 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../logback-test.xml",
                "/..%2flogback-test.xml",
                "/%2e%2e/logback-test.xml",
                "/assets/../../logback-test.xml",
                "/assets/..\\..\\logback-test.xml",
                "//logback-test.xml",
                "/assets/",
                "/assets",
                "/.hidden",
                "/index.html%00.js",
                "/cardroom/server/http/StaticFiles.class"
            })
    void path_outOfTheFolder_isNotFound(String path) throws IOException {
        assertThat(get(path, "")).matches("(?s)HTTP/1\\.1 40[04] .*");
    }
}
