package cardroom.server.history;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of recorded hands: {@code .phh} holds one, {@code .phhs} many, as tables {@code [1]},
 * {@code [2]} … A broken hand in a file of many does not hide the others.
 */
final class PhhFile {
    /** Largest {@code .phhs} file, in bytes. */
    static final long MAX_FILE = 64L << 20;

    /** Largest record of one hand, in characters; real ones have about 600. */
    static final int MAX_HAND = 128 << 10;

    private static final Pattern HEAD =
            Pattern.compile("\\s*\\[\\s*(\"[^\"]*\"|[A-Za-z0-9_-]+)\\s*]\\s*(?:#.*)?");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final boolean many;
    private final Visitor visitor;
    private final Map<String, Integer> heads = new HashMap<>();
    private final TomlScan scan = new TomlScan();
    private final StringBuilder text = new StringBuilder();
    private String key = "";
    private int firstLine = 1;
    private @Nullable PhhFileException fault;

    /** Gets the hands of a file in order, each as its text or as what is wrong with it. */
    interface Visitor {
        /** One hand whose text could be read. */
        void onHand(PhhDocument document);

        /** One hand, or with an empty key the whole file, that could not be read. */
        void onFault(String key, PhhFileException fault);
    }

    private PhhFile(Path path, Visitor visitor) {
        this.path = path;
        many = path.toString().toLowerCase(Locale.ROOT).endsWith(".phhs");
        this.visitor = visitor;
    }

    /** Whether the name of the file says that it holds hands. */
    static boolean isPhh(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".phh") || name.endsWith(".phhs");
    }

    /** Reads the file from its beginning to its end. */
    static void read(Path path, Visitor visitor) {
        new PhhFile(path, visitor).read();
    }

    /** Reads {@code bytes} as a file of that name, whatever their number. */
    static void read(Path path, byte[] bytes, Visitor visitor) {
        try {
            new PhhFile(path, visitor).read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void read() {
        try {
            if (Files.size(path) > (many ? MAX_FILE : MAX_HAND)) {
                throw new PhhFileException(0, "is larger than " + (many ? "64 MiB" : "128 KiB"));
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                read(bytes);
            }
        } catch (IOException unreadable) {
            visitor.onFault("", new PhhFileException(0, "cannot be read: " + unreadable));
        } catch (PhhFileException wrong) {
            visitor.onFault("", wrong);
        }
    }

    private void read(InputStream bytes) throws IOException {
        try {
            // a decoder of its own reports bytes that are not UTF-8, the default replaces them
            read(
                    new BufferedReader(
                            new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())));
        } catch (CharacterCodingException notUtf8) {
            visitor.onFault(
                    key, new PhhFileException(firstLine, "is not " + StandardCharsets.UTF_8));
        }
    }

    private void read(BufferedReader reader) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String clean = number == 1 ? withoutMark(line) : line;
            Matcher head = HEAD.matcher(many && scan.isAtTopLevel() ? clean : "");
            if (head.matches()) {
                finishHand();
                begin(head.group(1).replace("\"", ""), number);
            } else {
                add(clean, number);
            }
        }
        finishHand();
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    private void begin(String newKey, int line) {
        key = newKey;
        firstLine = line + 1;
        text.setLength(0);
        scan.restart();
        Integer earlier = heads.putIfAbsent(newKey, line);
        fault =
                earlier == null
                        ? null
                        : new PhhFileException(
                                line, "[" + newKey + "] already stands in line " + earlier);
    }

    private void add(String line, int number) {
        if (fault != null) {
            return;
        }
        if (text.length() + line.length() > MAX_HAND) {
            fault = new PhhFileException(firstLine, "the record is larger than 128 KiB");
            return;
        }
        String tooMuch = scan.read(line);
        if (tooMuch.isEmpty()) {
            text.append(line).append('\n');
        } else {
            fault = new PhhFileException(number, tooMuch);
        }
    }

    /** Text before the first table of a file of many hands is judged like a hand, if it is any. */
    private void finishHand() {
        if (fault != null) {
            visitor.onFault(key, fault);
        } else if (!many || !key.isEmpty() || holdsMore()) {
            visitor.onHand(new PhhDocument(key, firstLine, text.toString()));
        }
    }

    private boolean holdsMore() {
        return text.toString()
                .lines()
                .anyMatch(line -> !line.isBlank() && !line.strip().startsWith("#"));
    }
}
