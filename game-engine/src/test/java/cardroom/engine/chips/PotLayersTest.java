package cardroom.engine.chips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Main and side pots from contributions; sets of players are bit masks. */
final class PotLayersTest {
    private static final long[] NO_ANTES = new long[4];

    @DisplayName("D1: one layer for each level of a contender")
    @Test
    void contributions_ofThreeLevels_makeThreePots() {
        assertThat(pots(NO_ANTES, new long[] {100, 300, 200, 300}, 0b1111))
                .containsExactly("400:1111", "300:1110", "200:1010");
    }

    @DisplayName("D1, D2: folded chips stay in their layers and make none of their own")
    @Test
    void contributions_ofFoldedPlayers_fillTheLayersOfTheOthers() {
        assertThat(pots(NO_ANTES, new long[] {100, 50, 300, 300}, 0b1101))
                .containsExactly("350:1101", "400:1100");
    }

    @DisplayName("D2: antes and bets that the same players can win are one pot")
    @Test
    void antesAndBets_ofTheSamePlayers_areOnePot() {
        assertThat(pots(new long[] {5, 5, 5, 5}, new long[] {20, 20, 20, 0}, 0b0111))
                .containsExactly("80:111");
    }

    @DisplayName("C6: a player short of the ante wins only his layer of the antes")
    @Test
    void shortAnte_trimmed_isALayer() {
        PotLayers layers = new PotLayers(4);
        layers.form(
                new long[] {60, 100, 100, 100}, new long[] {0, 50, 50, 0}, 0b0111, 0b0001, true);
        assertThat(text(layers)).containsExactly("240:111", "220:110");
        layers.form(
                new long[] {60, 100, 100, 100}, new long[] {0, 50, 50, 0}, 0b0111, 0b0001, false);
        assertThat(text(layers)).containsExactly("360:111", "100:110");
    }

    @DisplayName(
            "C6, C7, D2: who posted his blind and was short of the ante wins both layers of his")
    @Test
    void shortAnteAfterTheBlind_isOnePotWithTheBlinds() {
        PotLayers layers = new PotLayers(3);
        layers.form(new long[] {100, 30, 50}, new long[] {150, 100, 120}, 0b111, 0b110, true);
        assertThat(text(layers)).containsExactly("390:111", "80:101", "80:1");
        layers.form(new long[] {100, 30, 50}, new long[] {150, 100, 100}, 0b111, 0b110, true);
        assertThat(text(layers)).containsExactly("390:111", "40:101", "100:1");
    }

    @DisplayName("C6, D1: who is short of the ante cannot win a folded blind either")
    @Test
    void foldedBlind_whenEverybodyElseIsAllInForTheAnte_fallsToTheLastPot() {
        PotLayers layers = new PotLayers(4);
        layers.form(new long[] {60, 100, 100, 0}, new long[] {0, 0, 0, 50}, 0b0011, 0b0001, true);
        assertThat(text(layers)).containsExactly("180:11", "130:10");
    }

    @Test
    void chipsBeyondEveryContender_fallToTheLastPot() {
        assertThat(pots(NO_ANTES, new long[] {30, 50, 0, 100}, 0b0011))
                .containsExactly("90:11", "90:10");
        assertThat(pots(NO_ANTES, new long[] {0, 0, 0, 100}, 0b0001)).containsExactly("100:1");
    }

    @Test
    void noChips_makeNoPot() {
        assertThat(pots(NO_ANTES, new long[4], 0b1111)).isEmpty();
    }

    private static List<String> pots(long[] antes, long[] bets, int contenders) {
        PotLayers layers = new PotLayers(4);
        layers.form(antes, bets, contenders, 0, true);
        return text(layers);
    }

    private static List<String> text(PotLayers layers) {
        List<String> text = new ArrayList<>();
        for (int pot = 0; pot < layers.count(); pot++) {
            text.add(layers.amount(pot) + ":" + Integer.toBinaryString(layers.eligible(pot)));
        }
        return text;
    }
}
