package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.security.LimitsHit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alerts of {@code deploy/prometheus-alerts.yml}: the service has what they look at, and the runbook says what to do. */
class AlertsIT {

    /** What Prometheus itself knows of each process. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    /** Words of expressions that stand where figures do. */
    private static final Set<String> WORDS = Set.of("or", "by", "offset");

    /** A name before neither a bracket nor more of it, with the labels that it is chosen by. */
    private static final Pattern FIGURE = Pattern.compile("\\b([a-z][a-z_]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=(~?)\"([^\"]*)\"");

    /** Values of labels that no figure has before something goes wrong. */
    private static final Set<String> OF_FAILURES = Set.of("503", "INTERNAL_ERROR");

    /** What an alert looks at, beside it what a sum is kept apart by and the time that is looked at. */
    private static final Pattern BESIDE = Pattern.compile("by \\([^)]*\\)|\\[\\w+]|offset \\w+");

    private static final Pattern ENTRY = Pattern.compile("(?ms)^### (Dateline\\w+)$(.*?)(?=^### |\\z)");

    @TempDir
    static Path folder;

    private static final Map<String, JsonNode> ALERTS = new TreeMap<>();
    private static final Map<String, String> RUNBOOK = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("deploy/prometheus-alerts.yml")));
        for (JsonNode rule : JsonMapper.shared().<JsonNode>valueToTree(file).at("/groups/0/rules")) {
            ALERTS.put(rule.get("alert").asString(), rule);
        }
        Matcher entries = ENTRY.matcher(Files.readString(Path.of("docs/operations.md")));
        while (entries.find()) {
            RUNBOOK.put(entries.group(1), entries.group(2));
        }
    }

    @Test
    void everyAlertHasAnEntryInTheRunbookAndTheRunbookHasNoOther() {
        assertThat(RUNBOOK.keySet()).isNotEmpty().isEqualTo(ALERTS.keySet());
        ALERTS.forEach((name, alert) -> {
            assertThat(RUNBOOK.get(name))
                    .as(name)
                    .contains("Alert: `" + alert.get("expr").asString() + "`");
            assertThat(alert.at("/annotations/runbook").asString())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asString()).isIn("critical", "warning");
        });
    }

    @Test
    void everyAlertLooksAtFiguresThatTheServiceHas() {
        try (Service service = Service.on(
                folder.resolve("data"),
                "--dateline.meaning=false",
                "--dateline.resume=false",
                "--dateline.security.mode=open")) {
            service.get(Submissions.class)
                    .accept(
                            new Submission(
                                    "Norway banned cod.", TextFormat.PLAIN, null, null, null, "2018-11-23", null),
                            "waits");
            service.get(LimitsHit.class).count("logins");
            service.http().data("{ timeline(first: 1) { totalCount } }");
            Http.send(service.http().request("/actuator/health/readiness"));
            Set<String> looked = new TreeSet<>();
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                String figures = figures(service);
                ALERTS.forEach((name, alert) -> figuresOf(alert.get("expr").asString())
                        .forEach((figure, labels) -> {
                            looked.add(figure);
                            assertThat(figures.lines().anyMatch(line -> isOf(line, figure, labels)))
                                    .as(name + " looks at " + figure + labels)
                                    .isTrue();
                        }));
            });
            assertThat(looked).contains("dateline_read_only", "dateline_submissions", "process_start_time_seconds");
            assertThat(figures(service))
                    .contains(
                            "dateline_submissions{state=\"QUARANTINED\"} 0.0",
                            "dateline_submissions{state=\"RECEIVED\"} 1.0");
            assertThat(figures(service)).contains("uri=\"/actuator/health/**\"", "dateline_read_only 0.0");
            service.get(ReadOnlyMode.class).enter("a test");
            assertThat(figures(service)).contains("dateline_read_only 1.0");
        }
    }

    private static String figures(Service service) {
        return Http.send(service.http().request("/actuator/prometheus")).body();
    }

    /** The figures of an expression with the labels that they are chosen by, as a line of a figure has them. */
    private static Map<String, List<String>> figuresOf(String expression) {
        return FIGURE.matcher(BESIDE.matcher(expression).replaceAll(" "))
                .results()
                .filter(figure -> !OF_PROMETHEUS.contains(figure.group(1)) && !WORDS.contains(figure.group(1)))
                .collect(Collectors.toMap(
                        figure -> figure.group(1), figure -> labels(figure.group(2)), (one, other) -> one));
    }

    /** Prometheus adds the job and the instance itself. */
    private static List<String> labels(@org.jspecify.annotations.Nullable String chosen) {
        return chosen == null
                ? List.of()
                : LABEL.matcher(chosen)
                        .results()
                        .filter(label -> !label.group(1).equals("job"))
                        .map(label -> label.group(1) + "=\""
                                + (label.group(2).isEmpty() && !OF_FAILURES.contains(label.group(3))
                                        ? label.group(3) + "\""
                                        : ""))
                        .toList();
    }

    private static boolean isOf(String line, String figure, List<String> labels) {
        return (line.startsWith(figure + "{") || line.startsWith(figure + " "))
                && labels.stream().allMatch(line::contains);
    }
}
