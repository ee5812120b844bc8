package cardroom.server;

import cardroom.server.cli.CommandLineInterface;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program starts: hands the words of the command line to the command they name. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit code: 0 ok, 1 the answer is no, 2 wrong usage. */
    public static void main(String[] words) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = CommandLineInterface.run(out, err, words);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
