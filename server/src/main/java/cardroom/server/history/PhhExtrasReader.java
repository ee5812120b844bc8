package cardroom.server.history;

import cardroom.engine.history.PhhExtras;
import java.util.List;
import java.util.Map;

/** Reads what only our own records say: the field {@link PhhFields#OURS}, and the seats. */
final class PhhExtrasReader {
    private static final int MOST_SEATS = 10;

    private final Map<String, Object> values;
    private final Map<?, ?> ours;
    private final int line;

    private PhhExtrasReader(PhhToml toml) throws PhhFileException {
        values = toml.fields().values();
        line = toml.line(PhhFields.OURS);
        Object value = values.getOrDefault(PhhFields.OURS, Map.of());
        if (!(value instanceof Map<?, ?> table)) {
            throw new PhhFileException(line, PhhFields.OURS + " is not a table");
        }
        ours = table;
    }

    static PhhExtras read(PhhToml toml) throws PhhFileException {
        PhhExtrasReader reader = new PhhExtrasReader(toml);
        return new PhhExtras(reader.seats(), reader.button());
    }

    /** Table seats from 0; none when the record numbers them in some other way than we do. */
    private List<Integer> seats() {
        if (!(values.get("seats") instanceof List<?> list)) {
            return List.of();
        }
        List<Integer> seats =
                list.stream()
                        .filter(seat -> seat instanceof Long number && isSeat(number))
                        .map(seat -> (int) ((Long) seat - 1))
                        .distinct()
                        .toList();
        return seats.size() == list.size() ? seats : List.of();
    }

    private int button() throws PhhFileException {
        return switch (ours.get("button")) {
            case null -> PhhExtras.AT_THE_LAST_PLAYER;
            case Long seat when isSeat(seat) -> (int) (seat - 1);
            case Object _ ->
                    throw new PhhFileException(
                            line, "button of " + PhhFields.OURS + " is not a seat from 1 to 10");
        };
    }

    private static boolean isSeat(long number) {
        return number >= 1 && number <= MOST_SEATS;
    }
}
