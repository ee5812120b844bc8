package cardroom.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.ai.Strategies;
import cardroom.server.app.Setting;
import cardroom.server.gateway.ClientEvent;
import cardroom.server.socket.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents name only what exists, and name everything that a reader relies on. */
class DocsTest {
    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern ROUTE =
            Pattern.compile("\\.route\\(\\s*Method\\.([A-Z]+),\\s*\"([^\"]+)\"");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?m)^  (/\\S*):$|^    (get|post|put|delete|patch):$");

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("docs")) ? folder : folder.resolveSibling("");
    }

    @Test
    void links_ofEveryDocument_leadSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            String text = FENCE.matcher(read(document)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (!target.matches("(https?|mailto):.*") && !leadsSomewhere(document, target)) {
                    dead.add(ROOT.relativize(document) + " → " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, String target) {
        int mark = target.indexOf('#');
        String path = mark < 0 ? target : target.substring(0, mark);
        Path file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        return Files.exists(file)
                && (mark < 0 || headings(file).contains(target.substring(mark + 1)));
    }

    /** The anchors that headings get when Markdown is shown. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(FENCE.matcher(read(document)).replaceAll(""))
                .results()
                .map(heading ->
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} -]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void tests_namedByDocuments_exist() {
        List<Path> sources = below(ROOT, ".java");
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (MatchResult named : TEST_NAME.matcher(read(document)).results().toList()) {
                String method = named.group(2);
                boolean found =
                        sources.stream()
                                .filter(file -> file.endsWith(named.group(1) + ".java"))
                                .anyMatch(file ->
                                        method == null || read(file).contains(" " + method + "("));
                if (!found) {
                    missing.add(ROOT.relativize(document) + ": " + named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void protocol_namesEveryErrorCodeEventAndStyle() {
        String protocol = read(ROOT.resolve("docs/protocol.md"));
        assertThat(Stream.of(ErrorCode.values()).map(code -> "`" + code.wire() + "`"))
                .allSatisfy(code -> assertThat(protocol).contains(code));
        assertThat(ClientEvent.limits().keySet())
                .allSatisfy(event -> assertThat(protocol).contains("`" + event + "`"));
        assertThat(Strategies.names())
                .allSatisfy(style -> assertThat(protocol).contains("`" + style + "`"));
    }

    @Test
    void operations_namesEverySettingAndRate() {
        String operations = read(ROOT.resolve("docs/operations.md"));
        assertThat(Setting.values())
                .allSatisfy(setting ->
                        assertThat(operations)
                                .contains(
                                        "| `"
                                                + setting.key()
                                                + "` | `"
                                                + setting.variable()
                                                + "` |"));
        ClientEvent.limits()
                .forEach((event, limit) ->
                        assertThat(operations)
                                .containsPattern(
                                        "\\| [^|]*`%s`[^|]* \\| %d \\| %d s \\|"
                                                .formatted(
                                                        event,
                                                        limit.burst(),
                                                        limit.per().toSeconds())));
    }

    @Test
    void openapi_namesExactlyTheRoutesThatExist() {
        Set<String> routes = new TreeSet<>();
        for (Path source : below(ROOT.resolve("server/src/main/java"), ".java")) {
            ROUTE.matcher(read(source))
                    .results()
                    .forEach(route -> routes.add(route.group(1) + " " + route.group(2)));
        }
        Set<String> documented = new TreeSet<>();
        String path = "";
        String openapi = read(ROOT.resolve("docs/openapi.yaml"));
        for (MatchResult line : DOCUMENTED.matcher(openapi).results().toList()) {
            if (line.group(1) == null) {
                documented.add(line.group(2).toUpperCase(Locale.ROOT) + " " + path);
            } else {
                path = line.group(1);
            }
        }
        assertThat(documented).isEqualTo(routes).hasSizeGreaterThan(5);
    }

    private static List<Path> documents() {
        List<Path> documents = new ArrayList<>(below(ROOT.resolve("docs"), ".md"));
        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                .map(ROOT::resolve)
                .forEach(documents::add);
        return documents;
    }

    private static List<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !ROOT.relativize(file).toString().contains("node_modules"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
