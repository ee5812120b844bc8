package cardroom.server.cli;

import cardroom.engine.hand.Variant;
import cardroom.engine.simulation.HandTotals;
import cardroom.engine.simulation.SimulatedStakes;
import cardroom.server.simulation.Simulation;
import cardroom.server.simulation.SimulationPlan;
import cardroom.server.simulation.SimulationResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: plays many hands as fast as the engine can. */
@Command(
        name = "simulate",
        description = {
            "Play many hands from a seed and sum them up; the same seed gives the same hands.",
            "Blinds are 1 and 2 chips. Speeds count the CPU time of the playing threads, all added"
                    + " up, so they are speeds of one core; a few thousand hands measure a JVM that"
                    + " warms up.",
            "Exit code 1 if a hand does not keep its chips."
        },
        footer = {
            "Example: cardroom simulate --hands 5000000 --seed 1 --json",
            "Example: cardroom simulate --hands 1000 --players 3 --policy tag,lag,station"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int PROGRESS_SECONDS = 2;
    private static final long MOST_BLINDS = 1_000_000;

    @Spec private CommandSpec spec;

    @Option(
            names = "--variant",
            defaultValue = "NT",
            description =
                    "The game: NT no-limit hold'em, FT fixed-limit hold'em, PO pot-limit Omaha,"
                            + " FO/8 fixed-limit Omaha hi-lo, NS short deck. Default:"
                            + " ${DEFAULT-VALUE}.")
    private String variant = "NT";

    @Option(
            names = "--players",
            defaultValue = "6",
            description = "2 to 10. Default: ${DEFAULT-VALUE}.")
    private int players;

    @Option(names = "--hands", required = true, description = "How many hands.")
    private long hands;

    @Option(
            names = "--seed",
            description =
                    "Root of the seed tree (docs/seeds.md); p6 has its own generator. Default: 1, and 12345 for p6.")
    private @Nullable Long seed;

    @Option(
            names = "--stack",
            defaultValue = "100",
            paramLabel = "BLINDS",
            description =
                    "Stacks in big blinds: one number, or a range such as 20-200 from which each"
                            + " stack of each hand is drawn. Default: ${DEFAULT-VALUE}.")
    private String stack = "100";

    @Option(
            names = "--policy",
            defaultValue = "random",
            split = ",",
            paramLabel = "POLICY",
            description = {
                "random: 10%% fold, 60%% check or call, 25%% raise up to the pot, 5%% all-in;",
                "p6: the same as a protocol that other engines can repeat, for 6 players with 100"
                        + " big blinds;",
                "or bots by name, one for all seats or one for each, divided by commas.",
                "Default: ${DEFAULT-VALUE}."
            })
    private List<String> policy = List.of();

    @Option(
            names = "--history",
            description = "Make every immutable event of every hand, as a table does.")
    private boolean history;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "How many threads play. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        SimulationResult result = Simulation.run(plan(), PROGRESS_SECONDS, this::printProgress);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? asJson(result) : asText(result));
        return result.totals().chipsKept() ? ExitCode.OK : ExitCode.NO;
    }

    private SimulationPlan plan() {
        try {
            return new SimulationPlan(stakes(), hands, seed(), policy, history, threads);
        } catch (IllegalArgumentException wrongPlan) {
            throw wrong("Not possible: " + wrongPlan.getMessage() + ".");
        }
    }

    private long seed() {
        if (seed != null) {
            return seed;
        }
        return policy.equals(SimulationPlan.PROTOCOL) ? SimulationPlan.PROTOCOL_SEED : 1;
    }

    private SimulatedStakes stakes() {
        int dash = stack.indexOf('-');
        long least = blinds(dash < 0 ? stack : stack.substring(0, dash));
        long most = blinds(stack.substring(dash + 1));
        if (least < 1 || most < least || most > MOST_BLINDS) {
            throw wrong("Stacks are 1 to " + MOST_BLINDS + " big blinds, the least first.");
        }
        return new SimulatedStakes(
                variant(),
                players,
                least * SimulatedStakes.BIG_BLIND,
                most * SimulatedStakes.BIG_BLIND);
    }

    private Variant variant() {
        try {
            return Variant.of(variant);
        } catch (IllegalArgumentException unknown) {
            throw wrong("Not possible: " + unknown.getMessage() + ".");
        }
    }

    private long blinds(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException noNumber) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + stack + "' is no stack; expected for example 100 or 20-200.",
                    noNumber);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void printProgress(long played) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT, "played %,d of %,d hands (%d %%)%n", played, hands, percent(played));
        err.flush();
    }

    private int percent(long played) {
        return (int) (100.0 * played / hands);
    }

    private static String asText(SimulationResult result) {
        HandTotals totals = result.totals();
        String events =
                totals.events() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%,d events, ", totals.events());
        return String.format(
                Locale.ROOT,
                "played %,d hands: %,d decisions, %s%,d chips lost, %s%n"
                        + "%,.0f hands and %,.0f decisions per second of CPU time",
                totals.hands(),
                totals.decisions(),
                events,
                totals.losses(),
                totals.chipsKept() ? "no chip too many or too few" : "CHIPS NOT KEPT",
                result.handsPerSecond(),
                result.actionsPerSecond());
    }

    private static String asJson(SimulationResult result) {
        return String.format(
                Locale.ROOT,
                "{\"hands\":%d,\"handsPerSecond\":%.1f,\"actionsPerSecond\":%.1f,"
                        + "\"decisions\":%d,\"losses\":%d,\"chipsOk\":%b}",
                result.totals().hands(),
                result.handsPerSecond(),
                result.actionsPerSecond(),
                result.totals().decisions(),
                result.totals().losses(),
                result.totals().chipsKept());
    }
}
