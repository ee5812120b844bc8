package cardroom.engine.view;

import cardroom.engine.table.HouseRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every onlooker may know of a table; the JSON of the public view has exactly these names, and
 * what is null, 0, false or empty here is absent there (except the amounts marked "always").
 *
 * @param blinds small and big blind
 * @param rules what this table does differently, each absent where it does not
 * @param seats taken seats by number, in ascending order
 * @param button seat number, absent before the first hand
 */
public record TableView(
        String table,
        String name,
        String variant,
        List<Long> blinds,
        long ante,
        int maxSeats,
        BuyIn buyIn,
        Clock clock,
        HouseRules rules,
        Map<Integer, SeatView> seats,
        @Nullable Integer button,
        @Nullable HandView hand,
        boolean closed) {

    /** Limits of a buy-in in chips. */
    public record BuyIn(long min, long max) {}

    /** Times in milliseconds. */
    public record Clock(long actionMs, long bankMs) {}

    /**
     * One taken seat.
     *
     * @param stack always; chips behind, live during the hand
     * @param status always: {@code active}, {@code sitting-out}
     * @param inHand dealt in and not folded or mucked
     * @param bet chips in front on this street
     * @param cards {@code ??} for a hidden card; absent when not in the hand and nothing was shown
     * @param last last action on this street: fold, check, call, bet, raise, all-in, blind, ante,
     *     post, straddle
     * @param won chips won in the hand that just ended
     * @param hand name of the shown best hand by the first board, once the hand is over
     * @param low name of the shown low hand by the first board, once the hand is over
     * @param bankMs left of the time bank
     * @param owes blinds to be made up before the next hand: small, big, both
     */
    public record SeatView(
            PlayerView player,
            long stack,
            String status,
            boolean inHand,
            boolean allIn,
            boolean leaving,
            boolean away,
            long bet,
            @Nullable List<String> cards,
            @Nullable String last,
            long won,
            @Nullable String hand,
            @Nullable String low,
            long bankMs,
            long pendingTopUp,
            @Nullable String owes) {}

    /** Who sits there; {@code bot} names the style of a bot and is absent for a person. */
    public record PlayerView(String id, String name, @Nullable String bot) {}

    /**
     * The running hand, or the last one until the next begins.
     *
     * @param street preflop, flop, turn, river
     * @param board the board, with several runs the first one
     * @param boards the second and third board (D13)
     * @param rabbit the board cards that would have come, once somebody asked after the hand (D12)
     * @param currentBet street total to match
     * @param actor seat to act
     * @param turn number of the decision; absent when nobody is to act
     * @param deadline Unix milliseconds
     * @param onBank true while the actor's time bank is running
     * @param bank what is left of the actor's time bank in milliseconds; absent for none
     * @param runs how many boards were agreed; absent for one
     * @param rake chips that the house took
     * @param bombPot nobody bets before the flop (C13)
     * @param over from the last pot awarded until the next hand begins
     */
    public record HandView(
            String id,
            int number,
            String street,
            List<String> board,
            List<List<String>> boards,
            List<String> rabbit,
            List<PotView> pots,
            long currentBet,
            @Nullable Integer actor,
            @Nullable Integer turn,
            @Nullable Long deadline,
            boolean onBank,
            @Nullable Long bank,
            @Nullable Integer runs,
            long rake,
            boolean bombPot,
            boolean over) {}

    /** A pot and the seats that can win it. */
    public record PotView(long amount, List<Integer> seats) {}
}
