package cardroom.engine.table;

import cardroom.engine.hand.HandEvent;
import cardroom.engine.hand.HandEvent.AntePosted;
import cardroom.engine.hand.HandEvent.BetPlaced;
import cardroom.engine.hand.HandEvent.BetsCollected;
import cardroom.engine.hand.HandEvent.BlindPosted;
import cardroom.engine.hand.HandEvent.Called;
import cardroom.engine.hand.HandEvent.CardsMucked;
import cardroom.engine.hand.HandEvent.CardsShown;
import cardroom.engine.hand.HandEvent.Checked;
import cardroom.engine.hand.HandEvent.DeadPosted;
import cardroom.engine.hand.HandEvent.Folded;
import cardroom.engine.hand.HandEvent.HandEnded;
import cardroom.engine.hand.HandEvent.HandStarted;
import cardroom.engine.hand.HandEvent.HoleCardsDealt;
import cardroom.engine.hand.HandEvent.PotAwarded;
import cardroom.engine.hand.HandEvent.RabbitShown;
import cardroom.engine.hand.HandEvent.Raised;
import cardroom.engine.hand.HandEvent.RakeTaken;
import cardroom.engine.hand.HandEvent.RunsAgreed;
import cardroom.engine.hand.HandEvent.RunsWanted;
import cardroom.engine.hand.HandEvent.StreetDealt;
import cardroom.engine.hand.HandEvent.UncalledReturned;
import cardroom.engine.hand.HandRules;
import cardroom.engine.hand.HandSetup;
import cardroom.engine.hand.HandState;
import cardroom.engine.hand.PlayerInHand;
import java.util.Map;
import java.util.TreeMap;

/** What a fact of the running hand changes at its table besides the hand itself. */
final class HandEvolution {
    private HandEvolution() {}

    static void apply(TableDraft draft, HandEvent event) {
        HandState before = event instanceof HandStarted ? null : draft.hand;
        if (before == null && isLate(event)) {
            // the snapshot that this fold began with has left the finished hand out
            return;
        }
        HandState hand = HandRules.evolve(before, event);
        draft.hand = hand;
        switch (event) {
            case HandStarted _ -> started(draft, hand);
            case AntePosted e -> forced(draft, e.seat(), LastAction.ANTE);
            case BlindPosted e -> forced(draft, e.seat(), kindOfBlind(hand, e.seat()));
            case DeadPosted e -> forced(draft, e.seat(), LastAction.POST);
            case Folded e -> acted(draft, e.seat(), LastAction.FOLD);
            case Checked e -> acted(draft, e.seat(), LastAction.CHECK);
            case Called e -> acted(draft, e.seat(), orAllIn(hand, e.seat(), LastAction.CALL));
            case BetPlaced e -> acted(draft, e.seat(), orAllIn(hand, e.seat(), LastAction.BET));
            case Raised e -> acted(draft, e.seat(), orAllIn(hand, e.seat(), LastAction.RAISE));
            case StreetDealt _ -> draft.editAll(seat -> seat.last = null);
            case HandEnded _ -> ended(draft, hand);
            case HoleCardsDealt _,
                    UncalledReturned _,
                    BetsCollected _,
                    RunsWanted _,
                    RunsAgreed _,
                    RakeTaken _,
                    RabbitShown _,
                    CardsShown _,
                    CardsMucked _,
                    PotAwarded _ -> {}
        }
    }

    /** Whether this may follow the end of a hand. */
    private static boolean isLate(HandEvent event) {
        return event instanceof CardsShown || event instanceof RabbitShown;
    }

    private static void started(TableDraft draft, HandState hand) {
        Map<Integer, Occupant> dealt = new TreeMap<>();
        boolean bombPot = hand.setup().options().bombPot();
        for (SeatState seat : draft.seats()) {
            if (hand.isDealtIn(seat.seat())) {
                dealt.put(seat.seat(), seat.occupant());
                draft.edit(
                        seat.seat(),
                        s -> {
                            s.dealtIn = true;
                            s.owes = bombPot ? s.owes : Owes.NONE;
                            s.protectionUsed = false;
                        });
            }
        }
        draft.dealt = dealt;
    }

    private static void forced(TableDraft draft, int seat, LastAction kind) {
        draft.edit(seat, s -> s.last = kind);
    }

    private static LastAction kindOfBlind(HandState hand, int seat) {
        for (HandSetup.Player player : hand.setup().players()) {
            if (player.seat() == seat && player.blind() == 0) {
                return LastAction.POST;
            }
            if (player.seat() == seat && player.blind() > hand.setup().bigBlind()) {
                return LastAction.STRADDLE;
            }
        }
        return LastAction.BLIND;
    }

    private static LastAction orAllIn(HandState hand, int seat, LastAction kind) {
        return hand.player(seat).status() == PlayerInHand.Status.ALL_IN ? LastAction.ALL_IN : kind;
    }

    /** A decision on a running clock is the player's own, so his row of time-outs ends. */
    private static void acted(TableDraft draft, int seat, LastAction kind) {
        boolean own = draft.turn != null;
        draft.turn = null;
        draft.edit(
                seat,
                s -> {
                    s.last = kind;
                    s.timeouts = own ? 0 : s.timeouts;
                });
    }

    private static void ended(TableDraft draft, HandState hand) {
        draft.editAll(seat -> {
            if (seat.dealtIn) {
                seat.stack = hand.player(seat.seat).stack();
            }
            seat.stack += seat.pendingTopUp;
            seat.pendingTopUp = 0;
        });
    }
}
