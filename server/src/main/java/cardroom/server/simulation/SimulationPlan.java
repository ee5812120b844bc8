package cardroom.server.simulation;

import cardroom.ai.Strategies;
import cardroom.engine.simulation.HandChance;
import cardroom.engine.simulation.RandomHands;
import cardroom.engine.simulation.SimulatedHands;
import cardroom.engine.simulation.SimulatedStakes;
import java.util.Collections;
import java.util.List;

/**
 * What to simulate.
 *
 * @param hands how many hands, at least 1
 * @param policy {@code p6}, {@code random}, or bots by name: one for all seats or one for each
 * @param history whether every hand makes all of its events; bots always do
 * @param threads how many threads play; the totals do not depend on it
 */
public record SimulationPlan(
        SimulatedStakes stakes,
        long hands,
        long seed,
        List<String> policy,
        boolean history,
        int threads) {
    /** The protocol P6. */
    public static final List<String> PROTOCOL = List.of("p6");

    /** The mix of P6 for any seats and stacks. */
    public static final List<String> RANDOM = List.of("random");

    /** The seed that the checksums of P6 belong to. */
    public static final long PROTOCOL_SEED = 12_345;

    public SimulationPlan {
        policy = List.copyOf(policy);
        if (hands < 1) {
            throw new IllegalArgumentException("there is at least 1 hand to play, not " + hands);
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads are 1 to 256, not " + threads);
        }
        if (policy.equals(PROTOCOL) && !stakes.equals(SimulatedStakes.PROTOCOL)) {
            throw new IllegalArgumentException(
                    "p6 has 6 players with 100 big blinds; use random for others");
        }
        if (!policy.equals(PROTOCOL) && !policy.equals(RANDOM)) {
            requireBots(policy, stakes.players());
        }
    }

    private static void requireBots(List<String> names, int players) {
        for (String name : names) {
            if (Strategies.find(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "no policy '"
                                + name
                                + "'; there are p6, random and the bots "
                                + String.join(", ", Strategies.names()));
            }
        }
        if (names.size() != 1 && names.size() != players) {
            throw new IllegalArgumentException(
                    names.size() + " bots for " + players + " players: name one, or one for each");
        }
    }

    /** A player of these hands for one thread. */
    SimulatedHands player() {
        if (policy.equals(PROTOCOL)) {
            return new RandomHands(stakes, HandChance.protocol(seed), history);
        }
        if (policy.equals(RANDOM)) {
            return new RandomHands(stakes, HandChance.seeded(seed), history);
        }
        return new BotHands(stakes, botsBySeat(), seed);
    }

    private List<String> botsBySeat() {
        return policy.size() == 1
                ? Collections.nCopies(stakes.players(), policy.getFirst())
                : policy;
    }
}
