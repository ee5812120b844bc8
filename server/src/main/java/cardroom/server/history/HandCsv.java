package cardroom.server.history;

import cardroom.engine.card.Card;
import cardroom.engine.history.PhhAction;
import cardroom.engine.history.PhhHand;
import cardroom.engine.history.PhhTranscript;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandPlayer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finished hands as comma-separated values (RFC 4180): one line for each player of each hand. */
final class HandCsv {
    /** The first line of a file. */
    static final String HEAD =
            "hand,table,number,started_at,variant,big_blind,players,place,seat,player,name,"
                    + "start_stack,end_stack,net,won,cards,board\r\n";

    private final StringBuilder text = new StringBuilder();

    private HandCsv() {}

    /** The lines of one hand, players in the order of dealing, with cards that were shown. */
    static String lines(RecordedHand recorded) {
        HandCsv csv = new HandCsv();
        PhhTranscript transcript = recorded.transcript(_ -> List.of());
        for (int i = 0; i < transcript.hand().players(); i++) {
            csv.line(recorded.row(), transcript, i);
        }
        return csv.text.toString();
    }

    private void line(FinishedHand row, PhhTranscript transcript, int place) {
        PhhHand hand = transcript.hand();
        int seat = hand.seat(place);
        long start = hand.stacks().get(place);
        long end = transcript.finishingStacks().get(place);
        Optional<HandPlayer> player =
                row.players().stream().filter(p -> p.seat() == seat).findFirst();
        add(row.id()).add(row.table().value()).add(row.number()).add(row.startedAt());
        add(hand.variant().code()).add(hand.minBet()).add(hand.players());
        add(place + 1).add(seat);
        add(player.map(p -> p.player().value()).orElse(""));
        add(player.map(HandPlayer::name).orElse(""));
        add(start).add(end).add(end - start).add(transcript.winnings().get(place));
        add(cards(hand, place + 1)).add(board(hand));
        text.setLength(text.length() - 1);
        text.append("\r\n");
    }

    private static String cards(PhhHand hand, int player) {
        for (PhhAction action : hand.actions()) {
            if (action instanceof PhhAction.DealHole(int dealt, List<Optional<Card>> cards)
                    && dealt == player) {
                return cards.stream().allMatch(Optional::isEmpty) ? "" : PhhAction.text(cards);
            }
        }
        return "";
    }

    private static String board(PhhHand hand) {
        return hand.actions().stream()
                .map(action ->
                        action instanceof PhhAction.DealBoard(List<Optional<Card>> cards)
                                ? PhhAction.text(cards)
                                : "")
                .collect(Collectors.joining());
    }

    private HandCsv add(long number) {
        text.append(number).append(',');
        return this;
    }

    private HandCsv add(String value) {
        text.append(quoted(value)).append(',');
        return this;
    }

    /** Spreadsheets take a cell that begins with one of these for a formula: it gets a quote. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" : "";
        return value.matches("[^\",\r\n]*")
                ? safe + value
                : '"' + safe + value.replace("\"", "\"\"") + '"';
    }
}
