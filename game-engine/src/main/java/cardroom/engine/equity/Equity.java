package cardroom.engine.equity;

import java.util.List;

/**
 * How often each of some hold'em hands wins when all are shown down.
 *
 * @param exact whether every board was counted; otherwise boards were drawn at random
 * @param boards how many boards were counted or drawn, each with one combination of every hand
 * @param seed what the drawn boards came from; 0 when exact
 * @param hands one entry per hand, in the order asked
 */
public record Equity(boolean exact, long boards, long seed, List<Hand> hands) {
    public Equity {
        hands = List.copyOf(hands);
    }

    /**
     * The figures of one hand.
     *
     * @param notation the hand or range as asked
     * @param wins boards that it wins alone
     * @param ties boards that it shares with at least one other hand
     * @param losses all other boards
     * @param equity its mean share of the pot, 0–1; a tie counts its part
     * @param standardError of {@code equity}; 0 when exact
     */
    public record Hand(
            String notation,
            long wins,
            long ties,
            long losses,
            double equity,
            double standardError) {}
}
