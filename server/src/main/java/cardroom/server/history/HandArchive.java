package cardroom.server.history;

import cardroom.engine.table.TableId;
import cardroom.persistence.hand.FinishedHand;
import cardroom.persistence.hand.HandRepository;
import cardroom.persistence.log.Commit;
import cardroom.persistence.log.EventLog;
import cardroom.persistence.table.StoredTable;
import cardroom.persistence.table.TableRepository;
import cardroom.server.wire.EventCodec;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finished hands from the log. Reads whenever it is asked and keeps nothing. */
public final class HandArchive {
    /** Hands looked up in one go. */
    private static final int PAGE = 50;

    /** Commits read in one go. */
    private static final int COMMITS = 500;

    /** Longer hands than this do not exist: a decision takes one commit or two. */
    private static final int MOST_COMMITS = 10_000;

    /** So many commits after a hand are looked through for what was shown. */
    private static final int MOST_BETWEEN = 100;

    private static final Set<String> SHOWN = Set.of("cards-shown", "rabbit-shown");

    private static final int LONGEST_ID = 64;

    private final HandRepository hands;
    private final EventLog log;
    private final TableRepository tables;

    /** Reads from these. */
    public HandArchive(HandRepository hands, EventLog log, TableRepository tables) {
        this.hands = hands;
        this.log = log;
        this.tables = tables;
    }

    /** The hand with this id, which may be any text. */
    public Optional<RecordedHand> hand(String id) {
        boolean possible =
                id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return possible
                ? hands.hand(id).map(hand -> recorded(hand, tableOf(hand.table())))
                : Optional.empty();
    }

    /** Whether there ever was this table. */
    public boolean hasTable(TableId table) {
        return tables.table(table).isPresent();
    }

    /** All finished hands of a table, oldest first, read page by page. */
    public Stream<RecordedHand> ofTable(TableId table) {
        int last =
                hands.ofTable(table, Integer.MAX_VALUE, 1).stream()
                        .mapToInt(FinishedHand::number)
                        .findFirst()
                        .orElse(0);
        if (last == 0) {
            return Stream.empty();
        }
        Table of = tableOf(table);
        return IntStream.iterate(1, first -> first <= last, first -> first + PAGE)
                .boxed()
                .flatMap(first -> page(table, of, first));
    }

    private Stream<RecordedHand> page(TableId table, Table of, int first) {
        return hands.ofTable(table, first + PAGE, PAGE).reversed().stream()
                .filter(hand -> hand.number() >= first)
                .map(hand -> recorded(hand, of));
    }

    private RecordedHand recorded(FinishedHand hand, Table table) {
        return new RecordedHand(hand, table.name(), table.seats(), commits(hand));
    }

    private Table tableOf(TableId id) {
        StoredTable table =
                tables.table(id)
                        .orElseThrow(() -> new IllegalStateException("there is no table " + id));
        ObjectNode settings = (ObjectNode) Json.parse(table.settings()).path("settings");
        return new Table(table.name(), EventCodec.settings(settings).seats());
    }

    /** What every hand of a table tells of it. */
    private record Table(String name, int seats) {}

    private List<String> commits(FinishedHand hand) {
        List<String> commits = new ArrayList<>();
        long next = hand.firstVersion();
        while (next <= hand.lastVersion() && commits.size() < MOST_COMMITS) {
            List<Commit> page = log.events(hand.table(), next, hand.lastVersion(), COMMITS);
            if (page.isEmpty()) {
                throw new IllegalStateException("hand " + hand.id() + " is not whole in the log");
            }
            page.forEach(commit -> commits.add(commit.events()));
            next = page.getLast().version() + 1;
        }
        addShown(commits, hand);
        return commits;
    }

    /** What its players showed between the end of the hand and the next one. */
    private void addShown(List<String> commits, FinishedHand hand) {
        long after = hand.lastVersion() + 1;
        for (Commit commit : log.events(hand.table(), after, Long.MAX_VALUE, MOST_BETWEEN)) {
            List<String> types = EventCodec.types(commit.events());
            if (types.contains("hand-began")) {
                return;
            }
            if (SHOWN.containsAll(types)) {
                commits.add(commit.events());
            }
        }
    }
}
