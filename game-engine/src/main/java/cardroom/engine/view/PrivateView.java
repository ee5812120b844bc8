package cardroom.engine.view;

import cardroom.engine.table.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only the player of one seat may know besides the public view.
 *
 * @param hand the running or last hand, empty before the first
 * @param cards his hole cards in that hand, also after he folded; empty when it did not deal him in
 * @param legal what he may do now; null when it is not his turn
 * @param prefs what he wants to happen without being asked
 */
public record PrivateView(
        int seat,
        String hand,
        List<String> cards,
        @Nullable LegalView legal,
        @Nullable Integer turn,
        @Nullable Long deadline,
        Preferences prefs) {

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
