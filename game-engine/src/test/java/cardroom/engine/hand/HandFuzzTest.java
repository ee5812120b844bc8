package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Arbitrary;
import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.LegalActions.Aggression;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Arbitrary commands at every moment of a hand, its end included: never an exception, never a chip
 * more or less, and what is illegal is refused and changes nothing. 2,000 hands, with {@code
 * -Dcardroom.long=true} 200,000.
 */
final class HandFuzzTest {
    private static final int HANDS = Boolean.getBoolean("cardroom.long") ? 200_000 : 2_000;

    /** Commands after the end of a hand. */
    private static final int AFTERWARDS = 12;

    private final Set<Class<?>> accepted = new HashSet<>();
    private final Set<Class<?>> refused = new HashSet<>();
    private final Set<Rejection.Code> codes = EnumSet.noneOf(Rejection.Code.class);

    @Test
    void arbitraryCommands_inHandsOfEveryVariant_areDecidedWithoutException() {
        long first = Long.getLong("cardroom.seed", 20_261_123L) * 1_000_000;
        System.out.println("hand fuzz, seeds from " + first);
        for (long seed = first; seed < first + HANDS; seed++) {
            try {
                new Fuzz(seed).play();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("hand with seed " + seed + " fails: " + e.getMessage(), e);
            }
        }
        assertThat(accepted).containsExactlyInAnyOrder(HandCommand.class.getPermittedSubclasses());
        assertThat(refused).containsExactlyInAnyOrder(HandCommand.class.getPermittedSubclasses());
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        Rejection.Code.NOT_YOUR_TURN,
                        Rejection.Code.ILLEGAL_ACTION,
                        Rejection.Code.ILLEGAL_AMOUNT);
    }

    /** One hand and everything that is asked of it. */
    private final class Fuzz {
        private final SplittableRandom random;
        private final Arbitrary arbitrary;
        private final long chips;
        private HandState state;

        Fuzz(long seed) {
            random = new SplittableRandom(seed);
            HandSetup terms = new RandomSetups(random).next();
            HandSetup setup = random.nextBoolean() ? terms : terms.with(hunting(terms.options()));
            state = HandRules.start(setup, deck(setup)).next();
            chips = HandChecks.chips(state);
            arbitrary = new Arbitrary(random).with(Card.class, this::card);
            arbitrary.with(int.class, this::number).with(long.class, this::amount);
        }

        private static HandOptions hunting(HandOptions from) {
            return HandOptions.builder()
                    .bombPot(from.bombPot())
                    .rake(from.rake())
                    .runs(from.mostRuns(), from.runs())
                    .rabbitHunt(true)
                    .build();
        }

        private Deck deck(HandSetup setup) {
            return Deck.shuffled(setup.variant().cards(), random::nextInt);
        }

        void play() {
            int afterwards = 0;
            while (afterwards < AFTERWARDS) {
                ask(random.nextInt(3) == 0 ? plausible() : arbitrary.of(HandCommand.class));
                afterwards += state.isOver() ? 1 : 0;
            }
            assertThat(state.actor()).isEmpty();
        }

        /** Mostly a card of somebody in the hand. */
        private Card card() {
            var holder = state.players().get(random.nextInt(state.players().size()));
            return random.nextInt(4) == 0
                    ? Card.of(random.nextInt(Card.COUNT))
                    : holder.holeCards().get(random.nextInt(holder.holeCards().size()));
        }

        /** Mostly a seat of the hand. */
        private int number() {
            return random.nextInt(5) == 0
                    ? arbitrary.of(Integer.class)
                    : state.players().get(random.nextInt(state.players().size())).seat();
        }

        private long amount() {
            if (state.actor().isEmpty() || random.nextInt(3) == 0) {
                return arbitrary.of(Long.class);
            }
            LegalActions legal = HandRules.legalActions(state);
            return arbitrary.oneOf(
                    legal.minTo() - 1, legal.minTo(), legal.maxTo(), legal.maxTo() + 1, 0L);
        }

        /** Something that leads on, whoever is to act. */
        private HandCommand plausible() {
            int seat = state.actor().orElse(number());
            return switch (random.nextInt(5)) {
                case 0 -> new HandCommand.WantRuns(number(), 1 + random.nextInt(3));
                case 1 -> new HandCommand.Act(seat, new Action.AllIn());
                case 2 -> new HandCommand.Act(seat, new Action.Check());
                default -> new HandCommand.Act(seat, new Action.Call());
            };
        }

        private void ask(HandCommand command) {
            switch (HandRules.decide(state, command)) {
                case Decision.Rejected<HandState, HandEvent>(Rejection reason) -> {
                    assertThat(isLegal(command)).as("%s is legal: %s", command, reason).isFalse();
                    assertThat(reason.message()).isNotBlank();
                    refused.add(command.getClass());
                    codes.add(reason.code());
                }
                case Decision.Accepted<HandState, HandEvent> decision -> {
                    assertThat(mayBeLegal(command)).as("%s is accepted", command).isTrue();
                    accepted.add(command.getClass());
                    follow(decision);
                }
            }
        }

        private void follow(Decision.Accepted<HandState, HandEvent> decision) {
            assertThat(decision.events()).isNotEmpty();
            boolean over = state.isOver();
            for (HandEvent event : decision.events()) {
                state = HandRules.evolve(state, event);
                assertThat(HandChecks.chips(state)).as("chips after %s", event).isEqualTo(chips);
                assertThat(state.players()).allMatch(player -> player.stack() >= 0);
            }
            assertThat(state).isEqualTo(decision.next());
            assertThat(state.isOver() || !over).as("a hand that is over stays over").isTrue();
        }

        /** What must be accepted. */
        private boolean isLegal(HandCommand command) {
            return command instanceof HandCommand.Act(int seat, Action action)
                    && isHisTurn(seat)
                    && isOffered(HandRules.legalActions(state), action);
        }

        /** What may be accepted; about runs and cards other tests say more. */
        private boolean mayBeLegal(HandCommand command) {
            return switch (command) {
                case HandCommand.Act _ -> isLegal(command);
                case HandCommand.WantRuns(int seat, int times) ->
                        !state.isOver()
                                && times <= state.setup().options().mostRuns()
                                && state.isDealtIn(seat);
                case HandCommand.Show(int seat, var cards) ->
                        state.isOver() && state.player(seat).holeCards().containsAll(cards);
                case HandCommand.HuntRabbit(int seat) ->
                        state.isOver() && state.isDealtIn(seat) && state.board().size() < 5;
            };
        }

        private boolean isHisTurn(int seat) {
            return state.actor().isPresent() && state.actor().getAsInt() == seat;
        }

        private static boolean isOffered(LegalActions legal, Action action) {
            return switch (action) {
                case Action.Fold() -> true;
                case Action.Check() -> legal.canCheck();
                case Action.Call() -> !legal.canCheck();
                case Action.AllIn() -> !legal.canCheck() || legal.aggression() != Aggression.NONE;
                case Action.Bet(long to) -> isIn(legal, Aggression.BET, to);
                case Action.Raise(long to) -> isIn(legal, Aggression.RAISE, to);
            };
        }

        private static boolean isIn(LegalActions legal, Aggression word, long to) {
            return legal.aggression() == word && to >= legal.minTo() && to <= legal.maxTo();
        }
    }
}
