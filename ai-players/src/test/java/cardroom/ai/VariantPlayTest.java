package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Action;
import cardroom.engine.hand.Variant;
import cardroom.engine.view.SeatedView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Decisions in which a game differs from no-limit hold'em. */
class VariantPlayTest {
    private static final int DRAWS = 200;
    private static final List<String> RULES = List.of("nit", "tag", "lag", "station", "maniac");
    private static final List<String> AGGRESSIVE = List.of("nit", "tag", "lag", "maniac");

    @Test
    void fixedLimit_everyBet_hasTheOneSize() {
        SeatedView open = Seat.preflop(2, "AdAc", 1_000).variant(Variant.FT).view();
        SeatedView turn = Seat.postflop("KdKc", "Kh8s3c2d", 60, 1_000).variant(Variant.FT).view();
        for (String style : AGGRESSIVE) {
            assertThat(amounts(style, open)).as(style).containsExactly(20L);
            assertThat(amounts(style, turn)).as(style).containsExactly(20L);
        }
    }

    @Test
    void fixedLimit_shortStack_isNoReasonToGamble() {
        SeatedView view = Seat.preflop(5, "7d2c", 60).variant(Variant.FT).folded(2, 3, 4).view();
        assertThat(share("tag", view, Action.Fold.class)).isEqualTo(1);
        SeatedView good = Seat.preflop(5, "AdTc", 60).variant(Variant.FT).folded(2, 3, 4).view();
        assertThat(amounts("tag", good)).containsExactly(20L);
    }

