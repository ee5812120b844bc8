package cardroom.server.cli;

import cardroom.server.history.HandReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay PATH…}: plays recorded hands through the engine and compares the results. */
@Command(
        name = "replay",
        description = {
            "Play recorded hands (.phh and .phhs) through the engine and compare the stacks.",
            "One line per hand that is not exact, then the sum; exit code 1 if a hand differs"
                    + " or fails."
        },
        footer = "Example: cardroom replay hands/ final-table.phhs")
final class ReplayCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, or folders with everything below them.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print one JSON object per hand, each on its line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ReplayPrinter printer = new ReplayPrinter(spec.commandLine().getOut(), json);
        for (Path file : files()) {
            HandReplayer.replay(file, printer);
        }
        printer.printSum();
        return printer.isAllRight() ? ExitCode.OK : ExitCode.NO;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(HandReplayer::isRecord)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(files::add);
                }
            } else if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "There is no '" + path + "'.");
            } else if (!HandReplayer.isRecord(path)) {
                throw new ParameterException(
                        spec.commandLine(), "'" + path + "' is neither .phh nor .phhs.");
            } else {
                files.add(path);
            }
        }
        return files;
    }
}
