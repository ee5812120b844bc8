package cardroom.persistence.log;

import cardroom.persistence.Refusal;

/** How an append ended. */
public sealed interface AppendOutcome {
    /** It is on disk; also when the very same commit was there already. */
    record Durable() implements AppendOutcome {}

    /** Nothing of it is written, now or later. */
    record Refused(Refusal refusal, String message) implements AppendOutcome {}

    /** It may or may not be on disk; {@link EventLog#resolve} finds out. */
    record Unknown(String reason) implements AppendOutcome {}
}
