package cardroom.server.gateway;

/** A payload that cannot be understood; the reason says which field, and what would be right. */
final class BadPayload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BadPayload(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
