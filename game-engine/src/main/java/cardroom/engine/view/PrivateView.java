package cardroom.engine.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the player of one seat may know besides the public view.
 *
 * @param cards his hole cards, empty when he is not in the hand
 * @param legal what he may do now; null when it is not his turn
 */
public record PrivateView(
        int seat,
        String hand,
        List<String> cards,
        @Nullable LegalView legal,
        @Nullable Integer turn,
        @Nullable Long deadline) {

    /**
     * Legal actions with exact amounts in chips; absent fields are not legal.
     *
     * @param call chips that a call adds
     * @param bet street totals of a bet
     * @param raise street totals of a raise
     * @param allIn street total of {@code all-in}
     */
    public record LegalView(
            boolean fold,
            boolean check,
            @Nullable Long call,
            @Nullable Range bet,
            @Nullable Range raise,
            @Nullable Long allIn) {}

    /** Least and largest street total. */
    public record Range(long min, long max) {}
}
