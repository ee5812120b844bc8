package cardroom.engine.hand;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.Decision;
import cardroom.engine.Rejection;
import cardroom.engine.card.Card;
import cardroom.engine.card.Deck;
import cardroom.engine.chips.Pot;
import cardroom.engine.hand.HandEvent.CardsShown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A hand told as text, for example {@code "p3 raise 600, p4 call, p1 fold"}.
 *
 * <p>p1 is the first player left of the button and the last one the button; heads-up p1 is the big
 * blind. Seat numbers are deliberately others: p1 sits in seat 3, p2 in seat 4 and so on, past 9 on
 * from 0. Every step checks that chips are conserved and that the events lead to the same state.
 */
final class Scenario {
    private static final int FIRST_SEAT = 3;
    private static final Pattern STEP =
            Pattern.compile(
                    "p(\\d+) (fold|check|call|bet|raise|all-in|runs|shows|rabbit)(?: (-?\\w+))?");

    private final List<HandEvent> events = new ArrayList<>();
    private HandState state;

    private Scenario(HandSetup setup, Deck deck) {
        Decision.Accepted<HandState, HandEvent> started = HandRules.start(setup, deck);
        state = HandRules.evolve(null, started.events().getFirst());
        accept(started);
    }

    /** A hand with a small and a big blind. */
    static Builder blinds(long small, long big) {
        return new Builder(small, big);
    }

    /** Plays steps such as {@code "p1 bet 400, p4 fold"}; every one must be legal. */
    Scenario play(String steps) {
        for (String step : steps.split(", *", -1)) {
            switch (HandRules.decide(state, command(step))) {
                case Decision.Accepted<HandState, HandEvent> accepted -> accept(accepted);
                case Decision.Rejected<HandState, HandEvent>(Rejection reason) ->
                        throw new AssertionError(step + " was refused: " + reason.message());
            }
        }
        return this;
    }

    /** Everybody else checks or calls until only {@code player} is to act next. */
    Scenario callAroundTo(int player) {
        while (!actor().equals("p" + player)) {
            passiveStep();
        }
        return this;
    }

    /** Everybody folds until {@code player} is to act. */
    Scenario foldAroundTo(int player) {
        while (!actor().equals("p" + player)) {
            play(actor() + " fold");
        }
        return this;
    }

    /** Everybody checks or calls until this street and those before it are played. */
    Scenario callDown(Street street) {
        while (state.actor().isPresent() && state.street().compareTo(street) <= 0) {
            passiveStep();
        }
        return this;
    }

    /** Everybody checks or calls to the end of the hand. */
    Scenario callDown() {
        while (state.actor().isPresent()) {
            passiveStep();
        }
        return this;
    }

    private void passiveStep() {
        play(actor() + (legal().canCheck() ? " check" : " call"));
    }

    /** Why this one step is refused. */
    Rejection refusal(String step) {
        HandState before = state;
        return switch (HandRules.decide(state, command(step))) {
            case Decision.Accepted<HandState, HandEvent> _ ->
                    throw new AssertionError(step + " was accepted");
            case Decision.Rejected<HandState, HandEvent>(Rejection reason) -> {
                assertThat(state).isEqualTo(before);
                yield reason;
            }
        };
    }

    HandState state() {
        return state;
    }

    LegalActions legal() {
        return HandRules.legalActions(state);
    }

    /** Who is to act, for example {@code p3}, or {@code nobody}. */
    String actor() {
        return state.actor().isPresent() ? name(state.actor().getAsInt()) : "nobody";
    }

    /** What the actor may do: {@code "check or bet 100-900"}, {@code "call 50"}. */
    String options() {
        LegalActions legal = legal();
        String passive = legal.canCheck() ? "check" : "call " + legal.callAmount();
        return switch (legal.aggression()) {
            case NONE -> passive;
            case BET -> passive + " or bet " + legal.minTo() + "-" + legal.maxTo();
            case RAISE -> passive + " or raise " + legal.minTo() + "-" + legal.maxTo();
        };
    }

    /** The stacks of p1, p2 … */
    List<Long> stacks() {
        return state.players().stream().map(PlayerInHand::stack).toList();
    }

    /** The bets of p1, p2 … on this street. */
    List<Long> bets() {
        return state.players().stream().map(PlayerInHand::bet).toList();
    }

    /** The last pots that were collected, for example {@code "1200 p1 p2"}. */
    List<String> pots() {
        return events.reversed().stream()
                .filter(HandEvent.BetsCollected.class::isInstance)
                .map(e -> ((HandEvent.BetsCollected) e).pots())
                .findFirst()
                .orElseThrow()
                .stream()
                .map(this::text)
                .toList();
    }

    /** Everything that happened, one line an event, without the start and the deal. */
    List<String> story() {
        return events.stream().skip(1).map(this::text).toList();
    }

