package cardroom.ai;

import cardroom.engine.hand.Action;

/**
 * What a strategy does and why.
 *
 * @param reason a short sentence for records and research; it may tell hole cards, so it is as
 *     secret as they are
 */
public record Choice(Action action, String reason) {}
