package cardroom.persistence.log;

import cardroom.engine.table.TableId;
import cardroom.persistence.Refusal;
import cardroom.persistence.Step;
import cardroom.persistence.hand.HandSteps;
import cardroom.persistence.ledger.Transfer;
import cardroom.persistence.ledger.TransferSteps;
import java.util.ArrayList;
import java.util.List;

/** Turns what the log is told into statements. */
final class LogSteps {
    private LogSteps() {}

    static List<Step> of(Append append) {
        List<Step> steps = new ArrayList<>();
        steps.add(commit(append));
        steps.addAll(writes(append.table(), append.version(), append.at(), append.writes()));
        return steps;
    }

    static List<Step> of(Claim claim) {
        String table = claim.table().value();
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.required(
                        Step.Phase.OWNER,
                        EventDao.CLAIM,
                        table,
                        claim.fence(),
                        Refusal.FENCE_LOST,
                        claim.worker(),
                        claim.fence(),
                        table,
                        claim.seenFence()));
        steps.add(
                commit(
                        new Commit(
                                claim.table(),
                                claim.version(),
                                claim.fence(),
                                null,
                                claim.events(),
                                claim.at()),
                        claim.seenFence()));
        steps.addAll(writes(claim.table(), claim.version(), claim.at(), claim.writes()));
        return steps;
    }

    static List<Step> of(Note note) {
        String table = note.table().value();
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.required(
                        Step.Phase.OWNER,
                        EventDao.HOLD_FENCE,
                        table,
                        note.fence(),
                        Refusal.FENCE_LOST,
                        table,
                        note.fence()));
        steps.addAll(writes(note.table(), 0, note.at(), note.writes()));
        return steps;
    }

    /** The row of an append by itself. */
    static Step commit(Append append) {
        return commit(
                new Commit(
                        append.table(),
                        append.version(),
                        append.fence(),
                        append.key(),
                        append.events(),
                        append.at()),
                append.fence());
    }

    private static Step commit(Commit commit, long fenceBefore) {
        CommandKey key = commit.key();
        String table = commit.table().value();
        return Step.required(
                Step.Phase.EVENT,
                EventDao.INSERT,
                table,
                commit.version(),
                Refusal.VERSION_TAKEN,
                table,
                commit.version(),
                commit.fence(),
                commit.at(),
                key == null ? null : key.player().value(),
                key == null ? null : key.key(),
                key == null ? null : key.payloadHash(),
                key == null ? null : key.answer(),
                commit.events(),
                table,
                commit.version() - 1,
                fenceBefore);
    }

    private static List<Step> writes(TableId table, long version, long at, List<Write> writes) {
        List<Step> steps = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        for (Write write : writes) {
            switch (write) {
                case Write.Chips(Transfer transfer) -> transfers.add(transfer);
                case Write.HandEnded(var hand) -> steps.addAll(HandSteps.of(hand));
                case Write.DeckSecret _,
                        Write.Snapshot _,
                        Write.PreAction _,
                        Write.Closed _,
                        Write.Passivated _,
                        Write.Touched _ ->
                        steps.add(single(table.value(), version, at, write));
            }
        }
        steps.addAll(
                TransferSteps.of(table.value() + ":" + version, transfers, table, version, at));
        return steps;
    }

    private static Step single(String table, long version, long at, Write write) {
        return switch (write) {
            case Write.DeckSecret(String hand, String deck) ->
                    Step.record(CompanionDao.INSERT_DECK, hand, hand, table, deck);
            case Write.Snapshot(String state) ->
                    Step.record(CompanionDao.PUT_SNAPSHOT, table, table, version, state);
            case Write.PreAction(int seat, String _, var choice) when choice == null ->
                    Step.record(CompanionDao.DELETE_PRE_ACTION, table, table, seat);
            case Write.PreAction(int seat, String hand, var choice) ->
                    Step.record(CompanionDao.PUT_PRE_ACTION, table, table, seat, hand, choice);
            case Write.Closed(String reason) ->
                    Step.record(CompanionDao.CLOSE, table, at, reason, table);
            case Write.Passivated() -> Step.record(CompanionDao.PASSIVATE, table, at, table);
            case Write.Touched() -> Step.record(CompanionDao.TOUCH, table, at, table);
            case Write.Chips _, Write.HandEnded _ ->
                    throw new IllegalArgumentException("more than one statement: " + write);
        };
    }
}
