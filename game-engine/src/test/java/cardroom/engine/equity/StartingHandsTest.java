package cardroom.engine.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges as players write them. */
class StartingHandsTest {
    private static final String RANKS = "AKQJT98765432";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AsKd        | 1
                    TT          | 6
                    AJs         | 4
                    KQo         | 12
                    AK          | 16
                    22+         | 78
                    TT+         | 30
                    99-66       | 24
                    66-99       | 24
                    AJs+        | 12
                    A2o+        | 144
                    KTs+        | 12
                    KQo+        | 12
                    A5s-A2s     | 16
                    A2s-A5s     | 16
                    K9-K7       | 48
                    JTs-54s     | 28
                    54s-JTs     | 28
                    TT+,AJs+,KQo| 54
                    TT+, AJs+   | 42
                    TT+,QQ      | 30
                    AsKs,AKs    | 4
                    random      | 1326
                    50%         | 663
                    100%        | 1326
                    """)
    void parse_notation_hasTheNumberOfHands(String notation, int size) {
        assertThat(parse(notation).size()).isEqualTo(size);
    }

    @Test
    void parse_allKinds_areAllHandsOnce() {
        Set<Integer> hands = new HashSet<>();
        int kinds = 0;
        int total = 0;
        for (int row = 0; row < 13; row++) {
            for (int column = 0; column < 13; column++) {
                char high = RANKS.charAt(Math.min(row, column));
                char low = RANKS.charAt(Math.max(row, column));
                String suits = row == column ? "" : row < column ? "s" : "o";
                StartingHands kind = parse("" + high + low + suits);
                kinds++;
                total += kind.size();
                for (int i = 0; i < kind.size(); i++) {
                    hands.add(kind.hand(i));
                }
            }
        }
        assertThat(kinds).isEqualTo(169);
        assertThat(total).isEqualTo(StartingHands.ALL);
        assertThat(hands).hasSize(StartingHands.ALL);
    }

    @Test
    void without_knownCards_leavesTheOthers() {
        long aceOfSpades = 1L << 51;
        assertThat(parse("AA").without(aceOfSpades).size()).isEqualTo(3);
        assertThat(parse("AKs").without(aceOfSpades).size()).isEqualTo(3);
        assertThat(parse("AKo").without(aceOfSpades).size()).isEqualTo(9);
        assertThat(parse("random").without(aceOfSpades).size()).isEqualTo(1275);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    As       | one card only
                    asks     | neither a hand (AsKd) nor a range
                    AsKx     | neither a hand (AsKd) nor a range
                    10s9s    | neither a hand (AsKd) nor a range
                    AsKdQh   | neither a hand (AsKd) nor a range
                    AsAs     | the card As stands twice
                    QKo      | the higher rank comes first: KQo
                    TTs      | a pair is neither suited nor offsuit: TT
                    A5s-A2o  | both ends are suited, both offsuit, or neither
                    A5s-K2s  | the ends share the high card
                    A5s-A5s  | the ends share the high card
                    TT-A9    | the ends share the high card
                    0%       | less than the best kind
                    101%     | more than all hands
                    TT+,     | an empty hand
                    ''       | an empty hand
                    """)
    void parse_anythingElse_namesTheWordAndWhatIsRight(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    /** Hands in the order of their ids. */
    private static StartingHands parse(String text) {
        return StartingHands.parse(
                text, (high, low) -> (high * (high - 1) / 2 + low + 1.0) / StartingHands.ALL);
    }
}
