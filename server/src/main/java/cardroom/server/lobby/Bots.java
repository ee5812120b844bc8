package cardroom.server.lobby;

import cardroom.ai.BotCharacter;
import cardroom.ai.Characters;
import cardroom.engine.table.Occupant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableCommand;
import cardroom.engine.table.TableState;
import cardroom.server.table.LiveTable;
import java.util.List;
import java.util.Locale;

/** Seats built-in bots. */
public final class Bots {
    private Bots() {}

    /**
     * Whether nobody ever played here: also so when the server died between making the table and
     * seating its bots.
     */
    public static boolean isUntouched(LiveTable table) {
        TableState state = table.committed().state();
        return state.handNumber() == 0 && state.seats().isEmpty();
    }

    /** Seats one bot of each style, as far as there are seats. */
    public static void seat(LiveTable table, List<String> styles) {
        for (String style : styles) {
            var _ = table.submit(sitDown(table, style, -1));
        }
    }

    /** The command with which a bot of this style sits down with a full buy-in. */
    public static TableCommand sitDown(LiveTable table, String style, int seat) {
        List<String> taken =
                table.committed().state().seats().stream().map(s -> s.occupant().name()).toList();
        return sitDown(table, Characters.pick(style, taken), seat);
    }

    /** The command with which this character sits down with a full buy-in. */
    public static TableCommand sitDown(LiveTable table, BotCharacter character, int seat) {
        String id =
                "b_"
                        + table.id().value()
                        + "_"
                        + character.name().toLowerCase(Locale.ROOT).replace(' ', '_');
        return new TableCommand.TakeSeat(
                new Occupant(new PlayerId(id), character.name(), character.style()),
                seat,
                table.profile().settings().maxBuyIn());
    }
}
