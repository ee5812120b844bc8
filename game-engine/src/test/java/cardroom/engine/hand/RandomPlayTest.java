package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.LegalActions.Aggression;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random hands of every variant against everything that must hold in each of them, and against a
 * second, naive implementation of betting, pots, rake, runs and showdown: 20,000 hands, with {@code
 * -Dcardroom.long=true} 1,000,000.
 */
final class RandomPlayTest {
    private static final int HANDS = Boolean.getBoolean("cardroom.long") ? 200_000 : 4_000;

    @ParameterizedTest
    @EnumSource
    void randomHands_fromBlindsToAwards_equalTheNaiveImplementation(Variant variant) {
        long first = Long.getLong("cardroom.seed", 20_261_122L) * 1_000_000;
        System.out.printf("random hands of %s, seeds from %d%n", variant, first);
        for (long seed = first; seed < first + HANDS; seed++) {
            try {
                new Play(variant, seed).toTheEnd();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("hand with seed " + seed + " fails: " + e.getMessage(), e);
            }
        }
    }

    /** One hand in play. */
    private static final class Play {
        private final SplittableRandom random;
        private final HandSetup setup;
        private final Deck deck;
        private final NaiveBetting judge;
        private final List<HandEvent> events = new ArrayList<>();
        private final long chips;
        private HandState state;

        Play(Variant variant, long seed) {
            random = new SplittableRandom(seed);
            setup = new RandomSetups(random).next(variant);
            deck = Deck.shuffled(variant.cards(), random::nextInt);
            judge = new NaiveBetting(setup);
            chips = setup.players().stream().mapToLong(HandSetup.Player::stack).sum();
            Decision.Accepted<HandState, HandEvent> started = HandRules.start(setup, deck);
            state = HandRules.evolve(null, started.events().getFirst());
            accept(started, 1);
        }

        void toTheEnd() {
            int turn = 0;
            while (state.actor().isPresent()) {
                check(state.decisions() == turn++, "decisions are not counted");
                int place = placeOf(state.actor().getAsInt());
                check(place == judge.toAct(), "the wrong player is to act");
                LegalActions legal = HandRules.legalActions(state);
                if (!legal.equals(judge.options())) {
                    throw new AssertionError(legal + " offered, but right is " + judge.options());
                }
                if (random.nextInt(4) == 0) {
                    Probes.tryEverything(state, legal);
                }
                act(legal);
            }
            check(judge.toAct() < 0, "the hand ended although somebody is to act");
            check(state.isOver(), "nobody is to act in a hand that is not over");
            check(state.pots().isEmpty(), "chips stay in the pots");
            comparePayout();
        }

        private void comparePayout() {
            check(state.runs() == judge.runs(), "right were " + judge.runs() + " runs");
            NaivePayout payout =
                    NaivePayout.of(
                            setup, events, deck.cards(), judge.runs(), judge.cardsWhenClosed());
            assertThat(state.raked()).as("rake").isEqualTo(payout.rake());
            assertThat(state.players().stream().map(PlayerInHand::stack).toList())
                    .as("stacks")
                    .isEqualTo(payout.stacks());
            assertThat(pots()).as("pots").isEqualTo(payout.pots());
        }

        /** What was awarded and raked from each pot. */
        private List<Long> pots() {
            TreeMap<Integer, Long> pots = new TreeMap<>();
            for (HandEvent event : events) {
                switch (event) {
                    case HandEvent.PotAwarded(int pot, _, _, _, long amount, _) ->
                            pots.merge(pot, amount, Long::sum);
                    case HandEvent.RakeTaken(int pot, long amount) ->
                            pots.merge(pot, amount, Long::sum);
                    default -> {
                        // no chips leave a pot
                    }
                }
            }
            return List.copyOf(pots.values());
        }

        private void act(LegalActions legal) {
            int roll = random.nextInt(100);
            if (roll < 12) {
                judge.fold();
                decide(new Action.Fold());
            } else if (roll < 58 || legal.aggression() == Aggression.NONE) {
                judge.passive();
                decide(legal.canCheck() ? new Action.Check() : new Action.Call());
            } else if (roll < 70) {
                judge.putIn(legal.maxTo());
                decide(new Action.AllIn());
            } else {
                long room = legal.maxTo() - legal.minTo();
                long to = legal.minTo() + random.nextLong(Math.min(room, 3 * legal.minTo()) + 1);
                judge.putIn(to);
                decide(
                        legal.aggression() == Aggression.BET
                                ? new Action.Bet(to)
                                : new Action.Raise(to));
            }
        }

        private void decide(Action action) {
            int seat = state.actor().orElseThrow();
            switch (HandRules.decide(state, new HandCommand.Act(seat, action))) {
                case Decision.Accepted<HandState, HandEvent> accepted -> accept(accepted, 0);
                case Decision.Rejected<HandState, HandEvent>(var reason) ->
                        throw new AssertionError(action + " was refused: " + reason);
            }
        }

        private void accept(Decision.Accepted<HandState, HandEvent> accepted, int known) {
            for (HandEvent event : accepted.events().subList(known, accepted.events().size())) {
                state = HandRules.evolve(state, event);
                check(HandChecks.chips(state) == chips, "chips are not conserved by " + event);
                state.actor()
                        .ifPresent(seat -> check(canAct(seat), "a wrong actor after " + event));
            }
            events.addAll(accepted.events());
            check(state.equals(accepted.next()), "the events do not lead to the state");
        }

        private boolean canAct(int seat) {
            return state.player(seat).status() == PlayerInHand.Status.ACTIVE;
        }

        private int placeOf(int seat) {
            for (int i = 0; i < setup.players().size(); i++) {
                if (setup.players().get(i).seat() == seat) {
                    return i;
                }
            }
            return -1;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
