package cardroom.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The word {@code cardroom} itself; every other command hangs below it.
 *
 * <p>Command classes are loaded at every start: they hold options and nothing else, and touch what
 * does the work only in {@code call}.
 */
@Command(
        name = "cardroom",
        description = "A real-time card room where people, bots and models play poker.",
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            DoctorCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            EquityCommand.class,
            SimulateCommand.class,
            BenchCommand.class
        })
final class CardroomCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
