package cardroom.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cardroom.engine.table.PlayerId;
import cardroom.engine.table.TableId;
import cardroom.persistence.account.Role;
import cardroom.server.account.Principal;
import cardroom.server.wire.CanonicalJson;
import cardroom.server.wire.Json;
import cardroom.server.wire.MergePatch;
import cardroom.server.wire.RulesCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples of the protocol are what this server takes and sends. */
class GoldenSamplesTest {
    private static JsonNode sample(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(GoldenSamplesTest.class.getResource("/protocol")).toURI());
    }

    private static JsonNode sample(String name) throws URISyntaxException {
        return sample(folder().resolve(name + ".json"));
    }

    @Test
    void clientEvents_haveASampleEach() throws IOException, URISyntaxException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder())) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .map(GoldenSamplesTest::sample)
                    .filter(sample -> sample.has("ack"))
                    .forEach(sample -> shown.add(sample.get("event").asText()));
        }
        assertThat(shown).isEqualTo(new TreeSet<>(ClientEvent.limits().keySet()));
    }

    @Test
    void orderedTable_hasTheRulesOfItsSample() throws URISyntaxException {
        ObjectNode payload = (ObjectNode) sample("table-create").get("payload");
        Principal ada = new Principal(new PlayerId("p_1"), "Ada", Role.GUEST, "s_1");
        var profile = new TableOrder(new Payload(payload), ada).profile(new TableId("t1"));
        assertThat(Json.text(RulesCodec.write(profile.settings().rules())))
                .isEqualTo(Json.text(payload.get("rules")));
        assertThat(profile.settings().ante()).isEqualTo(payload.get("ante").asLong());
    }

    @Test
    void deltasOfAHand_giveTheViewAndTheHash() throws URISyntaxException {
        JsonNode hand = sample("hand-in-deltas");
        ObjectNode view = (ObjectNode) hand.at("/snapshot/view");
        for (JsonNode delta : hand.get("deltas")) {
            view = MergePatch.apply(view, (ObjectNode) delta.get("patch"));
            if (delta.has("hash")) {
                assertThat(delta.get("hash").asLong()).isEqualTo(CanonicalJson.crc32(view));
            }
        }
        assertThat(view).isEqualTo(hand.get("view"));
    }
}
