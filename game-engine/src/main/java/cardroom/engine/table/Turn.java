package cardroom.engine.table;

/**
 * The running action clock.
 *
 * @param seat who is to act
 * @param number number of the decision inside the hand, from 0
 * @param deadline Unix milliseconds at which the clock runs out
 * @param onBank whether the time bank is already running
 */
public record Turn(int seat, int number, long deadline, boolean onBank) {}
