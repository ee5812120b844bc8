package cardroom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cardroom.engine.card.Deck;
import cardroom.engine.hand.HandState;
import cardroom.engine.table.TableId;
import cardroom.engine.table.TableState;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The walls between modules and packages, for all code below one root package: the product's, or a
 * small tree of classes that breaks each wall.
 *
 * @param root the package above {@code engine}, {@code ai}, {@code persistence} and {@code server}
 */
record Walls(String root) {
    private static final Set<String> WALL_CLOCKS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.time.Instant.now",
                    "java.time.LocalDateTime.now",
                    "java.time.OffsetDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.InstantSource.system");

    private String in(String module) {
        return root + "." + module + "..";
    }

    /** Rules are functions of their arguments: no libraries, I/O, threads, clock or logging. */
    ArchRule engineDependsOnNothing() {
        return classes()
                .that(resideInAPackage(in("engine")))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        in("engine"),
                                        "java.lang..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.stream",
                                        "org.jspecify.annotations",
                                        "com.google.errorprone.annotations..")
                                .or(describe("primitives", JavaClass::isPrimitive))
                                .or(describe("arrays", JavaClass::isArray)));
    }

    /** Time, chance and threads are arguments, also where java.lang and java.util offer them. */
    ArchRule engineAsksNothing() {
        return noClasses()
                .that(resideInAPackage(in("engine")))
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(
                                Thread.class,
                                ThreadLocal.class,
                                Runtime.class,
                                ProcessBuilder.class,
                                Random.class,
                                SplittableRandom.class,
                                Timer.class,
                                UUID.class,
                                Date.class,
                                Calendar.class))
                .orShould()
                .accessTargetWhere(describe("asks the system", Walls::asksTheSystem));
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        return switch (access.getTargetOwner().getName()) {
            case "java.lang.System" -> !access.getName().equals("arraycopy");
            case "java.lang.Math" -> access.getName().equals("random");
            case "java.util.Collections" -> access.getName().equals("shuffle");
            default -> false;
        };
    }

    /** The engine knows nobody, a server knows all. */
    ArchRule modulesPointOneWay() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("engine")
                .definedBy(in("engine"))
                .layer("ai")
                .definedBy(in("ai"))
                .layer("persistence")
                .definedBy(in("persistence"))
                .layer("server")
                .definedBy(in("server"))
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("persistence")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("ai")
                .mayOnlyBeAccessedByLayers("persistence", "server");
    }

    /** Who decides for a seat stores nothing and holds no connection. */
    ArchRule aiWithoutStorageOrSockets() {
        return noClasses()
                .that(resideInAPackage(in("ai")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.sql..",
                                "javax.sql..",
                                "org.jdbi..",
                                "com.zaxxer..",
                                "org.flywaydb..",
                                "io.netty..",
                                "com.corundumstudio..",
                                "java.net..",
                                "java.nio.channels.."));
    }

    /** Decks and hands as the rules see them: whoever talks to the outside gets views only (I2). */
    ArchRule secretsStayInside() {
        return noClasses()
                .that(
                        resideInAnyPackage(
                                in("ai"),
                                in("persistence"),
                                in("server.socket"),
                                in("server.http"),
                                in("server.account")))
                .should()
                .dependOnClassesThat(belongToAnyOf(Deck.class, HandState.class, TableState.class));
    }

    /** What can be repeated from a seed is never dealt at a live table (I10). */
    ArchRule liveTablesWithoutSeeds() {
        return noClasses()
                .that(
                        below().and(
                                        not(
                                                resideInAnyPackage(
                                                        in("engine.simulation"),
                                                        in("server.simulation"),
                                                        in("server.cli")))))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(in("engine.simulation"), in("server.simulation")))
                .orShould()
                .callMethod(TableId.class, "seeded", long.class);
    }

    /** Chance, like time, comes from the start-up: nobody else opens a source of his own (I10). */
    ArchRule onlyTheAppOpensSourcesOfChance() {
        return noClasses()
                .that(below().and(not(resideInAnyPackage(in("server.app"), in("server.cli")))))
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(SplittableRandom.class, ThreadLocalRandom.class)
                                .or(resideInAPackage("java.util.random..")))
                .orShould()
                .accessTargetWhere(describe("opens a source of chance", Walls::opensChance));
    }

    private static boolean opensChance(JavaAccess<?> access) {
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.util.Random" -> name.equals("<init>");
            case "java.security.SecureRandom" ->
                    name.equals("<init>") || name.startsWith("getInstance");
            case "java.lang.Math" -> name.equals("random");
            case "java.util.Collections" -> name.equals("shuffle");
            default -> false;
        };
    }

    /** Storage never sees a socket. */
    ArchRule persistenceWithoutSockets() {
        return noClasses()
                .that(resideInAPackage(in("persistence")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.netty..", "com.corundumstudio.."));
    }

    /** The Socket.IO library is a detail of one package. */
    ArchRule onlySocketKnowsSocketIo() {
        return nobodyBut(in("server.socket"), "com.corundumstudio..");
    }

    /** SQL is a detail of one module. */
    ArchRule onlyPersistenceKnowsSql() {
        return nobodyBut(
                in("persistence"),
                "java.sql..",
                "javax.sql..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.flywaydb..");
    }

    private ArchRule nobodyBut(String owner, String... libraries) {
        return noClasses()
                .that(below().and(not(resideInAPackage(owner))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    /**
     * The time of day comes from one injected source, so that whole workers run on a virtual clock.
     */
    ArchRule onlyTheAppReadsTheTimeOfDay() {
        return noClasses()
                .that(below().and(not(resideInAPackage(in("server.cli")))))
                .should()
                .accessTargetWhere(
                        describe(
                                "reads the time of day",
                                access ->
                                        WALL_CLOCKS.contains(
                                                access.getTargetOwner().getName()
                                                        + "."
                                                        + access.getName())));
    }

    /** Packages can be understood, and moved, one after the other. */
    ArchRule packagesWithoutCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** One logging interface: SLF4J. */
    ArchRule noJavaUtilLogging() {
        return noClasses()
                .that(below())
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging.."));
    }

    /** Only commands print. */
    ArchRule onlyCommandsPrint() {
        return noClasses()
                .that(below().and(not(resideInAPackage(in("server.cli")))))
                .should(ACCESS_STANDARD_STREAMS);
    }

    private DescribedPredicate<JavaClass> below() {
        return resideInAPackage(root + "..");
    }
}
