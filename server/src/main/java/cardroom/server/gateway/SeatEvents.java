package cardroom.server.gateway;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.table.Entry;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.SeatState;
import cardroom.engine.table.TableCommand;
import cardroom.server.lobby.Bots;
import cardroom.server.socket.ErrorCode;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Outcome;
import cardroom.server.table.RequestKey;
import cardroom.server.table.Tables;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Taking, keeping and giving up seats, for people and for bots. */
public final class SeatEvents {
    private static final long MAX_CHIPS = 1_000_000_000_000L;

    private final Tables tables;
    private final TableEvents visits;

    /** Events on these tables; whoever sits down is attached through {@code visits}. */
    public SeatEvents(Tables tables, TableEvents visits) {
        this.tables = tables;
        this.visits = visits;
    }

    Outcome take(Request request) {
        int seat = request.payload().optionalInt("seat", 0, 9).orElse(-1);
        long buyIn = request.payload().integer("buyIn", 1, MAX_CHIPS);
        Entry entry = entry(request.payload());
        return at(
                request,
                (table, key) -> {
                    if (!visits.hasRoom(request.connection(), table)) {
                        return TableEvents.tooMany();
                    }
                    Occupant occupant =
                            new Occupant(
                                    request.player(), request.connection().principal().name(), "");
                    Outcome outcome =
                            table.submit(
                                    new TableCommand.TakeSeat(occupant, seat, buyIn, entry), key);
                    if (outcome instanceof Outcome.Done) {
                        var _ = visits.visit(request.connection(), table);
                        table.attendance().reseat(request.player());
                    }
                    return outcome;
                });
    }

    Outcome leave(Request request) {
        return at(
                request,
                (table, key) -> {
                    Outcome outcome =
                            table.submit(new TableCommand.LeaveSeat(request.player()), key);
                    if (outcome instanceof Outcome.Done) {
                        table.attendance().reseat(request.player());
                    }
                    return outcome;
                });
    }

    Outcome sitOut(Request request) {
        return at(
                request,
                (table, key) -> table.submit(new TableCommand.SitOut(request.player()), key));
    }

    Outcome sitIn(Request request) {
        Entry entry = entry(request.payload());
        return at(
                request,
                (table, key) -> table.submit(new TableCommand.SitIn(request.player(), entry), key));
    }

    private static Entry entry(Payload payload) {
        return switch (payload.optionalText("entry", 16).orElse("post")) {
            case "post" -> Entry.POST;
            case "wait" -> Entry.WAIT;
            case "buy-button" -> Entry.BUY_BUTTON;
            case "straddle" -> Entry.STRADDLE;
            default -> throw new BadPayload("entry is post, wait, buy-button or straddle");
        };
    }

    Outcome prefs(Request request) {
        Payload payload = request.payload();
        Optional<Boolean> straddle = payload.optionalFlag("straddle");
        Optional<Boolean> autoMuck = payload.optionalFlag("autoMuck");
        OptionalInt runs = payload.optionalInt("runs", 1, HandOptions.MOST_RUNS);
        if (straddle.isEmpty() && autoMuck.isEmpty() && runs.isEmpty()) {
            throw new BadPayload("name at least one of straddle, autoMuck and runs");
        }
        TableCommand command =
                new TableCommand.SetPreferences(
                        request.player(),
                        straddle.orElse(null),
                        autoMuck.orElse(null),
                        runs.isPresent() ? runs.getAsInt() : null);
        return at(request, (table, key) -> table.submit(command, key));
    }

    Outcome topUp(Request request) {
        long amount = request.payload().integer("amount", 1, MAX_CHIPS);
        return at(
                request,
                (table, key) ->
                        table.submit(new TableCommand.TopUp(request.player(), amount), key));
    }

    Outcome control(Request request) {
        return at(
                request,
                (table, _) ->
                        visits.visit(request.connection(), table)
                                ? table.attendance().takeControl(request.connection())
                                : TableEvents.tooMany());
    }

    Outcome addBot(Request request) {
        String style = request.payload().text("bot", 32);
        TableOrder.checkStyle(style);
        int seat = request.payload().optionalInt("seat", 0, 9).orElse(-1);
        return at(
                request,
                (table, key) ->
                        TableEvents.mayManage(request, table)
                                ? table.submit(Bots.sitDown(table, style, seat), key)
                                : notYours());
    }

    Outcome removeBot(Request request) {
        int number = (int) request.payload().integer("seat", 0, 9);
        return at(
                request,
                (table, key) -> {
                    Optional<Outcome> before = table.answered(key);
                    if (before.isPresent()) {
                        return before.get();
                    }
                    Optional<SeatState> seat = table.committed().state().seat(number);
                    if (!TableEvents.mayManage(request, table)) {
                        return notYours();
                    }
                    return seat.isPresent() && seat.get().occupant().isBot()
                            ? table.submit(
                                    new TableCommand.LeaveSeat(seat.get().occupant().id()), key)
                            : Refusals.refused(
                                    ErrorCode.NO_SUCH_SEAT, "no bot sits in seat " + number);
                });
    }

    private static Outcome notYours() {
        return Refusals.refused(
                ErrorCode.FORBIDDEN, "only the creator of the table or an operator may do that");
    }

    private Outcome at(Request request, BiFunction<LiveTable, RequestKey, Outcome> work) {
        RequestKey key = request.key();
        return tables.find(request.table())
                .map(table -> work.apply(table, key))
                .or(() -> tables.answered(request.table(), key))
                .orElseGet(Refusals::unknownTable);
    }
}
