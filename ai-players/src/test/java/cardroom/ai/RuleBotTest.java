package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.hand.Action;
import cardroom.engine.view.SeatedView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleBotTest {
    private static final int DRAWS = 300;
    private static final List<String> RULES = List.of("nit", "tag", "lag", "station", "maniac");
    private static final List<String> AGGRESSIVE = List.of("nit", "tag", "lag", "maniac");

    @Test
    void choose_trashUnderTheGun_folds() {
        SeatedView view = Seat.preflop(2, "7d2c", 1_000).view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isEqualTo(1);
        }
    }

    @Test
    void choose_acesUnderTheGun_raises() {
        SeatedView view = Seat.preflop(2, "AdAc", 1_000).view();
        for (String style : AGGRESSIVE) {
            assertThat(share(style, view, Action.Raise.class)).as(style).isEqualTo(1);
        }
        assertThat(share("station", view, Action.Fold.class)).isZero();
    }

    @Test
    void choose_sameHandCloserToTheButton_playsMore() {
        for (String cards : List.of("QdTc", "9h7h", "8s7s")) {
            SeatedView early = Seat.preflop(2, cards, 1_000).view();
            SeatedView late = Seat.preflop(5, cards, 1_000).folded(2, 3, 4).view();
            assertThat(share("tag", early, Action.Raise.class)).as(cards).isLessThan(0.1);
            assertThat(share("tag", late, Action.Raise.class)).as(cards).isGreaterThan(0.9);
        }
    }

    @Test
    void choose_bigBlindWithoutRaise_neverFolds() {
        SeatedView view =
                Seat.preflop(1, "7d2c", 1_000).folded(2, 3, 4, 5).acted(0, "call", 10).view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isZero();
        }
    }

    @Test
    void choose_middlingHandAgainstRaise_tighterStylesFoldMore() {
        SeatedView view = Seat.preflop(5, "KdJc", 1_000).acted(2, "raise", 25).folded(3, 4).view();
        assertThat(share("nit", view, Action.Fold.class)).isGreaterThan(0.95);
        assertThat(share("station", view, Action.Fold.class)).isZero();
        assertThat(share("maniac", view, Action.Fold.class)).isLessThan(0.1);
    }

    @Test
    void choose_shortStackOnTheButton_goesAllInOrFolds() {
        for (String cards : List.of("AdTc", "9h9s", "7d2c", "Js4c")) {
            SeatedView view = Seat.preflop(5, cards, 80).folded(2, 3, 4).view();
            for (int seed = 0; seed < DRAWS; seed++) {
                assertThat(choose("tag", view, seed)).isIn(new Action.Raise(80), new Action.Fold());
            }
        }
        SeatedView good = Seat.preflop(5, "AdTc", 80).folded(2, 3, 4).view();
        assertThat(share("tag", good, Action.Raise.class)).isEqualTo(1);
    }

    @Test
    void choose_shoveOfAHundredBlinds_callsOnlyTheBestHands() {
        Seat aces = Seat.preflop(5, "AdAc", 1_000).acted(2, "all-in", 1_000).folded(3, 4);
        Seat jackTen = Seat.preflop(5, "JdTd", 1_000).acted(2, "all-in", 1_000).folded(3, 4);
        for (String style : AGGRESSIVE) {
            assertThat(share(style, aces.view(), Action.Fold.class)).as(style).isZero();
        }
        assertThat(share("tag", jackTen.view(), Action.Fold.class)).isGreaterThan(0.97);
    }

    @Test
    void choose_nutsAgainstRiverBet_neverFoldsAndMostlyRaises() {
        SeatedView view =
                Seat.postflop("AsKs", "QsJsTs2d2c", 100, 1_000).acted(1, "bet", 60).view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isZero();
        }
        assertThat(share("tag", view, Action.Raise.class)).isGreaterThan(0.7);
    }

    @Test
    void choose_nothingAgainstPotBetOnTheRiver_mostlyFolds() {
        SeatedView view =
                Seat.postflop("4s3d", "KhQd9c8h2c", 100, 1_000).acted(1, "bet", 100).view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isGreaterThan(0.75);
        }
    }

    @Test
    void choose_flushDrawAtAGoodPrice_doesNotFold() {
        SeatedView view = Seat.postflop("AhJh", "9h5h2c", 120, 1_000).acted(1, "bet", 40).view();
        for (String style : RULES) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isLessThan(0.05);
        }
    }

    @Test
    void choose_checkedToAfterRaisingBeforeTheFlop_continuesByStyle() {
        SeatedView view = Seat.postflop("AhKd", "8c5s2d", 65, 1_000).view();
        double nit = share("nit", view, Action.Bet.class);
        double tag = share("tag", view, Action.Bet.class);
        double station = share("station", view, Action.Bet.class);
        assertThat(tag).isBetween(0.5, 0.95).isGreaterThan(nit);
        assertThat(station).isLessThan(nit);
    }

    @Test
    void choose_checkIsFree_neverFolds() {
        SeatedView view = Seat.postflop("4s3d", "KhQd9c8h2c", 100, 1_000).view();
        for (String style : Strategies.names()) {
            assertThat(share(style, view, Action.Fold.class)).as(style).isZero();
        }
    }

    @Test
    void choose_goodHand_betsDifferentRoundSizes() {
        SeatedView view = Seat.postflop("KdKc", "Kh8s3c", 100, 2_000).view();
        Set<Long> sizes = new TreeSet<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            if (choose("tag", view, seed) instanceof Action.Bet(long to)) {
                sizes.add(to);
            }
        }
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(3).allMatch(to -> to % 5 == 0);
        assertThat(sizes).allMatch(to -> to >= 25 && to <= 110);
    }

    @Test
    void choose_smallStackBehind_betsAllOfIt() {
        SeatedView view = Seat.postflop("KdKc", "Kh8s3c", 300, 120).view();
        for (int seed = 0; seed < DRAWS; seed++) {
            assertThat(choose("tag", view, seed)).isIn(new Action.Bet(120), new Action.Check());
        }
    }

    @Test
    void choose_sameViewAndSeed_sameChoice() {
        SeatedView view = Seat.postflop("AhJh", "9h5h2c", 120, 1_000).view();
        for (String style : Strategies.names()) {
            Choice first = Strategies.named(style).choose(view, new SeededRandom(7));
            assertThat(Strategies.named(style).choose(view, new SeededRandom(7))).isEqualTo(first);
        }
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
