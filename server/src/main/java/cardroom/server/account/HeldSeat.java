package cardroom.server.account;

import cardroom.engine.table.TableId;

/**
 * A seat that a player holds.
 *
 * @param tableName what the table is called
 * @param stack chips in front of the player
 */
public record HeldSeat(TableId table, String tableName, int seat, long stack) {}
