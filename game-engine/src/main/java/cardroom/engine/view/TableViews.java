package cardroom.engine.view;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import cardroom.engine.table.LastAction;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableSettings;
import cardroom.engine.table.TableState;
import cardroom.engine.table.Turn;
import cardroom.engine.view.TableView.HandView;
import cardroom.engine.view.TableView.PotView;
import cardroom.engine.view.TableView.SeatView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies into the public view what its viewer may know, field by field. */
final class TableViews {
    /** A best hand needs five cards. */
    private static final int FULL_BOARD = 5;

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
                running ? null : player.map(p -> handName(state, p)).orElse(null),
                seat.bankMs(),
                seat.pendingTopUp());
    }

    private static TableView.PlayerView player(Occupant occupant) {
        return new TableView.PlayerView(
                occupant.id().value(), occupant.name(), occupant.isBot() ? occupant.bot() : null);
    }

    private static boolean isAllIn(PlayerInHand player) {
        return player.status() == PlayerInHand.Status.ALL_IN;
    }

    /** Only for cards that the table has seen; null for others. */
    private static @Nullable String handName(TableState state, PlayerInHand player) {
        HandState hand = state.hand();
        if (hand == null || !player.shown() || hand.board().size() < FULL_BOARD) {
            return null;
        }
        List<Card> cards = new ArrayList<>(hand.board());
        cards.addAll(player.holeCards());
        return HandEvaluator.name(HandEvaluator.value(cards));
    }

    private static HandView hand(TableState state, HandState hand) {
        Turn turn = state.turn();
        return new HandView(
                state.handId(),
                state.handNumber(),
                word(hand.street()),
                hand.board().stream().map(Card::toString).toList(),
                hand.pots().stream().map(pot -> new PotView(pot.amount(), pot.seats())).toList(),
                hand.currentBet(),
                turn == null ? null : turn.seat(),
                turn == null ? null : turn.number(),
                turn == null ? null : turn.deadline(),
                turn != null && turn.onBank(),
                turn == null ? null : bank(state, turn),
                hand.isOver());
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
