package cardroom.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.table.RandomTable;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableEvent;
import cardroom.engine.table.TableRules;
import cardroom.engine.table.TableState;
import cardroom.engine.table.TestTable;
import cardroom.engine.table.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody sees a card that he may not see, and nothing he sees depends on one (I2). */
class SecrecyTest {
    private static final int HANDS = 2_000;
    private static final Pattern CARD = Pattern.compile("\\b[2-9TJQKA][cdhs]\\b");

    private record Step(TableCommand command, long at) {}

    /** A hand as it was played: the state before it and every command up to its end. */
    private record Played(TableState before, List<Step> steps, TableState after) {}

    @Test
    void views_randomPlay_holdOnlyCardsOfTheirViewer() {
        long seed = seed("views");
        forEachHand(
                seed,
                played -> {
                    TableState state = played.before();
                    for (Step step : played.steps()) {
                        state = next(state, step, step.command());
                        checkViews(state);
                    }
                });
    }

    @Test
    void twoWorlds_onlyHiddenCardsDiffer_everyOtherViewIsTheSame() {
        long seed = seed("two worlds");
        Random random = new Random(seed);
        int[] compared = new int[1];
        forEachHand(
                seed,
                played -> {
                    Set<Integer> changed = swappable(played.after());
                    Deck deck = otherDeck(played, random);
                    compared[0] += compare(played, deck, changed);
                });
        assertThat(compared[0]).as("views compared").isGreaterThan(HANDS);
    }

    private static long seed(String test) {
        long seed = Long.getLong("cardroom.seed", 20_261_122L);
        System.out.println(test + ", seed " + seed);
        return seed;
    }

    /** Plays hands at random tables and hands each finished one on. */
    private static void forEachHand(long seed, Consumer<Played> check) {
        Random random = new Random(seed);
        int hands = 0;
        while (hands < HANDS) {
            RandomTable play = new RandomTable(new Random(random.nextLong()));
            for (int n = 0; n < 40 && hands < HANDS && !play.table().state().closed(); n++) {
                Played played = hand(play);
                if (played != null) {
                    check.accept(played);
                    hands++;
                }
            }
        }
    }

    private static @Nullable Played hand(RandomTable play) {
        TestTable table = play.table();
        List<Step> steps = new ArrayList<>();
        TableState before = table.state();
        for (int n = 0; n < 2_000 && !table.state().closed(); n++) {
            TableState previous = table.state();
            TableCommand command = play.next();
            boolean accepted = table.decide(command) instanceof Decision.Accepted;
            if (accepted && command instanceof TableCommand.StartHand) {
                before = previous;
                steps.clear();
            }
            if (accepted) {
                steps.add(new Step(command, table.now()));
            }
            boolean began =
                    !steps.isEmpty()
                            && steps.getFirst().command() instanceof TableCommand.StartHand;
            if (began && !table.running()) {
                afterwards(play, steps);
                return new Played(before, steps, table.state());
            }
        }
        return null;
    }

    /** Cards shown and rabbits hunted after the hand belong to it. */
    private static void afterwards(RandomTable play, List<Step> steps) {
        for (int n = 0; n < 6; n++) {
            TableCommand wish = play.wish();
            if (play.table().decide(wish) instanceof Decision.Accepted) {
                steps.add(new Step(wish, play.table().now()));
            }
        }
    }

    private static TableState next(TableState state, Step step, TableCommand command) {
        return switch (TableRules.decide(state, command, step.at())) {
            case Decision.Accepted<TableState, TableEvent> accepted -> accepted.next();
            case Decision.Rejected<TableState, TableEvent> rejected ->
                    throw new AssertionError(command + ": " + rejected.reason());
        };
    }

    private static HandState handOf(TableState state) {
        HandState hand = state.hand();
        if (hand == null) {
            throw new AssertionError("no hand");
        }
        return hand;
    }

