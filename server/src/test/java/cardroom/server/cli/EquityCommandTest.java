package cardroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output, hints and exit codes of {@code equity}. */
class EquityCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void equity_twoHandsAsJson_isOneObjectWithTheExactCounts() {
        assertThat(run("equity", "AcAd", "KhKs", "--json")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith(
                        "{\"method\":\"exact\",\"boards\":1712304,\"hands\":["
                                + "{\"hand\":\"AcAd\",\"wins\":1388072,\"ties\":6538,\"losses\":317694,"
                                + "\"equity\":0.81255")
                .contains(
                        "{\"hand\":\"KhKs\",\"wins\":317694,\"ties\":6538,\"losses\":1388072,"
                                + "\"equity\":0.18744")
                .doesNotContain("standardError")
                .hasLineCount(1);
    }

    @Test
    void equity_board_countsOnlyWhatCanCome() {
        assertThat(run("equity", "AcAd", "KhKs", "--board", "Kd 7c 2s")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("AcAd: ").contains("990 boards, all counted");
    }

    @Test
    void equity_samples_statesErrorAndSeed() {
        String[] words = {
            "equity", "TT+, AJs+", "15%", "random", "--samples", "5000", "--seed", "7", "--json"
        };
        assertThat(run(words)).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("{\"method\":\"sampled\",\"boards\":5000,\"seed\":7,\"hands\":[")
                .contains("{\"hand\":\"TT+,AJs+\",\"wins\":")
                .contains("\"standardError\":0.00");
    }

    @Test
    void equity_tooManyBoards_saysThatTheyAreDrawn() {
        assertThat(run("equity", "random", "random", "random")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("standard error")
                .contains("1,000,000 boards drawn at random, seed 1");
    }

    @Test
    void equity_percentages_areTheBestHands() {
        assertThat(run("equity", "0.5%", "KhKs", "--json")).isEqualTo(ExitCode.OK);
        String share = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("equity", "AA", "KhKs", "--json")).isEqualTo(ExitCode.OK);
        assertThat(share).isEqualTo(out.toString().replace("\"AA\"", "\"0.5%\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    AcAd                          | expected two to 10 hands, not 1
                    AcAd AcKs                     | the card Ac stands twice, in 'AcAd' and in 'AcKs'
                    AcAd KxKs                     | 'KxKs': neither a hand (AsKd) nor a range
                    AcAd QKo                      | the higher rank comes first: KQo
                    AcAd KhKs --board 2c          | a board of 1 cards [2c]; expected 0, 3, 4 or 5
                    AcAd KhKs --board 2c3cXd      | 'Xd' is not a card; expected for example As
                    AcAd KhKs --board Ac2c3c      | the card Ac stands twice, on the board and
                    AcAd AhAs AA                  | 'AA': all its combinations are blocked
                    AcAd KhKs --samples 1         | a number from 2 to 1,000,000,000, not 1
                    AcAd KhKs --samples many      | --samples
                    """)
    void equity_wrongInput_isWrongUsageThatNamesIt(String line, String message) {
        assertThat(run(("equity " + line).split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(message);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... words) {
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
