package cardroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cardroom.ai.Strategy;
import cardroom.architecture.broken.ai.CheatingStrategy;
import cardroom.architecture.broken.ai.StoringStrategy;
import cardroom.architecture.broken.engine.ClockedRules;
import cardroom.architecture.broken.engine.LoggingRules;
import cardroom.architecture.broken.persistence.SocketRepository;
import cardroom.architecture.broken.server.cycle.Chicken;
import cardroom.architecture.broken.server.lobby.GuessableLobby;
import cardroom.architecture.broken.server.lobby.LeakyLobby;
import cardroom.architecture.broken.server.lobby.MarkedLobby;
import cardroom.architecture.broken.server.lobby.PredictableLobby;
import cardroom.architecture.broken.server.lobby.RiggedLobby;
import cardroom.engine.table.TableRules;
import cardroom.persistence.log.EventLog;
import cardroom.server.table.LiveTable;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps every wall, and each wall falls when a class breaks it. */
class WallsTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("cardroom");

    private static final String BROKEN_ROOT = "cardroom.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

    static Stream<Arguments> walls() {
        return Stream.of(
                wall(
                        "engine depends on nothing",
                        Walls::engineDependsOnNothing,
                        LoggingRules.class),
                wall("engine asks nothing", Walls::engineAsksNothing, ClockedRules.class),
                wall("modules point one way", Walls::modulesPointOneWay, SocketRepository.class),
                wall("ai stores nothing", Walls::aiWithoutStorageOrSockets, StoringStrategy.class),
                wall("secrets stay inside", Walls::secretsStayInside, CheatingStrategy.class),
                wall("no seeds at live tables", Walls::liveTablesWithoutSeeds, RiggedLobby.class),
                wall(
                        "no mark of a seed at live tables",
                        Walls::liveTablesWithoutSeeds,
                        MarkedLobby.class),
                wall(
                        "one source of chance",
                        Walls::onlyTheAppOpensSourcesOfChance,
                        GuessableLobby.class),
                wall(
                        "no weak source of chance",
                        Walls::onlyTheAppOpensSourcesOfChance,
                        PredictableLobby.class),
                wall(
                        "storage sees no socket",
                        Walls::persistenceWithoutSockets,
                        SocketRepository.class),
                wall("Socket.IO in one package", Walls::onlySocketKnowsSocketIo, LeakyLobby.class),
                wall("SQL in one module", Walls::onlyPersistenceKnowsSql, LeakyLobby.class),
                wall("one source of time", Walls::onlyTheAppReadsTheTimeOfDay, LeakyLobby.class),
                wall("no cycles", Walls::packagesWithoutCycles, Chicken.class),
                wall("no java.util.logging", Walls::noJavaUtilLogging, LeakyLobby.class),
                wall("only commands print", Walls::onlyCommandsPrint, LeakyLobby.class));
    }

    private static Arguments wall(String name, Function<Walls, ArchRule> rule, Class<?> breaker) {
        return arguments(name, rule, breaker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void product_everyWall_holds(String name, Function<Walls, ArchRule> rule, Class<?> breaker) {
        assertThat(breaker.getName()).as(name).startsWith(BROKEN_ROOT);
        rule.apply(new Walls("cardroom")).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walls")
    void brokenTree_everyWall_falls(String name, Function<Walls, ArchRule> rule, Class<?> breaker) {
        EvaluationResult result = rule.apply(new Walls(BROKEN_ROOT)).evaluate(BROKEN);
        assertThat(result.hasViolation()).as(name).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .as(name)
                .anyMatch(detail -> detail.contains(breaker.getName()));
    }

    @Test
    void product_imported_holdsAllModulesAndNoTests() {
        assertThat(PRODUCT.contain(TableRules.class)).isTrue();
        assertThat(PRODUCT.contain(Strategy.class)).isTrue();
        assertThat(PRODUCT.contain(EventLog.class)).isTrue();
        assertThat(PRODUCT.contain(LiveTable.class)).isTrue();
        assertThat(PRODUCT.contain(WallsTest.class)).isFalse();
    }
}