    private static void checkViews(TableState state) {
        HandState hand = handOf(state);
        Set<String> open = texts(hand.rabbit());
        hand.boards().forEach(board -> open.addAll(texts(board)));
        hand.players().forEach(player -> open.addAll(texts(player.seen())));
        TableView view = Views.spectator(state);
        assertThat(cardsIn(view)).isSubsetOf(open);
        for (SeatState seat : state.seats()) {
            PrivateView own = Views.own(state, seat.seat());
            Set<String> his = state.playerOf(seat).map(p -> texts(p.holeCards())).orElse(Set.of());
            assertThat(cardsIn(own)).isEqualTo(his);
            Turn turn = state.turn();
            boolean acts = turn != null && turn.seat() == seat.seat();
            assertThat(own.legal() != null).as("legal actions only on turn").isEqualTo(acts);
        }
    }

    /** Whatever looks like a card anywhere in a view. */
    private static Set<String> cardsIn(Object view) {
        return CARD.matcher(view.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> texts(List<Card> cards) {
        return cards.stream().map(Card::toString).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Seats whose cards nobody saw and that decided nothing: folded ones and an uncontested winner.
     * Mucked cards are left alone, because others might not lose with them.
     */
    private static Set<Integer> swappable(TableState after) {
        HandState hand = handOf(after);
        boolean contested = hand.players().stream().filter(SecrecyTest::contends).count() > 1;
        return hand.players().stream()
                .filter(p -> p.seen().isEmpty() && !(contested && contends(p)))
                .map(PlayerInHand::seat)
                .collect(Collectors.toSet());
    }

    private static boolean contends(PlayerInHand player) {
        return player.status() != PlayerInHand.Status.FOLDED;
    }

    /** The deck with all cards exchanged that stayed hidden and decided nothing. */
    private static Deck otherDeck(Played played, Random random) {
        HandState hand = handOf(played.after());
        Set<Integer> changed = swappable(played.after());
        Set<Card> kept = new HashSet<>(hand.rabbit());
        hand.boards().forEach(kept::addAll);
        for (PlayerInHand player : hand.players()) {
            if (!changed.contains(player.seat())) {
                kept.addAll(player.holeCards());
            }
        }
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < hand.deck().cards().size(); place++) {
            if (!kept.contains(hand.deck().at(place))) {
                places.add(place);
            }
        }
        List<Integer> targets = new ArrayList<>(places);
        Collections.shuffle(targets, random);
        List<Card> cards = new ArrayList<>(hand.deck().cards());
        for (int i = 0; i < places.size(); i++) {
            cards.set(targets.get(i), hand.deck().at(places.get(i)));
        }
        return new Deck(cards);
    }

    /** Plays the hand again with the other deck; the number of views that were compared. */
    private static int compare(Played played, Deck deck, Set<Integer> changed) {
        TableState one = played.before();
        TableState other = played.before();
        int compared = 0;
        for (Step step : played.steps()) {
            one = next(one, step, step.command());
            boolean starts = step.command() instanceof TableCommand.StartHand;
            TableCommand command = starts ? new TableCommand.StartHand(deck) : step.command();
            other = next(other, step, command);
            assertThat(Views.spectator(other).toString())
                    .isEqualTo(Views.spectator(one).toString());
            Map<Integer, String> views = others(one, changed);
            assertThat(others(other, changed)).isEqualTo(views);
            compared += 1 + views.size();
        }
        return compared;
    }

    /** The private views of the seats whose cards are the same in both worlds. */
    private static Map<Integer, String> others(TableState state, Set<Integer> changed) {
        Map<Integer, String> views = new TreeMap<>();
        for (SeatState seat : state.seats()) {
            boolean same = !seat.dealtIn() || !changed.contains(seat.seat());
            if (same) {
                views.put(seat.seat(), Views.own(state, seat.seat()).toString());
            }
        }
        return views;
    }
}
