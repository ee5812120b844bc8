package cardroom.engine.hand;

/** How often the rest of the board is run after an all-in (D13, WL 204–213). */
final class Runs {
    private Runs() {}

    /** The most runs that all contenders want and that the deck has cards for. */
    static int agreed(HandCore core) {
        int times = core.terms.options.mostRuns();
        for (int left = core.contenders(); left != 0; left &= left - 1) {
            times = Math.min(times, core.runsWanted(Integer.numberOfTrailingZeros(left)));
        }
        int dealt = HandState.STREETS.get(core.street).boardSize();
        int first = core.terms.players * core.terms.holeCards + dealt;
        int spare = core.terms.deckSize() - first;
        return Math.min(times, spare / (5 - dealt));
    }
}
