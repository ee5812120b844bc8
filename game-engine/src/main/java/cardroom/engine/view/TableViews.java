package cardroom.engine.view;

import cardroom.engine.card.Card;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.table.LastAction;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.Owes;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.PotView;
import cardroom.engine.view.TableView.SeatView;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Copies into the public view what its viewer may know, field by field. */
final class TableViews {
    private TableViews() {}

    static TableView of(TableState state, CardSight sight) {
        TableSettings settings = state.settings();
        Map<Integer, SeatView> seats = new TreeMap<>();
        for (SeatState seat : state.seats()) {
            seats.put(seat.seat(), seat(state, seat, sight));
        }
        HandState hand = state.hand();
        return new TableView(
                state.id().value(),
                state.name(),
                settings.variant().code(),
                List.of(settings.smallBlind(), settings.bigBlind()),
                settings.ante(),
                settings.seats(),
                new TableView.BuyIn(settings.minBuyIn(), settings.maxBuyIn()),
                new TableView.Clock(settings.actionMs(), settings.bankMs()),
                settings.rules(),
                Collections.unmodifiableMap(seats),
                state.button() < 0 ? null : state.button(),
                hand == null ? null : hand(state, hand),
                state.closed());
    }

    static boolean isIn(PlayerInHand player) {
        return switch (player.status()) {
            case ACTIVE, ALL_IN -> true;
            case FOLDED, MUCKED -> false;
        };
    }

    private static SeatView seat(TableState state, SeatState seat, CardSight sight) {
        Optional<PlayerInHand> player = state.playerOf(seat);
        boolean running = state.isHandRunning();
        LastAction last = seat.last();
        return new SeatView(
                player(seat.occupant()),
                state.stackBehind(seat),
                word(seat.status()),
                player.filter(TableViews::isIn).isPresent(),
                running && player.filter(TableViews::isAllIn).isPresent(),
                seat.leaving(),
                !seat.connected(),
                running ? player.map(PlayerInHand::bet).orElse(0L) : 0,
                player.map(sight::of).orElse(null),
                last == null ? null : last.wire(),
                running ? 0 : player.map(PlayerInHand::won).orElse(0L),
                name(state, seat, HandState::handName),
                name(state, seat, HandState::lowName),
                seat.bankMs(),
                seat.pendingTopUp(),
                seat.owes() == Owes.NONE ? null : seat.owes().wire());
    }

    private static TableView.PlayerView player(Occupant occupant) {
        return new TableView.PlayerView(
                occupant.id().value(), occupant.name(), occupant.isBot() ? occupant.bot() : null);
    }

    private static boolean isAllIn(PlayerInHand player) {
        return player.status() == PlayerInHand.Status.ALL_IN;
    }

    /** Of the hand that is over; null when the table has not seen the cards. */
    private static @Nullable String name(
            TableState state, SeatState seat, BiFunction<HandState, Integer, Optional<String>> of) {
        HandState hand = state.hand();
        return hand == null || !hand.isOver() || !seat.dealtIn()
                ? null
                : of.apply(hand, seat.seat()).orElse(null);
    }

    private static HandView hand(TableState state, HandState hand) {
        Turn turn = state.turn();
        return new HandView(
                state.handId(),
                state.handNumber(),
                word(hand.street()),
                texts(hand.board()),
                hand.boards().stream().skip(1).map(TableViews::texts).toList(),
                texts(hand.rabbit()),
                hand.pots().stream().map(pot -> new PotView(pot.amount(), pot.seats())).toList(),
                hand.currentBet(),
                turn == null ? null : turn.seat(),
                turn == null ? null : turn.number(),
                turn == null ? null : turn.deadline(),
                turn != null && turn.onBank(),
                turn == null ? null : bank(state, turn),
                hand.runs() > 1 ? hand.runs() : null,
                hand.raked(),
                hand.setup().options().bombPot(),
                hand.isOver());
    }

    private static List<String> texts(List<Card> cards) {
        return cards.stream().map(Card::toString).toList();
    }

    /** A bot has no use for a time bank, and an empty one is absent. */
    private static @Nullable Long bank(TableState state, Turn turn) {
        return state.seat(turn.seat())
                .filter(seat -> !seat.occupant().isBot() && seat.bankMs() > 0)
                .map(SeatState::bankMs)
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
