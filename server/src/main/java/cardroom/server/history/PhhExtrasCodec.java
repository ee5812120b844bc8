package cardroom.server.history;

import cardroom.engine.hand.HandOptions;
import cardroom.engine.hand.Rake;
import cardroom.engine.history.PhhExtras;
import cardroom.engine.history.PhhHand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What only our own records say: the table {@link PhhFields#OURS}, in which only that stands that
 * differs from the plain rules. Seats count from 1 there, as in {@code seats}.
 */
final class PhhExtrasCodec {
    private static final int MOST_SEATS = 10;

    private final Map<String, Object> values;
    private final Map<?, ?> ours;
    private final int line;

    private PhhExtrasCodec(PhhToml toml) throws PhhFileException {
        values = toml.fields().values();
        line = toml.line(PhhFields.OURS);
        Object value = values.getOrDefault(PhhFields.OURS, Map.of());
        if (!(value instanceof Map<?, ?> table)) {
            throw new PhhFileException(line, PhhFields.OURS + " is not a table");
        }
        ours = table;
    }

    /** The fields of our table; empty when there is nothing to say. */
    static Map<String, Object> write(PhhHand hand) {
        PhhExtras extras = hand.extras();
        HandOptions options = extras.options();
        Map<String, Object> ours = new LinkedHashMap<>();
        put(ours, "button", extras.button() + 1L, 0L);
        put(ours, "dead", extras.dead(), List.of());
        put(ours, "antes_after_blinds", options.antesAfterBlinds(), false);
        put(ours, "straddle_sets_raise", options.straddleSetsRaise(), false);
        put(ours, "bomb_pot", options.bombPot(), false);
        Rake rake = options.rake();
        if (rake != null) {
            ours.put("rake", rake(rake));
        }
        put(ours, "extra_runs", (long) options.extraRuns(), 0L);
        Map<String, Object> runs = new LinkedHashMap<>();
        options.runs().forEach((seat, times) -> runs.put("" + (seat + 1), (long) times));
        put(ours, "runs", runs, Map.of());
        put(ours, "showing", numbers(options.showing()), List.of());
        put(ours, "rabbit_hunt", options.rabbitHunt(), false);
        return ours;
    }

    private static void put(Map<String, Object> ours, String key, Object value, Object plain) {
        if (!value.equals(plain)) {
            ours.put(key, value);
        }
    }

    private static Map<String, Object> rake(Rake rake) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("basis_points", (long) rake.basisPoints());
        fields.put("cap", rake.cap());
        fields.put("no_flop_no_drop", rake.noFlopNoDrop());
        return fields;
    }

    private static List<Long> numbers(Set<Integer> seats) {
        return seats.stream().map(seat -> seat + 1L).toList();
    }

    /** Reads what {@link #write} wrote; {@code bigBet} as in {@link HandOptions}. */
    static PhhExtras read(PhhToml toml, long bigBet) throws PhhFileException {
        PhhExtrasCodec codec = new PhhExtrasCodec(toml);
        try {
            return new PhhExtras(
                    codec.seats(),
                    (int) codec.number("button", 0, MOST_SEATS) - 1,
                    codec.numbers("dead"),
                    codec.options(bigBet));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw codec.wrong(String.valueOf(wrong.getMessage()));
        }
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

    private HandOptions options(long bigBet) throws PhhFileException {
        return HandOptions.builder()
                .bigBet(bigBet)
                .antesAfterBlinds(flag(ours, "antes_after_blinds"))
                .straddleSetsRaise(flag(ours, "straddle_sets_raise"))
                .bombPot(flag(ours, "bomb_pot"))
                .rake(ours.containsKey("rake") ? rake() : null)
                .runs(1 + (int) number("extra_runs", 0, HandOptions.MOST_RUNS - 1), runs())
                .showing(showing())
                .rabbitHunt(flag(ours, "rabbit_hunt"))
                .build();
    }

    private Rake rake() throws PhhFileException {
        if (!(ours.get("rake") instanceof Map<?, ?> rake
                && rake.get("basis_points") instanceof Long points
                && rake.get("cap") instanceof Long cap)) {
            throw wrong("rake is { basis_points, cap, no_flop_no_drop }");
        }
        return new Rake(Math.toIntExact(points), cap, flag(rake, "no_flop_no_drop"));
    }

    private Map<Integer, Integer> runs() throws PhhFileException {
        Map<Integer, Integer> runs = new TreeMap<>();
        if (!((ours.containsKey("runs") ? ours.get("runs") : Map.of()) instanceof Map<?, ?> told)) {
            throw wrong("runs is a table from seats to numbers of boards");
        }
        for (Map.Entry<?, ?> wish : told.entrySet()) {
            String seat = String.valueOf(wish.getKey());
            if (!seat.matches("[1-9]|10") || !(wish.getValue() instanceof Long times)) {
                throw wrong("runs is a table from seats to numbers of boards");
            }
            runs.put(Integer.parseInt(seat) - 1, Math.toIntExact(times));
        }
        return runs;
    }

    private Set<Integer> showing() throws PhhFileException {
        Set<Integer> seats = new TreeSet<>();
        for (long seat : numbers("showing")) {
            if (!isSeat(seat)) {
                throw wrong("showing is a list of seats from 1 to 10");
            }
            seats.add((int) seat - 1);
        }
        return seats;
    }

    private List<Long> numbers(String key) throws PhhFileException {
        List<Long> numbers = new ArrayList<>();
        if (!((ours.containsKey(key) ? ours.get(key) : List.of()) instanceof List<?> told)) {
            throw wrong(key + " is a list of numbers");
        }
        for (Object number : told) {
            if (!(number instanceof Long whole)) {
                throw wrong(key + " is a list of numbers");
            }
            numbers.add(whole);
        }
        return numbers;
    }

    private long number(String key, long least, long most) throws PhhFileException {
        Object value = ours.containsKey(key) ? ours.get(key) : least;
        if (!(value instanceof Long number) || number < least || number > most) {
            throw wrong(key + " is a number from " + least + " to " + most);
        }
        return number;
    }

    private boolean flag(Map<?, ?> table, String key) throws PhhFileException {
        Object value = table.containsKey(key) ? table.get(key) : false;
        if (!(value instanceof Boolean flag)) {
            throw wrong(key + " is true or false");
        }
        return flag;
    }

    private PhhFileException wrong(String reason) {
        return new PhhFileException(line, PhhFields.OURS + ": " + reason);
    }

    private static boolean isSeat(long number) {
        return number >= 1 && number <= MOST_SEATS;
    }
}
