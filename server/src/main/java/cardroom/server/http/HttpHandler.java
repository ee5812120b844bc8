package cardroom.server.http;

/** Answers one kind of request; runs on a virtual thread that is interrupted after the deadline. */
@FunctionalInterface
public interface HttpHandler {

    /**
     * The reply to a request.
     *
     * @throws HttpProblem to answer with problem details
     */
    HttpReply handle(HttpCall call);
}
