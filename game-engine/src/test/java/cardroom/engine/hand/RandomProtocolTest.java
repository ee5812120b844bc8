package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.LegalActions.Aggression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The random-hand protocol P6: six seats of 200 chips, blinds 1 and 2, hands and draws given by a
 * fixed generator. Independent engines agree on its two checksums, the number of decisions and the
 * chips lost.
 */
final class RandomProtocolTest {
    private static final HandSetup SETUP =
            new HandSetup(
                    Variant.NT,
                    IntStream.range(0, 6)
                            .mapToObj(i ->
                                    new HandSetup.Player(i, 200, 0, i == 0 ? 1 : i == 1 ? 2 : 0, 0))
                            .toList(),
                    5,
                    2,
                    true);

    @ParameterizedTest
    @CsvSource({"300, 4682, 220200", "1000, 16217, 734497"})
    void protocol_playedFromItsSeeds_givesTheKnownChecksums(
            int hands, long decisions, long losses) {
        long counted = 0;
        long lost = 0;
        for (int h = 0; h < hands; h++) {
            HandState end = play(new Generator(12_345L + h));
            counted += end.decisions();
            lost += end.players().stream().mapToLong(p -> Math.max(0, 200 - p.stack())).sum();
        }
        assertThat(counted).isEqualTo(decisions);
        assertThat(lost).isEqualTo(losses);
    }

    private static HandState play(Generator random) {
        List<Card> cards = new ArrayList<>(Deck.ordered().cards());
        for (int i = 0; i < 17; i++) {
            Collections.swap(cards, i, i + (int) random.below(52 - i));
        }
        HandState state = HandRules.start(SETUP, new Deck(cards)).next();
        while (state.actor().isPresent()) {
            Action action = choose(state, HandRules.legalActions(state), random);
            HandCommand command = new HandCommand.Act(state.actor().getAsInt(), action);
            state =
                    ((Decision.Accepted<HandState, HandEvent>) HandRules.decide(state, command))
                            .next();
        }
        return state;
    }

    private static Action choose(HandState state, LegalActions legal, Generator random) {
        long roll = random.below(100);
        Action passive = legal.canCheck() ? new Action.Check() : new Action.Call();
        if (roll < 10) {
            return legal.canCheck() ? passive : new Action.Fold();
        }
        if (roll < 70 || legal.aggression() == Aggression.NONE) {
            return passive;
        }
        if (roll >= 95) {
            return new Action.AllIn();
        }
        long middle = state.players().stream().mapToLong(PlayerInHand::contribution).sum();
        long potRaise = state.currentBet() + middle + legal.callAmount();
        long high = Math.min(legal.maxTo(), Math.max(legal.minTo(), potRaise));
        long to = legal.minTo() + random.below(high - legal.minTo() + 1);
        return legal.aggression() == Aggression.BET ? new Action.Bet(to) : new Action.Raise(to);
    }

    /** The generator of the protocol: xorshift64*, seeded by the splitmix64 finaliser. */
    private static final class Generator {
        private long state;

        Generator(long seed) {
            long z = seed + 0x9E37_79B9_7F4A_7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
            state = z ^ (z >>> 31);
        }

        long below(long bound) {
            state ^= state >>> 12;
            state ^= state << 25;
            state ^= state >>> 27;
            long next = state * 2_685_821_657_736_338_717L;
            return ((next >>> 32) * bound) >>> 32;
        }
    }
}
