package org.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.junit.jupiter.api.Test;

/** The layout is the architecture: package = feature, dependencies in one direction. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("org.dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** Such objects run code of whoever wrote the bytes. */
    @Test
    void nothingIsReadAsAJavaObject() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }

    @Test
    void aNameHasOneMeaning() {
        Map<String, List<String>> places = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        places.values().removeIf(packages -> packages.size() == 1);
        assertThat(places).isEmpty();
    }

    @Test
    void theModelDependsOnNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.dateline.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.dateline.model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void stagesKnowNothingOfEachOther() {
        for (String stage : new String[] {"source", "cleaning", "extraction"}) {
            classes()
                    .that()
                    .resideInAPackage("org.dateline." + stage + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(othersThan(stage))
                    .check(CLASSES);
        }
    }

    private static String[] othersThan(String stage) {
        return java.util.stream.Stream.of(
                        "source",
                        "cleaning",
                        "extraction",
                        "resolution",
                        "llm",
                        "graph",
                        "timeline",
                        "paths",
                        "lookup",
                        "measures",
                        "changes",
                        "curation",
                        "topics",
                        "meaning",
                        "ingest",
                        "watch",
                        "api",
                        "server",
                        "cli")
                .filter(other -> !other.equals(stage))
                .map(other -> "org.dateline." + other + "..")
                .toArray(String[]::new);
    }

    @Test
    void aLanguageModelStandsInForExtractionOnly() {
        classes()
                .that()
                .resideInAPackage("org.dateline.llm..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.dateline.llm..",
                        "org.dateline.extraction..",
                        "org.dateline.model..",
                        "dev.langchain4j..",
                        "org.springframework.boot.context.properties.bind..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "java..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline.llm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j.model.chat..", "dev.langchain4j.http..")
                .check(CLASSES);
    }

    @Test
    void onlyTheGraphAndItsReadersKnowTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.dateline.model..",
                        "org.dateline.source..",
                        "org.dateline.cleaning..",
                        "org.dateline.extraction..",
                        "org.dateline.resolution..",
                        "org.dateline.fetch..",
                        "org.dateline.api..",
                        "org.dateline.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework.data..")
                .check(CLASSES);
    }

    @Test
    void onlyTheApiKnowsGraphQl() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("graphql..", "org.springframework.graphql..")
                .check(CLASSES);
    }

    @Test
    void onlyTheBrokersPackageKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .check(CLASSES);
    }

    @Test
    void dependenciesRunDownwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("commands")
                .definedBy("org.dateline.cli..")
                .layer("api")
                .definedBy("org.dateline.api..")
                .layer("bulk")
                .definedBy("org.dateline.bulk..", "org.dateline.backup..")
                .layer("samples")
                .definedBy("org.dateline.samples..")
                .layer("broker")
                .definedBy("org.dateline.broker..")
                .layer("watch")
                .definedBy("org.dateline.watch..")
                .layer("notices")
                .definedBy("org.dateline.notices..")
                .layer("ingest")
                .definedBy("org.dateline.ingest..")
                .layer("reads")
                .definedBy(
                        "org.dateline.timeline..",
                        "org.dateline.paths..",
                        "org.dateline.measures..",
                        "org.dateline.changes..",
                        "org.dateline.curation..",
                        "org.dateline.topics..",
                        "org.dateline.meaning..",
                        "org.dateline.lookup..")
                .layer("graph")
                .definedBy("org.dateline.graph..")
                .whereLayer("commands")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("commands")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("api", "commands", "bulk", "samples", "watch", "broker")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("api", "commands")
                .whereLayer("bulk")
                .mayOnlyBeAccessedByLayers("api", "commands")
                .whereLayer("samples")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("broker")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("notices")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("reads")
                .mayOnlyBeAccessedByLayers("api", "bulk", "commands", "samples", "notices", "broker")
                .check(CLASSES);
    }

    @Test
    void roomsOfTheApiDependOnEachOtherInOneDirection() {
        slices().matching("org.dateline.api.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.dateline.api.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dateline.api")
                .as("the wiring of the schema knows its parts, and no part knows the wiring")
                .check(CLASSES);
    }

    @Test
    void fetchingKnowsNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage("org.dateline.fetch..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.dateline..").and(resideOutsideOfPackage("org.dateline.fetch..")))
                .check(CLASSES);
    }

    @Test
    void namesSayWhatTheyName() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)").check(CLASSES);
    }

    /** An entry of its own, apart from the change, is for what changes no graph or takes many transactions. */
    @Test
    void whatOneTransactionChangesIsAuditedInIt() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.dateline.cli.BulkDesk")
                .and()
                .doNotHaveFullyQualifiedName("org.dateline.api.admin.BackupController")
                .and()
                .doNotHaveFullyQualifiedName("org.dateline.security.LoginFailures")
                .should()
                .callMethod(AuditTrail.class, "append", Actor.class, AuditAct.class, String.class, Map.class)
                .check(CLASSES);
    }
}
