package cardroom.server.http;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The standard phrases of HTTP statuses. */
final class Reason {
    private Reason() {}

    static String of(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
