package cardroom.server.app;

import cardroom.ai.Characters;
import cardroom.engine.hand.Variant;
import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableSettings;
import cardroom.persistence.table.CreateKey;
import cardroom.persistence.table.Visibility;
import cardroom.server.lobby.Bots;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Pace;
import cardroom.server.table.TableProfile;
import cardroom.server.table.Tables;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tables that keep the lobby alive: four built-in characters each, made once per database. The
 * first plays no-limit hold'em, the others every game in turn.
 */
final class DemoTables {
    /** Stands for the house where a creator is asked for. */
    static final PlayerId HOUSE = new PlayerId("house");

    /** A room and the game that is played there. */
    private record Room(String name, Variant variant) {}

    private static final List<Room> ROOMS =
            List.of(
                    new Room("Riverside", Variant.NT),
                    new Room("Four Winds", Variant.PO),
                    new Room("Six Bells", Variant.NS),
                    new Room("Tide House", Variant.FO8),
                    new Room("Clock Tower", Variant.FT));
    private static final List<Long> BIG_BLINDS = List.of(2L, 10L, 50L);
    private static final int SEATS = 6;

    private DemoTables() {}

    /** Makes those of the first {@code count} demo tables that do not exist yet. */
    static void open(Tables tables, int count, Supplier<TableId> ids) {
        for (int number = 0; number < count; number++) {
            String key = "demo-" + number;
            int demo = number;
            TableId id =
                    tables.created(HOUSE, key)
                            .orElseGet(() -> {
                                TableProfile profile = profile(demo, ids.get());
                                var _ = tables.create(profile, new CreateKey(key, key));
                                return profile.id();
                            });
            // the process may have ended between the table and its characters
            tables.find(id.value())
                    .filter(table -> table.committed().state().handNumber() == 0)
                    .ifPresent(table -> fill(table, demo));
        }
    }

    private static void fill(LiveTable table, int number) {
        Characters.demo(number)
                .forEach(character -> {
                    var _ = table.submit(Bots.sitDown(table, character, -1));
                });
    }

    private static TableProfile profile(int number, TableId id) {
        long big = BIG_BLINDS.get(number % BIG_BLINDS.size());
        Room room = ROOMS.get(number % ROOMS.size());
        TableSettings settings =
                new TableSettings(
                        room.variant(),
                        big / 2,
                        big,
                        0,
                        SEATS,
                        40 * big,
                        100 * big,
                        20_000,
                        30_000);
        int round = number / ROOMS.size();
        return new TableProfile(
                id,
                round == 0 ? room.name() : room.name() + " " + (round + 1),
                settings,
                Pace.HUMAN,
                HOUSE,
                Visibility.PUBLIC,
                true);
    }
}