    @Test
    void fixedLimit_pairAtAPriceOfOneInSeven_calls() {
        SeatedView view =
                Seat.postflop("Qd8c", "KhQs9c4d2s", 120, 1_000)
                        .variant(Variant.FT)
                        .acted(1, "bet", 20)
                        .view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isLessThan(0.2);
        }
    }

    @Test
    void potLimit_valueBets_stayWithinThePotAndDiffer() {
        SeatedView view =
                Seat.postflop("KdKc7h6s", "Kh8s3c", 100, 2_000).variant(Variant.PO).view();
        assertThat(amounts("tag", view))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(to -> to >= 25 && to <= 100);
        SeatedView deep = Seat.preflop(5, "AdAcKdKc", 1_000).variant(Variant.PO).view();
        assertThat(amounts("maniac", deep)).isNotEmpty().allMatch(to -> to >= 20 && to <= 35);
    }

    @Test
    void omaha_startingHands_areFoldedAndRaisedByTheirFourCards() {
        for (String trash : List.of("9h5c4d2s", "KcKdKh7s", "Th7c3d3s")) {
            SeatedView view = Seat.preflop(2, trash, 1_000).variant(Variant.PO).view();
            assertThat(share("tag", view, Action.Fold.class)).as(trash).isEqualTo(1);
        }
        for (String good : List.of("AdAcKdQc", "JdTd9c8c", "KsKhQsJh")) {
            SeatedView view = Seat.preflop(2, good, 1_000).variant(Variant.PO).view();
            assertThat(share("tag", view, Action.Raise.class)).as(good).isEqualTo(1);
        }
    }

    @Test
    void omaha_oneHeartOnAHeartBoard_isNoFlush() {
        SeatedView one = omahaFacingPot("AhKc9s8d", "Qh7h4h2c3s");
        SeatedView two = omahaFacingPot("AhJh9s8d", "Qh7h4h2c3s");
        for (String style : AGGRESSIVE) {
            assertThat(share(style, one, Action.Call.class)).as(style).isLessThan(0.25);
            assertThat(share(style, two, Action.Fold.class)).as(style).isZero();
        }
        assertThat(share("tag", two, Action.Raise.class)).isGreaterThan(0.7);
    }

    @Test
    void highLow_nutLowAlone_callsAndSeldomRaisesMany() {
        SeatedView view =
                Seat.postflop("Ah2sQcJd", "3c5d8hTs9s", 120, 1_000)
                        .variant(Variant.FO8)
                        .acted(1, "bet", 20)
                        .view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isZero();
        }
        SeatedView high =
                Seat.postflop("QhJsQc6d", "3c5d8hTs9h", 40, 1_000)
                        .variant(Variant.FO8)
                        .acted(1, "raise", 80)
                        .view();
        assertThat(share("nit", high, Action.Raise.class)).isLessThan(0.5);
    }

    @Test
    void highLow_bothHalves_raises() {
        SeatedView view =
                Seat.postflop("Ah2h4sKd", "3h5h8hTs9c", 120, 1_000)
                        .variant(Variant.FO8)
                        .acted(1, "bet", 20)
                        .view();
        assertThat(share("tag", view, Action.Raise.class)).isGreaterThan(0.7);
    }

    @Test
    void shortDeck_flushAgainstPairedBoard_isNotFolded() {
        SeatedView view =
                Seat.postflop("AhTh", "Kh9h7h7c6s", 100, 1_000)
                        .variant(Variant.NS)
                        .acted(1, "bet", 100)
                        .view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isZero();
        }
    }

    @Test
    void straddle_unraised_isABlindAndNotARaise() {
        SeatedView middling = Seat.preflop(5, "KdTd", 2_000).straddled(2).folded(3, 4).view();
        assertThat(share("tag", middling, Action.Raise.class)).isGreaterThan(0.9);
        assertThat(amounts("tag", middling)).allMatch(to -> to >= 40 && to <= 80);
        SeatedView trash = Seat.preflop(5, "7d2c", 2_000).straddled(2).folded(3, 4).view();
        assertThat(share("tag", trash, Action.Fold.class)).isEqualTo(1);
    }

    @Test
    void bombPot_flopWithAnyTwo_playsByTheHandAndNotByARaiseThatNobodyMade() {
        SeatedView nothing = Seat.postflop("AhKd", "8c5s2d", 300, 1_000).bombPot().view();
        SeatedView raised = Seat.postflop("AhKd", "8c5s2d", 300, 1_000).view();
        assertThat(share("tag", nothing, Action.Bet.class))
                .isLessThan(share("tag", raised, Action.Bet.class) - 0.2);
        SeatedView set = Seat.postflop("8h8d", "8c5s2d", 300, 1_000).bombPot().view();
        assertThat(share("tag", set, Action.Bet.class)).isGreaterThan(0.5);
    }

    @Test
    void view_furtherBoardsAndShownCards_changeNothing() {
        SeatedView plain = Seat.postflop("AhJh", "9h5h2c", 120, 1_000).view();
        SeatedView shown =
                Seat.postflop("AhJh", "9h5h2c", 120, 1_000)
                        .shown(1, List.of("Kd", "??"), List.of(List.of("2s", "3s", "4s")))
                        .view();
        for (String style : Strategies.names()) {
            for (int seed = 0; seed < 20; seed++) {
                assertThat(choose(style, shown, seed)).isEqualTo(choose(style, plain, seed));
            }
        }
    }

    private static SeatedView omahaFacingPot(String cards, String board) {
        return Seat.postflop(cards, board, 100, 1_000)
                .variant(Variant.PO)
                .acted(1, "bet", 100)
                .view();
    }

    /** The totals bet or raised over many draws. */
    private static Set<Long> amounts(String style, SeatedView view) {
        Set<Long> amounts = new TreeSet<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            switch (choose(style, view, seed)) {
                case Action.Bet(long to) -> amounts.add(to);
                case Action.Raise(long to) -> amounts.add(to);
                case Action.Fold _, Action.Check _, Action.Call _, Action.AllIn _ -> {}
            }
        }
        return amounts;
    }

    private static double share(String style, SeatedView view, Class<? extends Action> kind) {
        int count = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            count += kind.isInstance(choose(style, view, seed)) ? 1 : 0;
        }
        return (double) count / DRAWS;
    }

    private static Action choose(String style, SeatedView view, long seed) {
        return Strategies.named(style).choose(view, new SeededRandom(seed)).action();
    }
}
