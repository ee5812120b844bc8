package cardroom.persistence.chat;

import cardroom.engine.table.PlayerId;

/**
 * Something said at a table.
 *
 * @param seq number of the line at its table, from 1, independent of versions
 * @param at Unix milliseconds
 */
public record ChatLine(long seq, PlayerId player, String name, String text, long at) {}
