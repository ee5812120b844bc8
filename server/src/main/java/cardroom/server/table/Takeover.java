package cardroom.server.table;

import cardroom.engine.Decision;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.persistence.log.Claim;
import cardroom.server.wire.EventCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim of a table with the state it leads to. */
record Takeover(Claim claim, List<TableEvent> events, TableState next) {

    /**
     * The claim that follows {@code version} and {@code epoch} of a table that ran until {@code
     * stoppedAt}; null for a closed table.
     */
    static @Nullable Takeover of(
            TableContext context, TableState state, long version, long epoch, long stoppedAt) {
        TableId id = state.id();
        long at = context.scheduler().now();
        TableCommand command = new TableCommand.Claim(context.worker(), epoch + 1, stoppedAt);
        return switch (TableRules.decide(state, command, at)) {
            case Decision.Rejected<TableState, TableEvent>(var _) -> null;
            case Decision.Accepted<TableState, TableEvent>(var events, var next) ->
                    new Takeover(
                            new Claim(
                                    id,
                                    context.worker(),
                                    epoch,
                                    version + 1,
                                    EventCodec.write(events),
                                    at,
                                    List.of()),
                            events,
                            next);
        };
    }
}
