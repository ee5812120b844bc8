package cardroom.engine.view;

import cardroom.engine.card.Card;
import cardroom.engine.hand.PlayerInHand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which hole cards a viewer sees. */
enum CardSight {
    /** Those that the table has seen. */
    SHOWN,
    /** All, folded and mucked ones included. */
    ALL;

    private static final String HIDDEN = "??";

    /** The cards as this viewer sees them; null when he sees none there. */
    @Nullable List<String> of(PlayerInHand player) {
        if (this == ALL) {
            return player.holeCards().stream().map(Card::toString).toList();
        }
        return TableViews.isIn(player) || !player.seen().isEmpty()
                ? player.holeCards().stream()
                        .map(card -> player.seen().contains(card) ? card.toString() : HIDDEN)
                        .toList()
                : null;
    }
}
