package cardroom.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.Database;
import cardroom.persistence.QueryPlans;
import cardroom.persistence.TestDatabase;
import cardroom.persistence.WriteRefusedException;
import cardroom.persistence.log.LogFixture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A table keeps exactly its last 200 lines. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ChatRepositoryTest {
    private static final PlayerId ANN = new PlayerId("ann");

    private final TestDatabase.Kind kind;
    private TestDatabase test;
    private Database database;
    private ChatRepository chat;
    private TableId table;

    ChatRepositoryTest(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        test = TestDatabase.of(kind);
        database = test.database();
        chat = new DatabaseChat(database);
        table = LogFixture.table(database, "t1");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ChatLine say(TableId where, @Nullable String key, String text) {
        return chat.append(new NewLine(where, ANN, "Ann", key, text, 7));
    }

    @Test
    void append_200And201Lines_keepsTheLast200() {
        TableId other = LogFixture.table(database, "t2");
        say(other, null, "elsewhere");
        for (int i = 1; i <= 200; i++) {
            assertThat(say(table, null, "line " + i).seq()).isEqualTo(i);
        }
        assertThat(chat.last(table, 1_000))
                .hasSize(200)
                .first()
                .isEqualTo(new ChatLine(1, ANN, "Ann", "line 1", 7));
        say(table, null, "line 201");
        List<ChatLine> kept = chat.last(table, 1_000);
        assertThat(kept).hasSize(200).first().extracting(ChatLine::seq).isEqualTo(2L);
        assertThat(kept).last().extracting(ChatLine::text).isEqualTo("line 201");
        assertThat(chat.last(table, 50))
                .hasSize(50)
                .first()
                .extracting(ChatLine::seq)
                .isEqualTo(152L);
        assertThat(chat.last(other, 50)).hasSize(1);
    }

    @Test
    void append_sameKey_saysItOnce() {
        ChatLine first = say(table, "k", "hello");
        assertThat(say(table, "k", "hello again")).isEqualTo(first);
        assertThat(chat.append(new NewLine(table, new PlayerId("bob"), "Bob", "k", "hi", 8)).seq())
                .isEqualTo(2);
        assertThat(chat.last(table, 10)).hasSize(2);
    }

    @Test
    void append_unknownTable_isRefused() {
        assertThatThrownBy(() -> say(new TableId("nowhere"), null, "hello?"))
                .isInstanceOf(WriteRefusedException.class);
    }

    @Test
    void queries_ofChat_useIndexes() {
        assertNoScan(ChatDao.SELECT_LAST, Map.of("table", "t", "n", 50));
        assertNoScan(ChatDao.SELECT_BY_KEY, Map.of("table", "t", "player", "p", "key", "k"));
        assertNoScan(ChatDao.SELECT_LAST_SEQ, Map.of("table", "t"));
        assertNoScan(ChatDao.DELETE_UP_TO, Map.of("table", "t", "seq", 1));
    }

    private void assertNoScan(String sql, Map<String, ?> parameters) {
        assertThat(QueryPlans.scans(database, sql, parameters)).as(sql).isEmpty();
    }
}
