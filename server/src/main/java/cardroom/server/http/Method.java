package cardroom.server.http;

/** The request methods that routes can have; {@code HEAD} is answered by the {@code GET} route. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
}
