package cardroom.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.hand.Variant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded hands of our own, played to the last chip, and records that are wrong. */
class PhhReplayTest {
    private static final String DEALT_3 = "d dh p1 AsAd; d dh p2 KsKd; d dh p3 7c2d; ";

    @Test
    void play_walk_bigBlindWinsTheSmallBlind() {
        assertThat(stacks(three(DEALT_3 + "p3 f; p1 f"))).containsExactly(950L, 1050L, 1000L);
    }

    @Test
    void play_showdown_bestHandWinsAndTheBeatenMucks() {
        PhhHand hand =
                three(
                        DEALT_3
                                + "p3 f; p1 cbr 300; p2 cc; d db 2h3h9d; p1 cbr 200; p2 cc; d db Tc;"
                                + " p1 cc; p2 cc; d db Jc; p1 cc; p2 cc; p1 sm AsAd; p2 sm");
        assertThat(stacks(hand)).containsExactly(1500L, 500L, 1000L);
    }

    @Test
    void play_allIn_showsComeBeforeTheRestOfTheBoard() {
        PhhHand hand =
                three(
                        DEALT_3
                                + "p3 f; p1 cbr 1000; p2 cc; p1 sm AsAd; p2 sm KsKd; d db 2h3h9d;"
                                + " d db Kc; d db Jc");
        assertThat(stacks(hand)).containsExactly(0L, 2000L, 1000L);
    }

    @Test
    void play_twoPlayers_forcedBetsAreTurnedRound() {
        PhhHand hand =
                hand(
                        List.of(0L, 10L),
                        List.of(50L, 100L),
                        List.of(1000L, 1000L),
                        "d dh p1 AsAd; d dh p2 7c2d; p2 f");
        assertThat(stacks(hand)).containsExactly(1050L, 950L);
    }

    @Test
    void play_negativeBlind_isAPostOutOfPosition() {
        PhhHand hand =
                hand(
                        List.of(0L, 0L, 0L, 0L),
                        List.of(50L, 100L, 0L, -100L),
                        List.of(1000L, 1000L, 1000L, 1000L),
                        "d dh p1 AsAd; d dh p2 7c2d; d dh p3 8c3d; d dh p4 9c4d;"
                                + " p3 f; p4 cc; p1 f; p2 cbr 300; p4 f");
        assertThat(stacks(hand)).containsExactly(950L, 1150L, 1000L, 900L);
    }

    @Test
    void play_unknownCardsAtTheShowdown_muck() {
        PhhHand hand =
                three(
                        "d dh p1 7c2d; d dh p2 ????; d dh p3 ????; p3 f; p1 cc; p2 cc; d db 9h9d9c;"
                                + " p1 cc; p2 cc; d db 9s; p1 cc; p2 cc; d db Ac; p1 cc; p2 cc;"
                                + " p1 sm 7c2d; p2 sm");
        assertThat(stacks(hand)).containsExactly(1100L, 900L, 1000L);
    }

    @Test
    void play_unknownCardsThatAreShown_count() {
        PhhHand hand =
                three(
                        "d dh p1 7c2d; d dh p2 ????; d dh p3 ????; p3 f; p1 cbr 1000; p2 cc;"
                                + " p1 sm -; p2 sm KhKd; d db 9h9d8c; d db 6s; d db Ac");
        assertThat(stacks(hand)).containsExactly(0L, 2000L, 1000L);
    }

    @Test
    void play_muckOfTheBetterHand_givesThePotAway() {
        PhhHand hand =
                three(
                        DEALT_3
                                + "p3 f; p1 cc; p2 cc; d db 2h3h9d; p1 cc; p2 cc; d db Tc; p1 cc;"
                                + " p2 cc; d db Jc; p1 cc; p2 cc; p1 sm; p2 sm KsKd");
        assertThat(stacks(hand)).containsExactly(900L, 1100L, 1000L);
    }

