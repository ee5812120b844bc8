package cardroom.ai.equity;

/** How good starting hands of a game are, better ones larger. */
@FunctionalInterface
interface HandWorth {
    /**
     * The worth of a hand, a set of card ids; of any size and sign, comparable with others only.
     */
    int of(long hand);
}
