package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.LegalActions.Aggression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts every way in which the betting of a whole hand can go, folds that are not needed included,
 * blinds 1 and 2: one number for all the rules of betting together.
 *
 * <p>By hand for stacks 3 3: a river with one chip each has 7 lines (fold; check and fold, check or
 * bet with two answers; bet with two answers), the turn 6 + 7, the flop 6 + 13; before the flop
 * fold 1, all-in 2, call and fold 1, all-in 2 or the flop 19: 25.
 */
final class PerftTest {
    private static final long FOLD = -1;

    @ParameterizedTest(name = "stacks {0}")
    @CsvSource({
        "2 2, 2",
        "3 3, 25",
        "5 5, 129",
        "3 6, 41",
        "1 5, 1",
        "6 6, 233",
        "7 7, 633",
        "10 10, 5257",
        "8 12, 2449",
        "12 12, 19745",
        "2 2 2, 4",
        "1 1 3, 2",
        "3 3 3, 205",
        "2 3 4, 50",
        "5 1 4, 33",
        "3 5 3, 263",
        "4 6 5, 725",
        "5 4 7, 845",
        "6 6 6, 3157",
        "8 7 6, 6487",
        "3 3 3 3, 1393",
        "2 3 4 5, 630"
    })
    void bettingLines_ofAWholeHand_areAsManyAsCountedByHand(String stacks, long lines) {
        HandSetup setup = setup(stacks);
        HandState start = HandRules.start(setup, Deck.ordered()).next();
        assertThat(lines(start)).isEqualTo(lines).isEqualTo(plainLines(setup, new ArrayList<>()));
    }

    private static long lines(HandState state) {
        if (state.actor().isEmpty()) {
            return 1;
        }
        LegalActions legal = HandRules.legalActions(state);
        long lines = lines(after(state, new Action.Fold()));
        lines += lines(after(state, legal.canCheck() ? new Action.Check() : new Action.Call()));
        if (legal.aggression() != Aggression.NONE) {
            for (long to = legal.minTo(); to <= legal.maxTo(); to++) {
                boolean bet = legal.aggression() == Aggression.BET;
                lines += lines(after(state, bet ? new Action.Bet(to) : new Action.Raise(to)));
            }
        }
        return lines;
    }

    private static HandState after(HandState state, Action action) {
        HandCommand command = new HandCommand.Act(state.actor().orElseThrow(), action);
        return ((Decision.Accepted<HandState, HandEvent>) HandRules.decide(state, command)).next();
    }

    /** The same count from the plain judge, which tells every line again from the blinds on. */
    private static long plainLines(HandSetup setup, List<Long> moves) {
        NaiveBetting judge = new NaiveBetting(setup);
        for (long move : moves) {
            if (move == FOLD) {
                judge.fold();
            } else {
                judge.putIn(move);
            }
        }
        if (judge.toAct() < 0) {
            return 1;
        }
        long lines = 0;
        for (long move : movesOf(judge)) {
            moves.addLast(move);
            lines += plainLines(setup, moves);
            moves.removeLast();
        }
        return lines;
    }

    private static List<Long> movesOf(NaiveBetting judge) {
        LegalActions legal = judge.options();
        List<Long> moves = new ArrayList<>(List.of(FOLD, judge.toMatch()));
        if (legal.aggression() != Aggression.NONE) {
            for (long to = legal.minTo(); to <= legal.maxTo(); to++) {
                moves.add(to);
            }
        }
        return moves;
    }

    private static HandSetup setup(String stacks) {
        long[] chips = Arrays.stream(stacks.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        List<HandSetup.Player> players = new ArrayList<>();
        for (int i = 0; i < chips.length; i++) {
            boolean headsUp = chips.length == 2;
            long blind = i == (headsUp ? 1 : 0) ? 1 : i == (headsUp ? 0 : 1) ? 2 : 0;
            players.add(new HandSetup.Player(i, chips[i], 0, blind, 0));
        }
        return new HandSetup(Variant.NT, players, chips.length - 1, 2, true);
    }
}
