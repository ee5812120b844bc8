package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numeric vectors T1–T13 and T15, each computed by hand from the printed rules. */
final class VectorsTest {
    private static final String DRY = "2c7d9hJc3s";

    @Test
    void t1_allInsOfTwoSizes_formTwoPotsAndReturnTheUncalledBet() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 300, 600, 1000)
                        .holds(1, "QdQh")
                        .holds(2, "AdAh")
                        .holds(3, "KdKh")
                        .holds(4, "TdTh")
                        .board(DRY)
                        .deal()
                        .play("p3 raise 600, p4 call, p1 call, p2 all-in, p1 bet 400, p4 fold");
        assertThat(hand.pots()).containsExactly("1200 p1 p2 p3 p4", "900 p1 p3 p4");
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p1 takes back 400");
        assertThat(hand.stacks()).containsExactly(400L, 1200L, 900L, 400L);
    }

    @Test
    void t2_fourAllInsOfFourSizes_payLayerByLayer() {
        assertThat(fourAllIns("QdQh").stacks()).containsExactly(2000L, 2500L, 0L, 500L);
    }

    @Test
    void t3_twoHoldersOfAces_splitTheMainPot() {
        assertThat(fourAllIns("AcAs").stacks()).containsExactly(1000L, 1000L, 2500L, 500L);
    }

    private static Scenario fourAllIns(String third) {
        return Scenario.blinds(50, 100)
                .stacks(500, 1500, 1000, 2000)
                .holds(1, "AdAh")
                .holds(2, "KdKh")
                .holds(3, third)
                .holds(4, "JdJh")
                .board("2c7d9hTc3s")
                .deal()
                .play("p3 all-in, p4 all-in, p1 call, p2 call");
    }

    @Test
    void t4_shortAnte_winsOnlyItsLayer() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .antes(100)
                        .stacks(1000, 1000, 60)
                        .holds(1, "QdQh")
                        .holds(2, "KdKh")
                        .holds(3, "AdAh")
                        .board(DRY)
                        .deal()
                        .play("p1 call, p2 check, p1 check, p2 check, p1 check, p2 check")
                        .play("p1 check, p2 check");
        assertThat(hand.pots()).containsExactly("180 p1 p2 p3", "280 p1 p2");
        assertThat(hand.stacks()).containsExactly(800L, 1080L, 180L);
    }

    @Test
    void t5_headsUpBigBlindShorterThanTheSmallBlind_isNoDecision() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(30, 1000)
                        .holds(1, "AdAh")
                        .holds(2, "KdKh")
                        .board(DRY)
                        .deal();
        assertThat(hand.actor()).isEqualTo("nobody");
        assertThat(hand.state().decisions()).isZero();
        assertThat(hand.story(HandEvent.UncalledReturned.class))
                .containsExactly("p2 takes back 20");
        assertThat(hand.pots()).containsExactly("60 p1 p2");
        assertThat(hand.stacks()).containsExactly(60L, 970L);
    }

    @Test
    void t6_walk_movesOnlyTheSmallBlind() {
        Scenario hand = Scenario.blinds(50, 100).players(3, 1000).deal().play("p3 fold, p1 fold");
        assertThat(hand.stacks()).containsExactly(950L, 1050L, 1000L);
    }

    @Test
    void t7_shortAllInRaise_keepsTheFullIncrement() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 240, 1000)
                        .deal()
                        .play("p3 call, p1 call, p2 check, p1 bet 100, p2 all-in");
        assertThat(hand.actor()).isEqualTo("p3");
        assertThat(hand.options()).isEqualTo("call 140 or raise 240-900");
    }

    private static Scenario t8() {
        return Scenario.blinds(50, 100)
                .stacks(2000, 2000, 380)
                .deal()
                .play("p3 call, p1 call, p2 check, p1 bet 100, p2 raise 200, p3 all-in");
    }

    @Test
    void t8_playerFacingAFullRaise_mayRaiseAgain() {
        assertThat(t8().options()).isEqualTo("call 180 or raise 380-1900");
    }

    @Test
    void t8_playerFacingLessThanAFullRaise_mayOnlyCall() {
        assertThat(t8().play("p1 call").options()).isEqualTo("call 80");
    }

    @Test
    void t8_fullReraise_reopensForEverybody() {
        assertThat(t8().play("p1 raise 380").options()).isEqualTo("call 180 or raise 480-1900");
    }

    @Test
    void t9_twoShortAllInsTogether_reopenForThoseWhoFaceAFullRaise() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(5000, 5000, 5000, 1400, 1800)
                        .deal()
                        .play("p3 call, p4 call, p5 call, p1 call, p2 check")
                        .play("p1 bet 500, p2 raise 1000, p3 call, p4 all-in, p5 all-in, p1 call");
        assertThat(hand.options()).isEqualTo("call 700 or raise 2200-4900");
        assertThat(hand.play("p2 call").options()).isEqualTo("call 700 or raise 2200-4900");
    }

    private static Scenario t10() {
        return Scenario.blinds(50, 100)
                .stacks(5000, 5000, 5000, 400, 5000, 520)
                .deal()
                .play("p3 raise 300, p4 all-in, p5 call, p6 all-in, p1 fold, p2 fold");
    }

    @Test
    void t10_playerFacingLessThanAFullRaise_mayNotRaiseAlthoughAnotherMay() {
        Scenario hand = t10().play("p3 call");
        assertThat(hand.actor()).isEqualTo("p5");
        assertThat(hand.options()).isEqualTo("call 120");
    }

    @Test
    void t11_playerFacingTwoShortAllInsThatMakeAFullRaise_mayRaise() {
        assertThat(t10().options()).isEqualTo("call 220 or raise 720-5000");
    }

    @Test
    void t12_shortBigBlind_isNotAPrice() {
        Scenario hand = Scenario.blinds(50, 100).stacks(1000, 30, 1000).deal();
        assertThat(hand.options()).isEqualTo("call 100 or raise 200-1000");
    }

    @Test
    void t13_threeWinnersOf503_getTheOddChipsOneEachFromTheButton() {
        Scenario hand =
                Scenario.blinds(1, 2)
                        .antes(0, 0, 503 - 4 * 2, 0, 0)
                        .players(5, 1000)
                        .holds(1, "AcKc")
                        .holds(2, "AdKd")
                        .holds(3, "7h8h")
                        .holds(4, "AhKh")
                        .board("AsQs9c5d2c")
                        .deal()
                        .play("p3 fold, p4 call, p5 call, p1 call, p2 check")
                        .play("p1 check, p2 check, p4 check, p5 fold")
                        .play("p1 check, p2 check, p4 check, p1 check, p2 check, p4 check");
        assertThat(hand.story(HandEvent.PotAwarded.class))
                .extracting(line -> line.split(" of ", 2)[0])
                .containsExactly("p1 wins 168", "p2 wins 168", "p4 wins 167");
    }

    @Test
    void t15_bigBlindAfterAShortAllIn_mayStillRaise() {
        Scenario hand =
                Scenario.blinds(50, 100)
                        .stacks(1000, 1000, 150, 1000)
                        .deal()
                        .play("p3 all-in, p4 call, p1 call");
        assertThat(hand.actor()).isEqualTo("p2");
        assertThat(hand.options()).isEqualTo("call 50 or raise 250-1000");
    }
}
