package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cardroom.engine.Decision;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.LegalActions.Aggression;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk hands against the pure functions: the same decks and choices give the same hands. */
final class BulkHandTest {
    private static final int SETUPS = 2_000;
    private static final int HANDS_PER_SETUP = 4;

    @ParameterizedTest(name = "first seed {0}")
    @ValueSource(longs = {0, 2_000, 4_000, 6_000, 8_000})
    void bulkHands_onTheSameMemory_equalTheEventPath(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + SETUPS; seed++) {
            try {
                new Twins(seed).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + " fails: " + e.getMessage(), e);
            }
        }
    }

    @Test
    void raiseTo_outsideTheLegalRange_isRefusedAndChangesNothing() {
        BulkHand hand = new BulkHand(headsUp());
        hand.start(ordered());
        long least = hand.minTo();
        long most = hand.maxTo();
        assertThatIllegalArgumentException().isThrownBy(() -> hand.raiseTo(least - 1));
        assertThatIllegalArgumentException().isThrownBy(() -> hand.raiseTo(most + 1));
        assertThat(hand.decisions()).isZero();
        hand.raiseTo(most);
        assertThat(hand.mayRaise()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> hand.raiseTo(most));
    }

    @Test
    void action_whenNobodyIsToAct_isRefused() {
        BulkHand hand = new BulkHand(headsUp());
        assertThat(hand.isOver()).isTrue();
        assertThatIllegalStateException().isThrownBy(hand::fold);
        hand.start(ordered());
        hand.fold();
        assertThat(hand.isOver()).isTrue();
        assertThatIllegalStateException().isThrownBy(hand::checkOrCall);
        assertThatIllegalStateException().isThrownBy(() -> hand.raiseTo(50));
    }

    @Test
    void start_withWrongStacksOrDeck_isRefused() {
        BulkHand hand = new BulkHand(headsUp());
        byte[] deck = ordered();
        assertThatIllegalArgumentException().isThrownBy(() -> hand.start(new byte[9]));
        assertThatIllegalArgumentException().isThrownBy(() -> hand.start(deck, new long[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> hand.start(deck, new long[] {0, 5}));
    }

    private static HandSetup headsUp() {
        return new HandSetup(
                Variant.NT,
                List.of(new HandSetup.Player(0, 50, 0, 2, 0), new HandSetup.Player(1, 50, 0, 1, 0)),
                1,
                2,
                true);
    }

    private static byte[] ordered() {
        return ids(Deck.ordered());
    }

    private static byte[] ids(Deck deck) {
        byte[] ids = new byte[deck.cards().size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = (byte) deck.at(place).id();
        }
        return ids;
    }

    /** The same hands three times: by pure functions, silent, and listened to. */
    private static final class Twins {
        private final SplittableRandom random;
        private final HandSetup terms;
        private final List<HandEvent> heard = new ArrayList<>();
        private final List<HandEvent> expected = new ArrayList<>();
        private final BulkHand silent;
        private final BulkHand told;

        Twins(long seed) {
            random = new SplittableRandom(seed);
            terms = new RandomSetups(random).next();
            silent = new BulkHand(terms);
            told = new BulkHand(terms, heard::add);
        }

        void play() {
            for (int i = 0; i < HANDS_PER_SETUP; i++) {
                hand();
            }
        }

        private void hand() {
            long[] stacks = stacks();
            Deck deck = Deck.shuffled(terms.variant().cards(), random::nextInt);
            heard.clear();
            expected.clear();
            silent.start(ids(deck), stacks);
            told.start(ids(deck), stacks);
            HandState state = accept(HandRules.start(setup(stacks), deck));
            while (state.actor().isPresent()) {
                compareTurn(state);
                state = act(state, HandRules.legalActions(state));
            }
            assertThat(silent.isOver()).isTrue();
            compareStacks(state);
            assertThat(heard).isEqualTo(expected);
        }

        private HandState act(HandState state, LegalActions legal) {
            int roll = random.nextInt(100);
            Action action = legal.canCheck() ? new Action.Check() : new Action.Call();
            if (roll < 12) {
                action = new Action.Fold();
                silent.fold();
                told.fold();
            } else if (roll < 65 || legal.aggression() == Aggression.NONE) {
                silent.checkOrCall();
                told.checkOrCall();
            } else {
                long room = legal.maxTo() - legal.minTo();
                long to =
                        roll > 92
                                ? legal.maxTo()
                                : legal.minTo()
                                        + random.nextLong(Math.min(room, 3 * legal.minTo()) + 1);
                action =
                        legal.aggression() == Aggression.BET
                                ? new Action.Bet(to)
                                : new Action.Raise(to);
                silent.raiseTo(to);
                told.raiseTo(to);
            }
            int seat = state.actor().orElseThrow();
            return accept(HandRules.decide(state, new HandCommand.Act(seat, action)));
        }

        private void compareTurn(HandState state) {
            LegalActions legal = HandRules.legalActions(state);
            long middle = state.players().stream().mapToLong(PlayerInHand::contribution).sum();
            assertThat(terms.players().get(silent.actor()).seat())
                    .isEqualTo(state.actor().orElseThrow());
            assertThat(silent.decisions()).isEqualTo(state.decisions());
            assertThat(silent.toCall()).isEqualTo(legal.callAmount());
            assertThat(silent.currentBet()).isEqualTo(state.currentBet());
            assertThat(silent.middle()).isEqualTo(middle);
            assertThat(silent.mayRaise()).isEqualTo(legal.aggression() != Aggression.NONE);
            if (silent.mayRaise()) {
                assertThat(silent.minTo()).isEqualTo(legal.minTo());
                assertThat(silent.maxTo()).isEqualTo(legal.maxTo());
            }
        }

        private void compareStacks(HandState state) {
            for (int i = 0; i < silent.players(); i++) {
                long stack = state.players().get(i).stack();
                assertThat(silent.stack(i)).isEqualTo(stack);
                assertThat(told.stack(i)).isEqualTo(stack);
            }
        }

        private HandState accept(Decision<HandState, HandEvent> decision) {
            return switch (decision) {
                case Decision.Accepted<HandState, HandEvent>(var events, var next) -> {
                    expected.addAll(events);
                    yield next;
                }
                case Decision.Rejected<HandState, HandEvent>(var reason) ->
                        throw new AssertionError("refused: " + reason);
            };
        }

        private long[] stacks() {
            long[] stacks = new long[terms.players().size()];
            for (int i = 0; i < stacks.length; i++) {
                stacks[i] =
                        random.nextInt(3) == 0
                                ? 1 + random.nextLong(3 * terms.bigBlind())
                                : terms.players().get(i).stack();
            }
            return stacks;
        }

        private HandSetup setup(long[] stacks) {
            List<HandSetup.Player> players = new ArrayList<>();
            for (int i = 0; i < stacks.length; i++) {
                players.add(terms.players().get(i).withStack(stacks[i]));
            }
            return terms.with(players);
        }
    }
}
