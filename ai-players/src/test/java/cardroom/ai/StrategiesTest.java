package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.hand.Action;
import cardroom.engine.view.PrivateView.LegalView;
import cardroom.engine.view.SeatedView;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final SeatedView FREE = Seat.postflop("4s3d", "KhQd9c", 100, 500).view();
    private static final SeatedView OWING = Seat.preflop(2, "7d2c", 500).view();

    @Test
    void names_all_areTheStylesOfTheProtocol() {
        assertThat(Strategies.names())
                .contains("random", "station", "nit", "tag", "lag", "maniac")
                .doesNotHaveDuplicates();
        assertThat(Strategies.styles()).extracting(BotStyle::name).isEqualTo(Strategies.names());
        assertThat(Strategies.styles()).allMatch(style -> style.description().length() > 20);
    }

    @Test
    void named_unknown_listsWhatThereIs() {
        assertThatThrownBy(() -> Strategies.named("shark"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shark'")
                .hasMessageContaining("tag");
        assertThat(Strategies.find("shark")).isEmpty();
    }

    @Test
    void choose_notHisTurn_isRefused() {
        SeatedView view = Seat.preflop(2, "AdAc", 500).view(null);
        for (String name : Strategies.names()) {
            assertThatThrownBy(() -> Strategies.named(name).choose(view, new SeededRandom(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("turn");
        }
    }

    @Test
    void safe_legalChoice_passesUnchanged() {
        Choice choice = new Choice(new Action.Call(), "because");
        SafeStrategy safe = Strategies.safe((_, _) -> choice);
        assertThat(safe.choose(OWING, new SeededRandom(1))).isSameAs(choice);
        assertThat(safe.faults()).isZero();
    }

    @Test
    void safe_strategyThrows_checksOrFoldsAndCounts() {
        SafeStrategy safe =
                Strategies.safe((_, _) -> {
                    throw new IllegalStateException("broken");
                });
        assertThat(safe.choose(FREE, new SeededRandom(1)).action()).isEqualTo(new Action.Check());
        assertThat(safe.choose(OWING, new SeededRandom(1)).action()).isEqualTo(new Action.Fold());
        assertThat(safe.faults()).isEqualTo(2);
    }

    @Test
    void safe_illegalAmount_isReplaced() {
        for (Action action :
                new Action[] {
                    new Action.Bet(500),
                    new Action.Raise(19),
                    new Action.Raise(501),
                    new Action.Check()
                }) {
            SafeStrategy safe = Strategies.safe((_, _) -> new Choice(action, ""));
            Choice choice = safe.choose(OWING, new SeededRandom(1));
            assertThat(choice.action()).as(action.toString()).isEqualTo(new Action.Fold());
            assertThat(safe.faults()).isOne();
        }
    }

    @Test
    void caller_anyView_checksOrCalls() {
        Strategy caller = Strategies.named("caller");
        SeededRandom random = new SeededRandom(1);
        assertThat(caller.choose(FREE, random).action()).isEqualTo(new Action.Check());
        assertThat(caller.choose(OWING, random).action()).isEqualTo(new Action.Call());
    }

    @Test
    void everyStyle_onlyFoldAndCallLegal_choosesOneOfThem() {
        LegalView legal = new LegalView(true, false, 10L, null, null, 10L);
        for (String cards : new String[] {"AdAc", "7d2c", "JdTd"}) {
            SeatedView view = Seat.preflop(2, cards, 1_000).view(legal);
            for (String name : Strategies.names()) {
                for (int seed = 0; seed < 50; seed++) {
                    Choice choice = Strategies.named(name).choose(view, new SeededRandom(seed));
                    assertThat(choice.action()).isIn(new Action.Fold(), new Action.Call());
                }
            }
        }
    }

    @Test
    void random_manyDraws_hasTheStatedMix() {
        int draws = 20_000;
        int folds = 0;
        int calls = 0;
        int all = 0;
        SeededRandom random = new SeededRandom(3);
        SeatedView view = Seat.preflop(2, "7d2c", 100_000).view();
        for (int i = 0; i < draws; i++) {
            Action action = Strategies.named("random").choose(view, random).action();
            folds += action instanceof Action.Fold ? 1 : 0;
            calls += action instanceof Action.Call ? 1 : 0;
            if (action instanceof Action.Raise(long to)) {
                all += to == 100_000 ? 1 : 0;
                assertThat(to == 100_000 || (to >= 20 && to <= 35)).isTrue();
            }
        }
        assertThat(folds / (double) draws).isBetween(0.09, 0.11);
        assertThat(calls / (double) draws).isBetween(0.58, 0.62);
        assertThat(all / (double) draws).isBetween(0.043, 0.057);
    }
}
