package cardroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule of betting, blinds, pots and showdown has a test that carries its number: in its
 * display name, or for B1 to T16 also at the beginning of its method name. Numbers are those of the
 * WSOP tournament rules (WT) and live action rules (WL) of 2024, and of the Tournament Directors
 * Association (TDA, RP).
 */
final class RuleNumbersTest {
    /** Not in the list: D6, the odd chip in stud, which is not played. */
    private static final String RULES =
            """
            B1: WL 128, WL 170
            B2: WT 96, WL 171, TDA 43
            B3: WL 172
            B4: WT 96, WL 171, TDA 47-A
            B5: WT 96a, WL 173, TDA 47-A
            B6
            B7: WL 152
            B8
            B9
            B10: WT 100, WL 126, WL 127
            B11: WL 129, TDA 47-B
            B12: WT 95, TDA 43
            B13: WT 84
            B14
            C1: WT 87, WL 153, TDA 34
            C2: WT 87
            C3: WT 85, WL 151, TDA 32
            C4: WL 150
            C5
            C6
            C7: RP-11
            C8
            C9: WL 154, WL 156
            C10: WL 154
            C11: WL 161
            C12
            C13
            C14: WT 67a, WT 86, TDA 33
            D1
            D2
            D3: WT 73, WL 149, TDA 20
            D4: WT 74, WL 149, TDA 21
            D5: WT 73
            D7: WT 70, WL 145, TDA 16
            D8: WT 72, WL 145, TDA 17
            D9: WT 72, WT 75, WL 139, TDA 13
            D10: WT 69, TDA 12
            D11: WL 144
            D12: WT 81
            D13: WL 204, WL 213
            D14
            D15: WL 146
            """;

    /** Hands computed from the rules, and faults of other engines that ours must not have. */
    private static final List<String> VECTORS =
            List.of(
                    "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12",
                    "T13", "T14", "T15", "T16", "fault 1", "fault 2", "fault 3");

    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern DISPLAY_NAME =
            Pattern.compile("@DisplayName\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern METHOD = Pattern.compile(" void (\\w+)\\(");

    @Test
    void rules_andTheirNumbers_standInNamesOfTests() {
        List<String> names = namesOfTests();
        assertThat(names).hasSizeGreaterThan(300);
        List<String> missing = new ArrayList<>();
        for (String line : RULES.lines().toList()) {
            Stream.of(line.split("[:,] ", -1))
                    .filter(number -> names.stream().noneMatch(name -> carries(name, number)))
                    .forEach(number -> missing.add(number + " of " + line));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void vectorsAndFaults_standInNamesOfTests() {
        List<String> names = namesOfTests();
        assertThat(VECTORS)
                .allSatisfy(vector -> assertThat(names).anyMatch(name -> carries(name, vector)));
    }

    @Test
    void carries_aNumberThatOnlyBeginsTheSame_isAnother() {
        assertThat(carries("B5 (WT 96a): reopens", "WT 96a")).isTrue();
        assertThat(carries("B5 (WT 96a): reopens", "WT 96")).isFalse();
        assertThat(carries("B4 (TDA 47-A): a raise", "TDA 47-A")).isTrue();
        assertThat(carries("c1_headsUp_buttonPostsSmallBlind", "C1")).isTrue();
        assertThat(carries("c10_newcomer_waits", "C1")).isFalse();
    }

    private static boolean carries(String name, String number) {
        String quoted = Pattern.quote(number);
        return Pattern.compile("(?<!\\w)" + quoted + "(?!\\w)").matcher(name).find()
                || Pattern.compile("(?i)^" + quoted + "_").matcher(name).find();
    }

    private static List<String> namesOfTests() {
        Path sources = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("RuleNumbersTest.java"))
                    .flatMap(RuleNumbersTest::names)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Path file) {
        try {
            String text = JOINED.matcher(Files.readString(file)).replaceAll("");
            return Stream.of(DISPLAY_NAME, METHOD)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
