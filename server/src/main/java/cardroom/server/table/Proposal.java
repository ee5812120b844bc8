package cardroom.server.table;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableState;
import cardroom.persistence.log.Append;
import cardroom.persistence.log.CommandKey;
import cardroom.persistence.log.Write;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An accepted command that is not durable yet: one version, one row, with everything that belongs
 * to it.
 *
 * @param key of the client's request; null for bots and timers
 * @param handRecord when the running hand began
 * @param spent pre-actions that this commit takes back
 */
record Proposal(
        TableId table,
        Committed before,
        TableState next,
        List<TableEvent> events,
        @Nullable RequestKey key,
        long at,
        HandRecord handRecord,
        List<Write.PreAction> spent) {

    long version() {
        return before.version() + 1;
    }

    /** What the client is told once it is durable. */
    ObjectNode answer() {
        ObjectNode answer = Json.object().put("version", version());
        for (TableEvent event : events) {
            if (event instanceof TableEvent.SeatTaken taken) {
                answer.put("seat", taken.seat());
            }
        }
        return answer;
    }

    @Nullable CommandKey commandKey() {
        return key == null
                ? null
                : new CommandKey(key.player(), key.key(), key.payloadHash(), Json.text(answer()));
    }

    /** The row for the log. */
    Append append() {
        return new Append(
                table,
                version(),
                before.epoch(),
                commandKey(),
                EventCodec.write(events),
                at,
                writes());
    }

    private List<Write> writes() {
        List<Write> writes = new ArrayList<>(Transfers.of(before.state(), events));
        writes.addAll(spent);
        for (TableEvent event : events) {
            switch (event) {
                case TableEvent.InHand(HandEvent.HandStarted(var _, var deck)) -> {
                    writes.add(new Write.DeckSecret(next.handId(), deck.text()));
                    writes.add(new Write.Snapshot(SnapshotCodec.write(before)));
                }
                case TableEvent.TableClosed(var reason) -> writes.add(new Write.Closed(reason));
                default -> {
                    // in the events alone
                }
            }
        }
        if (HandRecord.ends(events)) {
            HandRecord record =
                    HandRecord.begins(events) ? new HandRecord(version(), at) : handRecord;
            writes.add(new Write.HandEnded(record.finish(next, version(), at)));
        }
        return writes;
    }
}
