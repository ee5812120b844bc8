package cardroom.server.history;

import cardroom.server.wire.Json;
import java.io.IOException;
import java.util.List;

/** Writes finished hands one after the other, with no other cards than those that were shown. */
public final class HandExport {
    private final Format format;
    private final boolean many;
    private final Appendable out;
    private int hands;

    /** How hands are written. */
    public enum Format {
        /** Poker hand histories: one document, or for several hands numbered tables (PHHS). */
        PHH,
        /** One JSON object per hand, each in its line. */
        JSONL,
        /** One line per player and hand. */
        CSV
    }

    /** Writes to {@code out}; {@code many} says whether more than one hand may come. */
    public HandExport(Format format, boolean many, Appendable out) {
        this.format = format;
        this.many = many;
        this.out = out;
    }

    /** Writes what stands before the first hand. */
    public void begin() throws IOException {
        if (format == Format.CSV) {
            out.append(HandCsv.HEAD);
        }
    }

    /** Writes one hand. */
    public void add(RecordedHand hand) throws IOException {
        hands++;
        out.append(
                switch (format) {
                    case PHH ->
                            many ? PhhWriter.table(hands, hand.fields(_ -> List.of())) : hand.phh();
                    case JSONL -> Json.text(HandJson.of(hand, _ -> List.of())) + "\n";
                    case CSV -> HandCsv.lines(hand);
                });
    }

    /** How many hands were written. */
    public int hands() {
        return hands;
    }
}
