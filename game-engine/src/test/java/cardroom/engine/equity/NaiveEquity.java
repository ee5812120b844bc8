package cardroom.engine.equity;

import cardroom.engine.card.Card;
import cardroom.engine.evaluation.HandEvaluator;
import java.util.ArrayList;
import java.util.List;

/** Deals every board card by card and values seven cards from the start each time. */
final class NaiveEquity {
    final long[] wins;
    final long[] ties;
    final double[] shares;
    long boards;

    private final int[] hands;
    private final int[] board = new int[5];

    private NaiveEquity(int[] hands) {
        this.hands = hands;
        this.wins = new long[hands.length];
        this.ties = new long[hands.length];
        this.shares = new double[hands.length];
    }

    static NaiveEquity of(int[] hands, List<Card> board) {
        NaiveEquity naive = new NaiveEquity(hands);
        List<Integer> deck = new ArrayList<>();
        for (int card = 0; card < Card.COUNT; card++) {
            deck.add(card);
        }
        for (int hand : hands) {
            deck.removeAll(List.of(StartingHands.high(hand), StartingHands.low(hand)));
        }
        for (int i = 0; i < board.size(); i++) {
            naive.board[i] = board.get(i).id();
            deck.removeAll(List.of(board.get(i).id()));
        }
        naive.deal(deck.stream().mapToInt(card -> card).toArray(), 0, board.size());
        return naive;
    }

    private void deal(int[] deck, int from, int size) {
        if (size == 5) {
            showDown();
            return;
        }
        for (int i = from; i < deck.length; i++) {
            board[size] = deck[i];
            deal(deck, i + 1, size + 1);
        }
    }

    private void showDown() {
        boards++;
        int[] values = new int[hands.length];
        int best = 0;
        int winners = 0;
        for (int i = 0; i < hands.length; i++) {
            values[i] = value(hands[i]);
            winners = values[i] > best ? 1 : values[i] == best ? winners + 1 : winners;
            best = Math.max(best, values[i]);
        }
        for (int i = 0; i < hands.length; i++) {
            if (values[i] == best) {
                wins[i] += winners == 1 ? 1 : 0;
                ties[i] += winners == 1 ? 0 : 1;
                shares[i] += 1.0 / winners;
            }
        }
    }

    private int value(int hand) {
        return HandEvaluator.value7(
                StartingHands.high(hand),
                StartingHands.low(hand),
                board[0],
                board[1],
                board[2],
                board[3],
                board[4]);
    }
}
