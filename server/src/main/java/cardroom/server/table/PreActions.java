package cardroom.server.table;

import cardroom.engine.hand.Action;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.LegalActions;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.persistence.log.Write;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What seats want to do when their turn comes. Durable but no part of the versioned history,
 * because nobody else may notice them. Not thread-safe: used under the table's lock.
 */
final class PreActions {
    private static final char LEVEL_MARK = '@';

    /** The choices of the wire. */
    enum Choice {
        CHECK_FOLD,
        CHECK,
        CALL,
        CALL_ANY,
        FOLD;

        /** The name on the wire. */
        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Choice> of(String wire) {
            return List.of(values()).stream().filter(c -> c.wire().equals(wire)).findFirst();
        }
    }

    /**
     * A choice and the bet that had to be matched when it was made: a call is for that price only.
     */
    private record Pending(String hand, Choice choice, long level) {}

    private final Map<Integer, Pending> bySeat = new HashMap<>();

    /** Seats whose choice storage keeps, also when it has been taken already. */
    private final Set<Integer> rows = new HashSet<>();

    /** Takes over what storage has kept. */
    void restore(List<Write.PreAction> stored) {
        for (Write.PreAction kept : stored) {
            rows.add(kept.seat());
            String choice = kept.choice();
            if (choice != null) {
                int mark = choice.indexOf(LEVEL_MARK);
                Choice.of(choice.substring(0, mark))
                        .ifPresent(c ->
                                bySeat.put(
                                        kept.seat(),
                                        new Pending(
                                                kept.hand(),
                                                c,
                                                Long.parseLong(choice.substring(mark + 1)))));
            }
        }
    }

    /** The row that keeps a choice. */
    static Write.PreAction row(int seat, String hand, Optional<Choice> choice, long level) {
        return new Write.PreAction(
                seat, hand, choice.map(c -> c.wire() + LEVEL_MARK + level).orElse(null));
    }

    /**
     * The rows that go with a commit: what the actor had chosen is over with his turn, so that a
     * restart cannot play it a second time.
     */
    List<Write.PreAction> spent(TableState before, TableState next) {
        Turn turn = before.turn();
        Turn then = next.turn();
        if (turn == null || !rows.contains(turn.seat())) {
            return List.of();
        }
        boolean over = then == null || then.number() != turn.number();
        return over ? List.of(row(turn.seat(), before.handId(), Optional.empty(), 0)) : List.of();
    }

    /** Storage keeps nothing for this seat any more. */
    void erased(int seat) {
        rows.remove(seat);
    }

    void set(int seat, String hand, Optional<Choice> choice, long level) {
        if (choice.isPresent()) {
            rows.add(seat);
        } else {
            rows.remove(seat);
        }
        choice.ifPresentOrElse(
                c -> bySeat.put(seat, new Pending(hand, c, level)), () -> bySeat.remove(seat));
    }

    /** The pending choice of a seat in this hand. */
    Optional<Choice> pending(int seat, String hand) {
        return Optional.ofNullable(bySeat.get(seat))
                .filter(p -> p.hand().equals(hand))
                .map(Pending::choice);
    }

    /**
     * Takes the choice of the actor and says what it means now; empty when it does not fit any
     * more.
     */
    Optional<Action> take(int seat, String handId, HandState hand) {
        Pending pending = bySeat.remove(seat);
        if (pending == null || !pending.hand().equals(handId)) {
            return Optional.empty();
        }
        LegalActions legal = HandRules.legalActions(hand);
        Action call = legal.canCheck() ? new Action.Check() : new Action.Call();
        return switch (pending.choice()) {
            case FOLD -> Optional.of(new Action.Fold());
            case CHECK_FOLD ->
                    Optional.of(legal.canCheck() ? new Action.Check() : new Action.Fold());
            case CHECK -> legal.canCheck() ? Optional.of(new Action.Check()) : Optional.empty();
            case CALL ->
                    hand.currentBet() == pending.level() ? Optional.of(call) : Optional.empty();
            case CALL_ANY -> Optional.of(call);
        };
    }

    /** Forgets everything: the hand is over. */
    void clear() {
        bySeat.clear();
    }
}
