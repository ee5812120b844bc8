package cardroom.engine.table;

/**
 * What a player took from a table and has to bring when he comes back, against taking chips out of
 * play (rat-holing).
 *
 * @param chips what he left with
 * @param until Unix milliseconds from which on he may come back with less
 */
public record BuyInLock(PlayerId player, long chips, long until) {}