    @Test
    void play_remarksAndCommentary_meanNothing() {
        PhhHand hand = three("# who knows; " + DEALT_3 + "; p3 f # a bad hand;  p1   f ");
        assertThat(stacks(hand)).containsExactly(950L, 1050L, 1000L);
    }

    @Test
    void play_shortAnte_winsItsLayerOnlyWhenAntesAreTrimmed() {
        String play =
                "d dh p1 KsKd; d dh p2 QsQd; d dh p3 AsAd; p1 cc; p2 cc; d db 2h3h9d; p1 cc; p2 cc;"
                        + " d db Tc; p1 cc; p2 cc; d db Jc; p1 cc; p2 cc";
        List<Long> antes = List.of(100L, 100L, 100L);
        List<Long> blinds = List.of(50L, 100L, 0L);
        List<Long> stacks = List.of(1000L, 1000L, 60L);
        assertThat(
                        stacks(
                                new PhhHand(
                                        Variant.NT,
                                        true,
                                        antes,
                                        blinds,
                                        100,
                                        stacks,
                                        actions(play),
                                        PhhExtras.NONE)))
                .containsExactly(1080L, 800L, 180L);
        assertThat(
                        stacks(
                                new PhhHand(
                                        Variant.NT,
                                        false,
                                        antes,
                                        blinds,
                                        100,
                                        stacks,
                                        actions(play),
                                        PhhExtras.NONE)))
                .containsExactly(1000L, 800L, 260L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p3 f; p2 f | 5 | p1 is to act",
                "p3 cbr 150; p1 f; p2 f | 4 | raise to 200 to 1000",
                "p3 cbr 1001; p1 f; p2 f | 4 | raise to 200 to 1000",
                "p3 f; p1 f; p2 f | 6 | the hand is over",
                "p3 f; p1 f; d db 2h3h9d | 6 | the hand is over",
                "p3 f; d db 2h3h9d | 5 | p1 is to act",
                "p3 f; p1 cc; p2 cc; p1 cc | 7 | the flop (three cards) is missing",
                "p3 f; p1 cc; p2 cc; d db 2h3h | 7 | it is time for the flop (three cards)",
                "p3 f; p1 cc; p2 cc; d db 2h3hAs | 7 | As is dealt twice",
                "p3 f; p1 cc | 5 | the record ends while p2 is to act",
                "p3 f; p1 cbr 1000; p2 cc; d db 2h3h9d | 7 | the turn (one card) is missing",
                "p3 f; p1 sm AsAd | 5 | p1 is still to act",
                "p3 f; p1 f; p3 sm 7c2d | 6 | p3 has folded",
                "p3 f; p1 f; p2 sm KsQd | 6 | other cards than he holds",
                "p3 f; p1 f; p2 sm KsKdQd | 6 | shows 3 cards",
                "p3 f; d dh p3 4c4d; p1 f | 5 | more than two hole cards",
                "p4 f | 4 | p3 is to act",
                "p4 sm | 4 | there is no p4",
                "p3 f; p1 cc; p2 cc; d db ??????; p1 cc; p2 cc; d db ??; p1 cc; p2 cc; d db ??; p1 cc; p2 cc"
                        + " | 0 | the board is unknown",
            })
    void play_wrongRecord_namesTheActionAndTheReason(String play, int action, String reason) {
        PhhReplay.Outcome outcome = PhhReplay.play(three(DEALT_3 + play));
        assertThat(outcome).isInstanceOf(PhhReplay.Broken.class);
        PhhReplay.Broken broken = (PhhReplay.Broken) outcome;
        assertThat(broken.reason()).contains(reason);
        assertThat(broken.action()).isEqualTo(action);
    }

