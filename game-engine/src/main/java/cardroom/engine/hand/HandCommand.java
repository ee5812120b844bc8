package cardroom.engine.hand;

/** What may be asked of one hand in play. */
public sealed interface HandCommand {
    /** The player in {@code seat} acts. */
    record Act(int seat, Action action) implements HandCommand {}
}
