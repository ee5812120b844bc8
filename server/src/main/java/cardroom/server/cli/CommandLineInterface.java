package cardroom.server.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands the words of a command line and runs the command they name. */
public final class CommandLineInterface {
    private CommandLineInterface() {}

    /** Runs one command and returns its {@link ExitCode}. */
    public static int run(PrintWriter out, PrintWriter err, String... words) {
        CommandLine root = new CommandLine(new CardroomCommand());
        root.setOut(out);
        root.setErr(err);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setParameterExceptionHandler((problem, _) -> explain(problem));
        addHelp(root);
        return root.execute(words);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Explain this command.")
                                .build());
        command.getSubcommands().values().forEach(CommandLineInterface::addHelp);
    }

    private static int explain(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