    @Test
    void play_playerWithoutHoleCards_isBroken() {
        assertThat(PhhReplay.play(three("d dh p1 AsAd; d dh p2 KsKd; p3 f; p1 f")))
                .isEqualTo(
                        new PhhReplay.Broken(
                                3, "p3 has not got two hole cards before this action"));
        assertThat(PhhReplay.play(three(DEALT_3.replace("7c2d", "7c") + "p3 f; p1 f")))
                .isInstanceOf(PhhReplay.Broken.class);
    }

    @Test
    void play_impossibleSetup_isBroken() {
        assertThat(PhhReplay.play(hand(List.of(-1L, 0L), List.of(1L, 2L), List.of(9L, 9L), "")))
                .isInstanceOf(PhhReplay.Broken.class);
        assertThat(PhhReplay.play(hand(List.of(0L), List.of(100L), List.of(9L), "")))
                .isInstanceOf(PhhReplay.Broken.class);
    }

    @Test
    void hand_listsOfDifferentLengths_isRefused() {
        assertThatThrownBy(() -> hand(List.of(0L), List.of(1L, 2L), List.of(9L, 9L), ""))
                .hasMessage("antes has 1 entries, but starting_stacks has 2");
        assertThatThrownBy(() -> hand(List.of(0L, 0L), List.of(1L, 2L), List.of(9L, 0L), ""))
                .hasMessage("p2 starts with 0 chips");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x f | 'x' is no actor",
                "p0 f | 'p0' is no actor",
                "p1 | an action is missing",
                "p1 jump | 'jump' is not an action",
                "p1 sd | not an action of hold'em",
                "p1 cbr | a word is missing",
                "p1 cbr -5 | '-5' is not an amount",
                "p1 cbr 10.5 | 10.5 has more than 0 places",
                "p1 cbr 99999999999999999999 | is not an amount",
                "p1 f 5 | '5' is one word too many",
                "d dx | expected dh or db",
                "d db 2h3 | does not hold whole cards",
                "d db 2hXx | 'Xx' is not a card",
            })
    void parse_wrongAction_saysWhatIsWrong(String line, String reason) {
        assertThatThrownBy(() -> PhhAction.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void parse_wholeAmountWithDecimals_isThatAmount() {
        assertThat(PhhAction.parse("p2 cbr 450.00")).isEqualTo(new PhhAction.BetOrRaise(2, 450));
    }

    @Test
    void parse_amountInParts_countsInTheSmallestUnit() {
        assertThat(PhhAction.parse("p2 cbr 4.5", 2)).isEqualTo(new PhhAction.BetOrRaise(2, 450));
        assertThat(PhhAction.decimals("p2 cbr 4.50 # half a dollar")).isEqualTo(1);
        assertThat(PhhAction.decimals("p2 cc # 4.5")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d dh p1 As??",
                "d db 2h3h9d",
                "p10 f",
                "p1 cc",
                "p2 cbr 450",
                "p3 sm KsKd",
                "p3 sm -",
                "p3 sm"
            })
    void text_ofAnAction_isReadAsThatAction(String line) {
        assertThat(PhhAction.parse(line).text()).isEqualTo(line);
    }

    private static PhhHand three(String play) {
        return hand(
                List.of(0L, 0L, 0L), List.of(50L, 100L, 0L), List.of(1000L, 1000L, 1000L), play);
    }

    private static PhhHand hand(
            List<Long> antes, List<Long> blinds, List<Long> stacks, String play) {
        return new PhhHand(
                Variant.NT, false, antes, blinds, 100, stacks, actions(play), PhhExtras.NONE);
    }

    private static List<PhhAction> actions(String play) {
        return Arrays.stream(play.split(";", -1)).map(PhhAction::parse).toList();
    }

    private static List<Long> stacks(PhhHand hand) {
        PhhReplay.Outcome outcome = PhhReplay.play(hand);
        assertThat(outcome).isInstanceOf(PhhReplay.Played.class);
        return ((PhhReplay.Played) outcome)
                .end().players().stream().map(PlayerInHand::stack).toList();
    }
}
