package cardroom.engine.table;

import cardroom.engine.hand.HandState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The changing parts of a table while one event is applied; not thread-safe. */
final class TableDraft {
    private final TableId id;
    private final String name;
    private final TableSettings settings;
    private final TreeMap<Integer, SeatState> seats = new TreeMap<>();
    int button;
    int smallBlindSeat;
    int bigBlindSeat;
    boolean bought;
    int handNumber;
    @Nullable HandState hand;
    Map<Integer, Occupant> dealt;
    @Nullable Turn turn;
    List<BuyInLock> locks;
    boolean closed;

    TableDraft(TableState from) {
        id = from.id();
        name = from.name();
        settings = from.settings();
        from.seats().forEach(this::put);
        button = from.button();
        smallBlindSeat = from.smallBlindSeat();
        bigBlindSeat = from.bigBlindSeat();
        bought = from.bought();
        handNumber = from.handNumber();
        hand = from.hand();
        dealt = from.dealt();
        turn = from.turn();
        locks = from.locks();
        closed = from.closed();
    }

    void put(SeatState seat) {
        seats.put(seat.seat(), seat);
    }

    void remove(int seat) {
        seats.remove(seat);
    }

    /** Changes a taken seat; an event that names an empty one belongs to another history. */
    void edit(int seat, Consumer<SeatDraft> change) {
        SeatState state = seats.get(seat);
        if (state == null) {
            throw new IllegalStateException("seat " + seat + " of table " + id + " is empty");
        }
        put(state.with(change));
    }

    void editAll(Consumer<SeatDraft> change) {
        seats.replaceAll((_, seat) -> seat.with(change));
    }

    List<SeatState> seats() {
        return List.copyOf(seats.values());
    }

    TableState build() {
        return new TableState(
                id,
                name,
                settings,
                seats(),
                button,
                smallBlindSeat,
                bigBlindSeat,
                bought,
                handNumber,
                hand,
                dealt,
                turn,
                locks,
                closed);
    }
}
