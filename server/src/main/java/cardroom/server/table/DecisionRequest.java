package cardroom.server.table;

import cardroom.engine.hand.Action;
import cardroom.engine.view.SeatedView;
import java.util.function.Consumer;

/**
 * A decision that somebody other than a person is to make.
 *
 * @param style the bot's style
 * @param view all that the seat may know
 * @param deadline Unix milliseconds after which an answer is useless
 * @param answer takes the action; calling it late or twice does no harm
 */
public record DecisionRequest(
        String style, SeatedView view, Pace pace, long deadline, Consumer<Action> answer) {}