    /** Everything from the first event on that reads {@code line}. */
    List<String> storyFrom(String line) {
        return story().stream().dropWhile(l -> !l.equals(line)).toList();
    }

    /** The events of this kind as text. */
    List<String> story(Class<? extends HandEvent> kind) {
        return events.stream().filter(kind::isInstance).map(this::text).toList();
    }

    private String text(Pot pot) {
        return pot.amount()
                + pot.seats().stream().map(s -> " " + name(s)).collect(Collectors.joining());
    }

    private String text(HandEvent event) {
        return switch (event) {
            case HandEvent.HandStarted _ -> "start";
            case HandEvent.AntePosted(int seat, long amount) -> name(seat) + " ante " + amount;
            case HandEvent.BlindPosted(int seat, long amount) -> name(seat) + " blind " + amount;
            case HandEvent.DeadPosted(int seat, long amount) -> name(seat) + " dead " + amount;
            case HandEvent.HoleCardsDealt() -> "deal";
            case HandEvent.Folded(int seat) -> name(seat) + " fold";
            case HandEvent.Checked(int seat) -> name(seat) + " check";
            case HandEvent.Called(int seat, long amount) -> name(seat) + " call " + amount;
            case HandEvent.BetPlaced(int seat, long to) -> name(seat) + " bet " + to;
            case HandEvent.Raised(int seat, long to) -> name(seat) + " raise " + to;
            case HandEvent.UncalledReturned(int seat, long amount) ->
                    name(seat) + " takes back " + amount;
            case HandEvent.BetsCollected(List<Pot> pots) ->
                    "pots " + pots.stream().map(this::text).collect(Collectors.joining(", "));
            case HandEvent.RunsWanted(int seat, int times) -> name(seat) + " wants " + times;
            case HandEvent.RunsAgreed(int times) -> "run it " + times + " times";
            case HandEvent.StreetDealt(Street street, int board, List<Card> cards) ->
                    street.name().toLowerCase(java.util.Locale.ROOT)
                            + (board == 0 ? " " : " of board " + board + " ")
                            + text(cards);
            case HandEvent.RakeTaken(int pot, long amount) -> "rake " + amount + " of pot " + pot;
            case HandEvent.RabbitShown(List<Card> cards) -> "rabbit " + text(cards);
            case CardsShown(int seat, List<Card> cards) -> name(seat) + " shows " + text(cards);
            case HandEvent.CardsMucked(int seat) -> name(seat) + " mucks";
            case HandEvent.PotAwarded(
                            int pot,
                            int board,
                            boolean low,
                            int seat,
                            long amount,
                            String hand) ->
                    name(seat)
                            + " wins "
                            + amount
                            + " of pot "
                            + pot
                            + (board == 0 ? "" : " by board " + board)
                            + (low ? " low" : "")
                            + (hand.isEmpty() ? "" : ": " + hand);
            case HandEvent.HandEnded() -> "end";
        };
    }

    private static String text(List<Card> cards) {
        return cards.stream().map(Card::toString).collect(Collectors.joining());
    }

    private void accept(Decision.Accepted<HandState, HandEvent> accepted) {
        long chips = HandChecks.chips(accepted.next());
        for (HandEvent event : accepted.events()) {
            state = HandRules.evolve(state, event);
            events.add(event);
            assertThat(HandChecks.chips(state)).as("chips after %s", event).isEqualTo(chips);
        }
        assertThat(state).isEqualTo(accepted.next());
    }

