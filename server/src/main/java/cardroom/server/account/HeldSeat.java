package cardroom.server.account;

import cardroom.engine.table.TableId;

/**
 * A seat that a player holds.
 *
 * @param tableName what the table is called
 * @param stack chips on the table, pending ones included; during a hand as it began
 */
public record HeldSeat(TableId table, String tableName, int seat, long stack) {}
