package cardroom.server.history;

import cardroom.engine.hand.BettingStructure;
import cardroom.engine.history.PhhAction;
import cardroom.engine.history.PhhHand;
import cardroom.engine.history.PhhTranscript;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All fields of a hand in their order, those included that mean nothing to us.
 *
 * @param values by name: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, a date or
 *     time of {@code java.time}, a {@code List} or a {@code Map} of such values
 */
record PhhFields(Map<String, Object> values) {
    /** The field of our own, for what the notation has no words for. */
    static final String OURS = "_cardroom";

    PhhFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The fields of a hand about whose surroundings nothing is known. */
    static PhhFields of(PhhTranscript transcript) {
        Map<String, Object> values = play(transcript);
        putOurs(values, PhhExtrasCodec.write(transcript.hand()));
        return new PhhFields(values);
    }

    /** The fields of a hand of our tables. */
    static PhhFields of(PhhTranscript transcript, HandLabels labels) {
        Map<String, Object> values = play(transcript);
        LocalDateTime start =
                LocalDateTime.ofInstant(Instant.ofEpochMilli(labels.startedAt()), ZoneOffset.UTC);
        values.put("time", start.toLocalTime().truncatedTo(ChronoUnit.SECONDS));
        values.put("time_zone", "UTC");
        values.put("day", (long) start.getDayOfMonth());
        values.put("month", (long) start.getMonthValue());
        values.put("year", (long) start.getYear());
        values.put("hand", (long) labels.number());
        values.put("seat_count", (long) labels.seatCount());
        values.put("table", labels.table());
        values.put("players", labels.players());
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("hand", labels.id());
        ours.putAll(PhhExtrasCodec.write(transcript.hand()));
        putOurs(values, ours);
        return new PhhFields(values);
    }

    /** Never without the ante trimming: without it a reader takes another rule for the antes. */
    private static Map<String, Object> play(PhhTranscript transcript) {
        PhhHand hand = transcript.hand();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("variant", hand.variant().code());
        values.put("ante_trimming_status", hand.trimAntes());
        values.put("antes", hand.antes());
        values.put("blinds_or_straddles", hand.blinds());
        if (hand.variant().betting() == BettingStructure.FIXED_LIMIT) {
            long bigBet = hand.extras().options().bigBet();
            values.put("small_bet", hand.minBet());
            values.put("big_bet", bigBet == 0 ? 2 * hand.minBet() : bigBet);
        } else {
            values.put("min_bet", hand.minBet());
        }
        values.put("starting_stacks", hand.stacks());
        values.put("actions", hand.actions().stream().map(PhhAction::text).toList());
        values.put("finishing_stacks", transcript.finishingStacks());
        values.put("winnings", transcript.winnings());
        values.put("seats", hand.extras().seats().stream().map(seat -> seat + 1L).toList());
        return values;
    }

    private static void putOurs(Map<String, Object> values, Map<String, Object> ours) {
        if (!ours.isEmpty()) {
            values.put(OURS, ours);
        }
    }
}
