package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code docker-compose.yml} as a parser of YAML sees it, with its anchors and merged keys. */
class ComposeTests {

    /** A release, in the place of which a digest can be set. */
    private static final Pattern IMAGE =
            Pattern.compile("\\$\\{(?<variable>DATELINE_[A-Z0-9]+_IMAGE):-[\\w./-]+:[\\w.-]*\\d[\\w.-]*}");

    private static Map<String, Object> file;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        file = yaml(Files.readString(Path.of("docker-compose.yml")));
        services = map(file.get("services")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> map(service.getValue())));
    }

    private static Map<String, Object> yaml(String text) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Set<String> ofProfile(String profile) {
        return services.entrySet().stream()
                .filter(service -> !service.getValue().containsKey("profiles")
                        || list(service.getValue().get("profiles")).contains(profile))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> environment(String service) {
        return map(services.get(service).get("environment"));
    }

    @Test
    void scaleStartsTwoApisThreeWorkersAndAllThatTheyNeed() {
        assertThat(ofProfile("default")).containsExactlyInAnyOrder("neo4j", "dateline");
        assertThat(ofProfile("scale"))
                .containsExactlyInAnyOrder("neo4j", "kafka", "api-1", "api-2", "worker", "prometheus", "grafana");
        assertThat(map(services.get("worker").get("deploy")).get("replicas")).isEqualTo(3);
        assertThat(environment("api-1")).containsEntry("DATELINE_ROLE", "api");
        assertThat(environment("api-2")).isEqualTo(environment("api-1"));
        assertThat(environment("worker")).containsEntry("DATELINE_ROLE", "worker");
        for (String process : List.of("api-1", "api-2", "worker")) {
            assertThat(environment(process))
                    .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                    .containsEntry("SPRING_NEO4J_URI", "bolt://neo4j:7687")
                    .containsEntry("DATELINE_SECURITY_MODE", "keys");
        }
    }

    @Test
    void theBrokerIsItsOwnController() {
        assertThat(environment("kafka"))
                .containsEntry("KAFKA_PROCESS_ROLES", "broker,controller")
                .doesNotContainKey("KAFKA_ZOOKEEPER_CONNECT");
    }

    @Test
    void everyServiceHasAHealthcheckAndAFixedRelease() {
        services.forEach((name, service) -> {
            assertThat(list(map(service.get("healthcheck")).get("test")))
                    .as(name)
                    .isNotEmpty();
            assertThat(service.containsKey("build")
                            || IMAGE.matcher(String.valueOf(service.get("image")))
                                    .matches())
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void everyProcessOfDatelineIsHealthyWhenItIsReady() {
        List<String> own = services.keySet().stream()
                .filter(name -> services.get(name).containsKey("build"))
                .toList();
        assertThat(own).hasSizeGreaterThan(1);
        assertThat(own)
                .allSatisfy(name -> assertThat(String.valueOf(
                                map(services.get(name).get("healthcheck")).get("test")))
                        .as(name)
                        .contains("/actuator/health/readiness"));
    }

    /** Arguments stand in the list of processes, the environment does not. */
    @Test
    void noPasswordIsAnArgumentOfACommand() {
        Pattern password = Pattern.compile("(?i)(^|[\\s\\[,])(-p|--[\\w.-]*(password|secret)[\\w.-]*)([\\s=,]|$)");
        services.forEach((name, service) -> {
            for (Object command : List.of(
                    service.getOrDefault("command", ""),
                    service.getOrDefault("entrypoint", ""),
                    map(service.get("healthcheck")).get("test"))) {
                assertThat(String.valueOf(command)).as(name).doesNotContainPattern(password);
            }
        });
        assertThat(String.valueOf(map(services.get("neo4j").get("healthcheck")).get("test")))
                .contains("NEO4J_PASSWORD=");
    }

    @Test
    void everyImageIsNamedByItsDigestOrCanBe() throws IOException {
        assertThat(Files.readAllLines(Path.of("Dockerfile")).stream().filter(line -> line.matches("FROM .*[:/].*")))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM \\S+:\\S+@sha256:[0-9a-f]{64}( AS .*)?"));
        String told = Files.readString(Path.of("SECURITY.md"));
        for (Map<String, Object> service : services.values()) {
            Matcher image = IMAGE.matcher(String.valueOf(service.get("image")));
            if (image.matches()) {
                assertThat(told).contains("| `" + image.group("variable") + "` |");
            }
        }
    }

    @Test
    void theImageHasTheJavaThatTheCodeIsCompiledForOrANewerOne() throws IOException {
        Matcher image = Pattern.compile("temurin:(\\d+)-").matcher(Files.readString(Path.of("Dockerfile")));
        Matcher target = Pattern.compile("<java.version>(\\d+)<").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(target.find()).isTrue();
        assertThat(image.results().map(found -> Integer.parseInt(found.group(1))))
                .isNotEmpty()
                .allMatch(java -> java >= Integer.parseInt(target.group(1)));
    }

    @Test
    void everyServiceIsStartedAgain() {
        Stream.of("default", "scale")
                .flatMap(profile -> ofProfile(profile).stream())
                .forEach(name ->
                        assertThat(services.get(name).get("restart")).as(name).isEqualTo("unless-stopped"));
    }

    @Test
    void nobodyWaitsForAServiceOfAnotherProfile() {
        for (String profile : List.of("default", "scale")) {
            for (String name : ofProfile(profile)) {
                Map<String, Object> before = map(services.get(name).get("depends_on"));
                assertThat(ofProfile(profile)).as(name).containsAll(before.keySet());
                before.values()
                        .forEach(condition ->
                                assertThat(map(condition)).as(name).containsEntry("condition", "service_healthy"));
            }
        }
    }

    @Test
    void portsAreOpenOnThisMachineOnlyAndNoneTwice() {
        for (String profile : List.of("default", "scale")) {
            Set<String> taken = new HashSet<>();
            for (String name : ofProfile(profile)) {
                for (Object port : list(services.get(name).get("ports"))) {
                    assertThat(String.valueOf(port)).as(name).startsWith("127.0.0.1:");
                    String outside = String.valueOf(port).replaceAll(":\\d+$", "");
                    assertThat(taken.add(outside)).as(outside).isTrue();
                }
            }
        }
    }

    /** Another program of this machine could try passwords at it. */
    @Test
    void theDatabaseHasNoPortOutsideUntilAFileAddsIt() throws IOException {
        assertThat(services.get("neo4j")).doesNotContainKey("ports");
        Path more = Path.of("deploy/database-ports.yml");
        Map<String, Object> added = map(yaml(Files.readString(more)).get("services"));
        assertThat(added).containsOnlyKeys("neo4j");
        assertThat(map(added.get("neo4j"))).containsOnlyKeys("ports");
        assertThat(list(map(added.get("neo4j")).get("ports")))
                .isNotEmpty()
                .allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"));
        assertThat(Files.readString(Path.of("docs/security.md"))).contains("--file " + more);
    }

    /** The image takes a setting by a variable, in which a dot is one underscore and an underscore is two. */
    @Test
    void wrongPasswordsDoNotLockTheAccountOfTheService() {
        String setting = GraphDatabaseSettings.auth_max_failed_attempts.name();
        String variable = "NEO4J_" + setting.replace("_", "__").replace('.', '_');
        assertThat(environment("neo4j")).containsEntry(variable, "0");
    }

    @Test
    void everyVolumeAndConfigIsDeclared() {
        Set<String> volumes = map(file.get("volumes")).keySet();
        Set<String> configs = map(file.get("configs")).keySet();
        services.forEach((name, service) -> {
            list(service.get("configs"))
                    .forEach(config ->
                            assertThat(configs).contains((String) map(config).get("source")));
            list(service.get("volumes")).stream()
                    .map(volume -> String.valueOf(volume).split(":")[0])
                    .forEach(source -> assertThat(source.startsWith("./") || volumes.contains(source))
                            .as(source)
                            .isTrue());
        });
    }

    @Test
    void prometheusAsksAllProcessesByNamesThatTheyAnswerTo() {
        Map<String, Object> config = yaml(content("prometheus"));
        String all = String.valueOf(config.get("scrape_configs"));
        assertThat(all).contains("api-1:8080", "api-2:8080", "names=[worker]");
        assertThat(environment("api-1")).containsEntry("DATELINE_SECURITY_HOSTS", "api-1,api-2");
    }

    @Test
    void prometheusLoadsTheAlertsThatLieBesideIt() {
        List<?> rules = list(yaml(content("prometheus")).get("rule_files"));
        assertThat(rules).hasSize(1);
        assertThat(list(services.get("prometheus").get("volumes")))
                .anyMatch(volume -> volume.equals("./deploy/prometheus-alerts.yml:" + rules.getFirst() + ":ro"));
    }

    @Test
    void grafanaShowsTheDashboardOfTheseFigures() throws IOException {
        Object datasource =
                list(yaml(content("grafana-datasource")).get("datasources")).getFirst();
        assertThat(map(datasource))
                .containsEntry("url", "http://prometheus:9090")
                .containsEntry("type", "prometheus");
        Object provider =
                list(yaml(content("grafana-dashboards")).get("providers")).getFirst();
        String folder = String.valueOf(map(map(provider).get("options")).get("path"));
        assertThat(list(services.get("grafana").get("volumes")))
                .anyMatch(volume -> volume.equals("./docs/grafana.json:" + folder + "/dateline.json:ro"));
        assertThat(environment("grafana"))
                .containsEntry("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH", folder + "/dateline.json");
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(Path.of("docs/grafana.json")));
        assertThat(dashboard.path("uid").asString()).isEqualTo("dateline");
        assertThat(dashboard.path("panels").findValuesAsString("expr")).anyMatch(e -> e.contains("dateline_kafka_lag"));
    }

    /** What operators look at is told of in the document on it. */
    @Test
    void everyFigureOfTheDashboardIsDocumented() throws IOException {
        String pages = Files.readString(Path.of("docs/operations.md"));
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(Path.of("docs/grafana.json")));
        for (String expression : dashboard.path("panels").findValuesAsString("expr")) {
            Matcher figure = Pattern.compile("dateline_[a-z_]+").matcher(expression);
            while (figure.find()) {
                assertThat(pages).contains(figure.group().replaceAll("_(count|sum|bucket)$", ""));
            }
        }
    }

    private static String content(String config) {
        return String.valueOf(map(map(file.get("configs")).get(config)).get("content"));
    }
}