    private HandCommand command(String step) {
        Matcher matcher = STEP.matcher(step);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a step: " + step);
        }
        int seat = seat(Integer.parseInt(matcher.group(1)));
        String word = matcher.group(3);
        switch (matcher.group(2)) {
            case "runs" -> {
                return new HandCommand.WantRuns(seat, Integer.parseInt(word));
            }
            case "shows" -> {
                return new HandCommand.Show(seat, cards(word));
            }
            case "rabbit" -> {
                return new HandCommand.HuntRabbit(seat);
            }
            default -> {
                // an action
            }
        }
        Action action =
                switch (matcher.group(2)) {
                    case "fold" -> new Action.Fold();
                    case "check" -> new Action.Check();
                    case "call" -> new Action.Call();
                    case "bet" -> new Action.Bet(Long.parseLong(word));
                    case "raise" -> new Action.Raise(Long.parseLong(word));
                    default -> new Action.AllIn();
                };
        return new HandCommand.Act(seat, action);
    }

    private static List<Card> cards(String text) {
        List<Card> cards = new ArrayList<>();
        for (int k = 0; k + 1 < text.length(); k += 2) {
            cards.add(Card.parse(text.substring(k, k + 2)));
        }
        return cards;
    }

    private static int seat(int player) {
        return (FIRST_SEAT + player - 1) % 10;
    }

    private static String name(int seat) {
        return "p" + ((seat - FIRST_SEAT + 10) % 10 + 1);
    }

    /** The terms of a hand that is about to begin. */
    static final class Builder {
        private final long small;
        private final long big;
        private final TreeMap<Integer, Long> straddles = new TreeMap<>();
        private final TreeMap<Integer, Long> posts = new TreeMap<>();
        private final TreeMap<Integer, String> holdings = new TreeMap<>();
        private List<Long> stacks = List.of();
        private List<Long> antes = List.of();
        private String board = "";
        private boolean trimAntes = true;
        private final SequencedSet<Integer> unknown = new LinkedHashSet<>();
        private final TreeMap<Integer, Long> dead = new TreeMap<>();
        private Variant variant = Variant.NT;
        private HandOptions options = HandOptions.NONE;
        private boolean buttonBlind;

        private Builder(long small, long big) {
            this.small = small;
            this.big = big;
        }

        /** The game; no-limit hold'em if not said. */
        Builder game(Variant game) {
            variant = game;
            return this;
        }

        /** What differs from the plain rules. */
        Builder options(HandOptions.Builder differing) {
            options = differing.build();
            return this;
        }

        /** The board is run up to {@code most} times, and p1, p2 … want so many runs. */
        Builder runs(int most, int... wanted) {
            Map<Integer, Integer> runs = new TreeMap<>();
            for (int p = 1; p <= wanted.length; p++) {
                runs.put(seat(p), wanted[p - 1]);
            }
            options = HandOptions.builder().runs(most, runs).build();
            return this;
        }

        /** Only the button posts a blind, the big one. */
        Builder buttonBlind() {
            buttonBlind = true;
            return this;
        }

        /** Dead chips for a missed small blind. */
        Builder dead(int player, long amount) {
            dead.put(player, amount);
            return this;
        }

        /** Chips of p1, p2 … */
        Builder stacks(long... chips) {
            stacks = java.util.Arrays.stream(chips).boxed().toList();
            return this;
        }

        /** This many players with equal stacks. */
        Builder players(int count, long chips) {
            stacks = java.util.Collections.nCopies(count, chips);
            return this;
        }

        /** Antes of p1, p2 …; one amount stands for everybody. */
        Builder antes(long... chips) {
            antes = java.util.Arrays.stream(chips).boxed().toList();
            return this;
        }

        /** A player short of the ante may win all antes. */
        Builder untrimmed() {
            trimAntes = false;
            return this;
        }

        Builder straddle(int player, long amount) {
            straddles.put(player, amount);
            return this;
        }

        Builder post(int player, long amount) {
            posts.put(player, amount);
            return this;
        }

        /** Cards of one player, for example {@code "AsAh"}. */
        Builder holds(int player, String cards) {
            holdings.put(player, cards);
            return this;
        }

        Builder unknown(int player) {
            unknown.add(seat(player));
            return this;
        }

        /** The five board cards, for example {@code "2c7d9hJc3s"}, then those of further boards. */
        Builder board(String cards) {
            board = cards;
            return this;
        }

        Scenario deal() {
            List<HandSetup.Player> players = new ArrayList<>();
            int n = stacks.size();
            for (int p = 1; p <= n; p++) {
                long ante = antes.isEmpty() ? 0 : antes.get(Math.min(p, antes.size()) - 1);
                players.add(
                        new HandSetup.Player(
                                seat(p),
                                stacks.get(p - 1),
                                ante,
                                straddles.getOrDefault(p, blind(p, n)),
                                posts.getOrDefault(p, 0L),
                                dead.getOrDefault(p, 0L)));
            }
            HandSetup setup =
                    new HandSetup(variant, players, seat(n), big, trimAntes, unknown, options);
            return new Scenario(setup, deck(n));
        }

        private long blind(int player, int players) {
            if (buttonBlind || options.bombPot()) {
                return buttonBlind && player == players ? big : 0;
            }
            boolean headsUp = players == 2;
            return player == 1
                    ? (headsUp ? big : small)
                    : player == 2 ? (headsUp ? small : big) : 0;
        }

        /** The named cards at their places, the others in ascending order between them. */
        private Deck deck(int players) {
            Card[] places = new Card[variant.cards().size()];
            int hole = variant.holeCards();
            holdings.forEach((p, cards) -> lay(places, hole * (p - 1), cards));
            lay(places, hole * players, board);
            List<Card> rest = variant.cards().cards();
            for (Card card : places) {
                rest.remove(card);
            }
            List<Card> cards = new ArrayList<>();
            for (Card card : places) {
                cards.add(card == null ? rest.removeFirst() : card);
            }
            return new Deck(cards);
        }

        private static void lay(Card[] places, int from, String text) {
            List<Card> cards = cards(text);
            for (int k = 0; k < cards.size(); k++) {
                places[from + k] = cards.get(k);
            }
        }
    }
}
