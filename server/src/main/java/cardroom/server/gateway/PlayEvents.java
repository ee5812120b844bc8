package cardroom.server.gateway;

import cardroom.engine.card.Card;
import cardroom.engine.hand.Action;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableId;
import cardroom.persistence.chat.ChatLine;
import cardroom.persistence.chat.ChatRepository;
import cardroom.persistence.chat.NewLine;
import cardroom.server.socket.ErrorCode;
import cardroom.server.socket.Frame;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Outcome;
import cardroom.server.table.RequestKey;
import cardroom.server.table.Scheduler;
import cardroom.server.table.Tables;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Acting in a hand, and talking. */
public final class PlayEvents {
    private static final long MAX_CHIPS = 1_000_000_000_000_000L;
    private static final int MAX_TEXT = 280;
    private static final int MAX_CARDS = 4;

    private final Tables tables;
    private final ChatRepository chat;
    private final Scheduler scheduler;

    /** Events on these tables. */
    public PlayEvents(Tables tables, ChatRepository chat, Scheduler scheduler) {
        this.tables = tables;
        this.chat = chat;
        this.scheduler = scheduler;
    }

    Outcome act(Request request) {
        RequestKey key = request.key();
        String hand = request.payload().text("hand", 64);
        int turn = (int) request.payload().integer("turn", 0, Integer.MAX_VALUE);
        Action action = action(request.payload());
        Optional<LiveTable> table = tables.find(request.table());
        if (table.isEmpty()) {
            return tables.answered(request.table(), key).orElseGet(Refusals::unknownTable);
        }
        if (!table.get().attendance().inControl(request.connection())) {
            return table.get().answered(key).orElseGet(PlayEvents::notInControl);
        }
        return table.get().submit(new TableCommand.Act(request.player(), hand, turn, action), key);
    }

    private static Outcome notInControl() {
        return Refusals.refused(
                ErrorCode.NOT_IN_CONTROL,
                "another of your windows acts for this seat; send seat:control first");
    }

    private static Action action(Payload payload) {
        String name = payload.text("action", 16);
        return switch (name) {
            case "fold" -> new Action.Fold();
            case "check" -> new Action.Check();
            case "call" -> new Action.Call();
            case "bet" -> new Action.Bet(payload.integer("amount", 1, MAX_CHIPS));
            case "raise" -> new Action.Raise(payload.integer("amount", 1, MAX_CHIPS));
            case "all-in" -> new Action.AllIn();
            default -> throw new BadPayload("action is fold, check, call, bet, raise or all-in");
        };
    }

    Outcome preAct(Request request) {
        var _ = request.key();
        String hand = request.payload().text("hand", 64);
        if (!request.payload().has("choice")) {
            throw new BadPayload("choice is missing; null takes a choice back");
        }
        Optional<String> choice = request.payload().optionalText("choice", 16);
        return tables.find(request.table())
                .map(t -> t.attendance().preAct(request.player(), hand, choice))
                .orElseGet(Refusals::unknownTable);
    }

    Outcome show(Request request) {
        String hand = request.payload().text("hand", 64);
        return submit(
                request,
                new TableCommand.ShowCards(request.player(), hand, cards(request.payload())));
    }

    /** The named cards; none for all of them, which is said by leaving the field out. */
    private static List<Card> cards(Payload payload) {
        List<String> texts = payload.texts("cards", MAX_CARDS);
        if (texts.isEmpty() && payload.node().hasNonNull("cards")) {
            throw new BadPayload("cards names 1 to 4 of your own; leave it out to show all");
        }
        try {
            return texts.stream().map(Card::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new BadPayload("cards: " + e.getMessage());
        }
    }

    Outcome rabbit(Request request) {
        String hand = request.payload().text("hand", 64);
        return submit(request, new TableCommand.HuntRabbit(request.player(), hand));
    }

    private Outcome submit(Request request, TableCommand command) {
        RequestKey key = request.key();
        return tables.find(request.table())
                .map(table -> table.submit(command, key))
                .or(() -> tables.answered(request.table(), key))
                .orElseGet(Refusals::unknownTable);
    }

    Outcome say(Request request) {
        RequestKey key = request.key();
        String text = Words.withoutInvisible(request.payload().text("text", MAX_TEXT)).strip();
        if (!Words.isVisible(text)) {
            throw new BadPayload("text is one line of 1 to " + MAX_TEXT + " visible characters");
        }
        Optional<LiveTable> found = tables.find(request.table());
        if (found.isEmpty()) {
            return Refusals.unknownTable();
        }
        LiveTable table = found.get();
        long at = scheduler.now();
        ChatLine line =
                chat.append(
                        new NewLine(
                                table.id(),
                                request.player(),
                                request.connection().principal().name(),
                                key.key(),
                                text,
                                at));
        if (!line.text().equals(text)) {
            return Refusals.refused(
                    ErrorCode.KEY_REUSED, "this key was used for something else before");
        }
        if (line.at() == at) {
            table.attendance()
                    .publish(Frame.event("chat:message", Json.text(line(table.id(), line))));
        }
        return new Outcome.Done(Json.object().put("seq", line.seq()));
    }

    /** A chat line as it stands on the wire. */
    static ObjectNode line(TableId table, ChatLine line) {
        ObjectNode node = Json.object().put("table", table.value()).put("seq", line.seq());
        node.putObject("from").put("id", line.player().value()).put("name", line.name());
        return node.put("text", line.text()).put("at", line.at());
    }

    Outcome ping(Request request) {
        ObjectNode answer = Json.object();
        if (request.payload().has("t")) {
            answer.put("t", request.payload().integer("t", 0, Long.MAX_VALUE));
        }
        return new Outcome.Done(answer.put("serverTime", scheduler.now()));
    }
}
