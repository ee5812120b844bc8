package cardroom.server.table;

import cardroom.persistence.PersistenceException;
import cardroom.persistence.Refusal;
import cardroom.persistence.log.AppendOutcome;
import cardroom.persistence.log.Claim;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a paused table back: finds out what became of an unknown append, then claims the table
 * anew, which proves that storage works again and gives the running clock back the time that the
 * pause took.
 */
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final long FIRST_RETRY_MS = 200;
    private static final long LAST_RETRY_MS = 5_000;

    /** A claim that became durable later than this is made once more. */
    private static final long LATE_MS = 1_000;

    private final LiveTable table;
    private final TableContext context;
    private volatile boolean stopped;

    /** A claim whose outcome is unknown is repeated as it is, never made anew. */
    private volatile @Nullable Takeover pending;

    Recovery(LiveTable table, TableContext context) {
        this.table = table;
        this.context = context;
    }

    void stop() {
        stopped = true;
    }

    /** Asks until it knows whether the proposal is durable, then plays on. */
    void resolve(Proposal proposal) {
        retry(FIRST_RETRY_MS, () -> tryResolve(proposal));
    }

    /** Tries until a claim is durable, then plays on. */
    void reclaim() {
        retry(FIRST_RETRY_MS, this::tryReclaim);
    }

    private void retry(long delay, Attempt attempt) {
        if (stopped) {
            return;
        }
        var _ =
                context.scheduler()
                        .after(
                                delay,
                                () -> {
                                    if (!stopped && !succeeds(attempt)) {
                                        retry(Math.min(2 * delay, LAST_RETRY_MS), attempt);
                                    }
                                });
    }

    private boolean succeeds(Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (PersistenceException e) {
            log.warn("Table {} stays paused: {}", table.id(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            log.error("Table {} stays paused", table.id(), e);
            return false;
        }
    }

    private boolean tryResolve(Proposal proposal) {
        return switch (context.log().resolve(proposal.append())) {
            case AppendOutcome.Durable() -> {
                table.resolved(proposal, true);
                reclaim();
                yield true;
            }
            case AppendOutcome.Refused(var _, var _) -> {
                table.resolved(proposal, false);
                reclaim();
                yield true;
            }
            case AppendOutcome.Unknown(var _) -> false;
        };
    }

    private boolean tryReclaim() {
        Takeover takeover = pending != null ? pending : takeover();
        if (takeover == null) {
            return true;
        }
        pending = takeover;
        Claim claim = takeover.claim();
        return switch (context.log().claim(claim)) {
            case AppendOutcome.Durable() -> {
                pending = null;
                boolean late = context.scheduler().now() - claim.at() > LATE_MS;
                table.reclaimed(takeover, late);
                yield !late;
            }
            case AppendOutcome.Refused(var refusal, var message) -> {
                pending = null;
                log.warn("Table {} stays paused: {} {}", table.id(), refusal.code(), message);
                yield isLost(refusal);
            }
            case AppendOutcome.Unknown(var _) -> false;
        };
    }

    private boolean isLost(Refusal refusal) {
        boolean lost = refusal == Refusal.FENCE_LOST || refusal == Refusal.VERSION_TAKEN;
        if (lost) {
            context.listener().onLost(table);
        }
        return lost;
    }

    private @Nullable Takeover takeover() {
        Committed now = table.committed();
        return Takeover.of(context, now.state(), now.version(), now.epoch(), table.stoppedAt());
    }

    /** One try; true when nothing is left to be done. */
    @FunctionalInterface
    private interface Attempt {
        boolean succeeds();
    }
}
