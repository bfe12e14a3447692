package org.dateline.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.reads.Served.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Prints how fast reads are beside the driver alone, each figure with the one that is wanted.
 *
 * <p>{@code DATELINE_DATA=FOLDER mvn -Pbench verify -Dit.test=ReadBenchmark}; the folder's {@code icews14} holds the year as
 * {@code train.tsv}, {@code valid.tsv} and {@code test.tsv}. Among {@code -Dit.arguments=}, {@code -Dacts=300000} says how many acts,
 * {@code -Druns=100} how often a round asks, {@code -Dseconds=5} how long clients ask at once, {@code -Dwarm-up=60} for how
 * many seconds nothing is measured. The graph stays in {@code target/reads}.
 */
@EnabledIfEnvironmentVariable(named = "DATELINE_DATA", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadBenchmark {

    private static final int ACTS = Integer.getInteger("acts", 300_000);
    private static final int RUNS = Integer.getInteger("runs", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int WARM_UP = Integer.getInteger("warm-up", 60);
    private static final int CLIENTS = 16;

    private static IcewsGraph graph;
    private static Served served;
    private static Served inProcess;
    private static Questions questions;
    private static Question plain;

    @BeforeAll
    static void start() throws IOException {
        Path icews = Path.of(System.getenv("DATELINE_DATA"), "icews14");
        graph = IcewsGraph.in(Path.of("target/reads"), icews, ACTS);
        served = Served.overBolt(graph);
        inProcess = served.inProcess(Path.of("target/reads/beside"));
        questions = new Questions(served);
        plain = questions.page(busy());
        Table.say("%,d acts, %,d of them of the busiest entity", ACTS, questions.actsOfBusiest());
    }

    @AfterAll
    static void stop() {
        inProcess.close();
        served.close();
    }

    private static Map<String, Object> busy() {
        return Map.of("involving", List.of(questions.busy()));
    }

    @Test
    @Order(1)
    void printsAPageBesideTheDriverAlone() {
        Twin whole = served.wholeTwin(plain);
        Twin twin = served.twin(plain);
        assertThat(acts(twin))
                .isEqualTo(new TreeSet<>(served.ask(plain).findValuesAsString("id").stream()
                        .filter(id -> id.startsWith("action:"))
                        .toList()));
        assertThat(inProcess.ask(plain)).isEqualTo(served.ask(plain));
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("service", served.asking(plain));
        ways.put("in process", inProcess.asking(plain));
        ways.put("whole", whole::run);
        ways.put("remembering", twin::run);
        warm(ways.values());
        Rounds page = Rounds.of(RUNS, ways);
        printParts("a page", whole);
        printParts("a page with its entities remembered", twin);
        Table.atMost("page of 50, p50 beside the driver", page, "service", "whole", 50, 1.3);
        Table.atMost("the same, entities known to the driver", page, "service", "remembering", 50, 1.3);
        Table.within("page of 50 in process, p50", page.percentile("in process", 50), 3);
    }

    private static void printParts(String what, Twin twin) {
        Rounds each = rounds(RUNS, twin.parts());
        Table.say("%s, by queries to the database", what);
        twin.parts().keySet().forEach(part -> Table.say("  %.2f ms %s", each.percentile(part, 50), part));
    }

    /** All but the one that only tells that there is another page. */
    private static TreeSet<String> acts(Twin twin) {
        return new TreeSet<>(twin.run().stream()
                .filter(row -> row.containsKey("version"))
                .limit(50)
                .map(row -> row.get("version").get("action").asString())
                .toList());
    }

    private static void warm(Collection<Runnable> ways) {
        long end = System.nanoTime() + WARM_UP * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (Runnable way : ways) {
                way.run();
            }
        }
    }

    private static Rounds rounds(int runs, Map<String, Runnable> ways) {
        ways.values().forEach(way -> {
            for (int i = 0; i < runs / 2; i++) {
                way.run();
            }
        });
        return Rounds.of(runs, ways);
    }

    @Test
    @Order(2)
    void printsManyClientsBesideTheDriverAlone() {
        Twin twin = served.wholeTwin(plain);
        double[][] rates = new double[3][Rounds.ROUNDS];
        for (int round = 0; round < Rounds.ROUNDS; round++) {
            rates[0][round] = Load.closed(served.clients(plain), CLIENTS, SECONDS);
            rates[1][round] = Load.closed(i -> twin::run, CLIENTS, SECONDS);
            rates[2][round] = Load.closed(inProcess.clients(plain), CLIENTS, SECONDS);
        }
        double service = Table.median(rates[0]);
        Table.atLeast("throughput of 16 clients beside the driver", service, Table.median(rates[1]), 0.7);
        Table.say("in process: %.0f/s", Table.median(rates[2]));
        double[][] at = new double[2][Rounds.ROUNDS];
        for (int round = 0; round < Rounds.ROUNDS; round++) {
            at[0][round] = Rounds.percentile(Load.open(served.clients(plain), CLIENTS, service / 2, SECONDS), 99);
            at[1][round] = Rounds.percentile(Load.open(i -> twin::run, CLIENTS, service / 2, SECONDS), 99);
        }
        Table.atMost("p99 at half of it beside the driver", Table.median(at[0]), Table.median(at[1]), 1.3);
    }

    @Test
    @Order(3)
    void printsPagesBesideThePlainPage() {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("plain", served.asking(plain));
        ways.put("quiet", served.asking(questions.page(Map.of("involving", List.of(questions.quiet())))));
        ways.put("first of 20", served.asking(questions.page(busy(), 20, null)));
        int deep = Math.min(999, questions.actsOfBusiest() / 20 - 1);
        ways.put("thousandth of 20", served.asking(questions.deep(busy(), 20, deep * 20)));
        ways.put("pair", served.asking(questions.pair()));
        ways.put("rare stage", served.asking(questions.rareStage()));
        ways.put("any of ten", served.asking(questions.anyOfTen()));
        Rounds rounds = rounds(RUNS, ways);
        Table.atMost("busy entity beside a quiet one", rounds, "plain", "quiet", 50, 1.1);
        Table.atMost("page " + (deep + 1) + " of 20 beside page 1", rounds, "thousandth of 20", "first of 20", 50, 1.1);
        Table.atMost("pair beside the plain page", rounds, "pair", "plain", 50, 3);
        Table.atMost("type and rare stage beside the plain page", rounds, "rare stage", "plain", 50, 2);
        Table.atMost("any of ten beside the plain page", rounds, "any of ten", "plain", 50, 3);
    }

    @Test
    @Order(4)
    void printsHistograms() {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("month", served.asking(questions.histogram("MONTH", null)));
        for (String by : List.of("TYPE", "INSTRUMENT", "DIRECTION", "STAGE", "ACTOR", "TARGET")) {
            ways.put(by, served.asking(questions.histogram("YEAR", by)));
        }
        List<String> named = List.copyOf(ways.keySet());
        ways.put("in process", inProcess.asking(questions.histogram("MONTH", null)));
        warm(ways.values());
        Rounds rounds = rounds(RUNS / 4, ways);
        Table.say("histogram by month in process: %.1f ms", rounds.percentile("in process", 50));
        named.forEach(way -> Table.within(
                "histogram by " + way,
                rounds.percentile(way, 50),
                List.of("month", "TYPE").contains(way) ? 6 : 30));
    }

    @Test
    @Order(5)
    void printsNames() {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        for (String name : List.of("Afganistan", "Untied States", "Barak Obama")) {
            ways.put(name, served.asking(questions.entity(name)));
        }
        warm(ways.values());
        Rounds rounds = rounds(RUNS, ways);
        ways.keySet().forEach(way -> Table.within("\"" + way + "\"", rounds.percentile(way, 50), 6));
    }

    @Test
    @Order(6)
    void printsPaths() {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("month", served.asking(questions.paths(3, "2014-06-01", "2014-06-30")));
        ways.put("year", served.asking(questions.paths(4, "2014-01-01", "2014-12-31")));
        ways.put("in process", inProcess.asking(questions.paths(3, "2014-06-01", "2014-06-30")));
        warm(ways.values());
        Rounds rounds = rounds(Math.max(4, RUNS / 5), ways);
        Table.within("paths of 3 hops in a month, p95", rounds.percentile("month", 95), 50);
        Table.say("in process: %.1f ms", rounds.percentile("in process", 95));
        Table.within("paths of 4 hops in a year, p95", rounds.percentile("year", 95), 250);
    }

    @Test
    @Order(7)
    void printsMeasuresOnADay() {
        String target = questions.restricted();
        Question now = questions.measures(target, "2014-12-31", null);
        Question past = questions.measures(target, "2014-12-31", "2014-07-01T00:00:00Z");
        assertThat(inProcess.ask(now)).isEqualTo(served.ask(now));
        assertThat(inProcess.ask(past)).isEqualTo(served.ask(past));
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("service", served.asking(now));
        ways.put("in process", inProcess.asking(now));
        ways.put("as of a date", inProcess.asking(past));
        warm(ways.values());
        Rounds rounds = rounds(RUNS, ways);
        Table.say(
                "%d measures on %s on the page",
                served.ask(now).at("/measures/edges").size(), target);
        Table.within("measures on a day for one target, p50", rounds.percentile("service", 50), 20);
        Table.within("the same in process", rounds.percentile("in process", 50), 20);
        Table.atMost("the same as of a date beside now", rounds, "as of a date", "in process", 50, 1.2);
    }

    @Test
    @Order(8)
    void printsThePartsOfAPageInProcess() throws IOException {
        Runnable page = inProcess.asking(plain);
        warm(List.of(page));
        PageProfile.of(page, Duration.ofSeconds(4L * SECONDS)).print();
    }

    /** A generated schema can tell neither both clocks nor who acts for whom; it is asked for what it has of the same page. */
    @Test
    @Order(9)
    void printsTheBusyTimelineBesideAGeneratedServer() throws Exception {
        String password =
                Files.readString(graph.folder().resolve("neo4j/password")).strip();
        try (Rival rival = Rival.on(served.database(), password)) {
            byte[] page = rival.page(questions.busy(), 50);
            assertThat(rival.acts(page))
                    .isEqualTo(served.ask(plain)
                            .at("/timeline/edges")
                            .valueStream()
                            .map(edge -> edge.at("/node/id").asString())
                            .toList());
            double[][] rates = new double[2][Rounds.ROUNDS];
            for (int round = 0; round < Rounds.ROUNDS; round++) {
                rates[0][round] = Load.closed(served.clients(plain), CLIENTS, SECONDS);
                rates[1][round] = Load.closed(rival.clients(page), CLIENTS, SECONDS);
            }
            Table.atLeast(
                    "throughput of 16 clients beside @neo4j/graphql",
                    Table.median(rates[0]),
                    Table.median(rates[1]),
                    10);
        }
    }
}
