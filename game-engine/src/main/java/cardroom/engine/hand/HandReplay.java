package cardroom.engine.hand;

import cardroom.engine.card.Card;
import java.util.List;

/** Takes the one step of a {@link HandCore} that an event stands for. */
final class HandReplay {
    private HandReplay() {}

    static void apply(HandCore core, HandEvent event) {
        switch (event) {
            case HandEvent.HandStarted _ ->
                    throw new IllegalArgumentException("the hand has begun already");
            case HandEvent.AntePosted(int seat, long amount) ->
                    core.postAnte(at(core, seat), amount);
            case HandEvent.BlindPosted(int seat, long amount) ->
                    core.postBlind(at(core, seat), amount);
            case HandEvent.DeadPosted(int seat, long amount) ->
                    core.postDead(at(core, seat), amount);
            case HandEvent.HoleCardsDealt() -> core.dealHoleCards();
            case HandEvent.Folded(int seat) -> core.fold(at(core, seat));
            case HandEvent.Checked(int seat) -> core.call(at(core, seat), 0);
            case HandEvent.Called(int seat, long amount) -> core.call(at(core, seat), amount);
            case HandEvent.BetPlaced(int seat, long to) -> core.raiseTo(at(core, seat), to);
            case HandEvent.Raised(int seat, long to) -> core.raiseTo(at(core, seat), to);
            case HandEvent.UncalledReturned(int seat, long amount) ->
                    core.returnUncalled(at(core, seat), amount);
            case HandEvent.BetsCollected _ -> core.collect();
            case HandEvent.RunsWanted(int seat, int times) -> core.wantRuns(at(core, seat), times);
            case HandEvent.RunsAgreed(int times) -> core.agreeRuns(times);
            case HandEvent.StreetDealt(Street street, int board, _) ->
                    core.dealStreet(board, street.ordinal());
            case HandEvent.CardsShown(int seat, List<Card> cards) ->
                    show(core, at(core, seat), cards);
            case HandEvent.CardsMucked(int seat) -> core.muck(at(core, seat));
            case HandEvent.RakeTaken(int pot, long amount) -> core.takeRake(pot, amount);
            case HandEvent.PotAwarded(int pot, _, _, int seat, long amount, _) ->
                    core.award(pot, at(core, seat), amount);
            case HandEvent.HandEnded() -> core.end();
            case HandEvent.RabbitShown _ -> core.rabbit = true;
        }
    }

    private static void show(HandCore core, int player, List<Card> cards) {
        if (core.over) {
            core.see(player, ShowRules.holes(core, player, cards));
        } else {
            core.show(player);
        }
    }

    private static int at(HandCore core, int seat) {
        int player = core.terms.playerAt(seat);
        if (player < 0) {
            throw new IllegalArgumentException("seat " + seat + " is not in the hand");
        }
        return player;
    }
}
