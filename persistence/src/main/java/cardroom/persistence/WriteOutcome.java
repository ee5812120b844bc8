package cardroom.persistence;

/**
 * How a write ended.
 *
 * @param <T> what a durable write answers
 */
public sealed interface WriteOutcome<T> {
    /** It is on disk. */
    record Durable<T>(T value) implements WriteOutcome<T> {}

    /** Nothing of it is written, now or later. */
    record Refused<T>(Refusal refusal, String message) implements WriteOutcome<T> {}

    /** It may or may not be on disk. */
    record Unknown<T>(String reason) implements WriteOutcome<T> {}

    /**
     * The value of a durable write.
     *
     * @throws WriteRefusedException if it was refused
     * @throws OutcomeUnknownException if nobody knows
     */
    default T orThrow() {
        return switch (this) {
            case Durable<T>(T value) -> value;
            case Refused<T>(Refusal refusal, String message) ->
                    throw new WriteRefusedException(refusal, message);
            case Unknown<T>(String reason) -> throw new OutcomeUnknownException(reason);
        };
    }
}
