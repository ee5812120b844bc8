package cardroom.persistence.hand;

import cardroom.persistence.Step;
import java.util.ArrayList;
import java.util.List;

/** Turns finished hands into statements. */
public final class HandSteps {
    private HandSteps() {}

    /** The hand and its players. */
    public static List<Step> of(FinishedHand hand) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.record(
                        HandDao.INSERT,
                        hand.id(),
                        hand.id(),
                        hand.table().value(),
                        hand.number(),
                        hand.firstVersion(),
                        hand.lastVersion(),
                        hand.startedAt(),
                        hand.endedAt(),
                        hand.summary()));
        for (HandPlayer player : hand.players()) {
            steps.add(
                    Step.record(
                            HandDao.INSERT_PLAYER,
                            hand.id(),
                            hand.id(),
                            player.seat(),
                            player.player().value(),
                            player.name(),
                            player.startStack(),
                            player.endStack(),
                            hand.endedAt()));
        }
        return steps;
    }
}
