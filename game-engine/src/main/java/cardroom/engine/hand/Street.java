package cardroom.engine.hand;

/**
 * The betting rounds of hold'em in order, with the number of board cards that lie when each begins.
 */
public enum Street {
    PREFLOP(0),
    FLOP(3),
    TURN(4),
    RIVER(5);

    private final int boardSize;

    Street(int boardSize) {
        this.boardSize = boardSize;
    }

    /** Board cards on the table during this street: 0, 3, 4 or 5. */
    public int boardSize() {
        return boardSize;
    }
}
