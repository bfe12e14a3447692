package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Helm chart as Helm itself renders it with three files of values. */
class ChartTests {

    private static final Path CHART = Path.of("deploy/helm/dateline");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static TemplateCommand chart(String values) {
        return new Helm(CHART)
                .template()
                .withName("news")
                .withNamespace("press")
                .withKubeVersion("1.34.0")
                .withValuesFile(CHART.resolve("ci/" + values + "-values.yaml"));
    }

    /** The objects that Kubernetes would get. */
    private static List<JsonNode> objects(String rendered) {
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(new LoaderOptions()))
                                .loadAll(rendered)
                                .spliterator(),
                        false)
                .filter(object -> object != null)
                .map(object -> (JsonNode) JSON.valueToTree(object))
                .toList();
    }

    private static List<JsonNode> of(String values) {
        return objects(chart(values).call());
    }

    private static List<JsonNode> ofKind(List<JsonNode> objects, String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asString().equals(kind))
                .toList();
    }

    private static List<JsonNode> processes(List<JsonNode> objects) {
        return objects.stream()
                .filter(object -> object.at("/spec/template/spec/containers").isArray())
                .toList();
    }

    private static JsonNode container(JsonNode process) {
        return process.at("/spec/template/spec/containers/0");
    }

    private static String setting(JsonNode process, String name) {
        return StreamSupport.stream(container(process).path("env").spliterator(), false)
                .filter(variable -> variable.path("name").asString().equals(name))
                .map(variable -> variable.path("value").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void helmFindsNothingWrong() {
        LintResult result = new Helm(CHART).lint().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @Test
    void theChartIsOfTheRelease() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String release = JSON.valueToTree(yaml(CHART.resolve("Chart.yaml")))
                .path("appVersion")
                .asString();
        assertThat(pom)
                .containsPattern("<artifactId>dateline</artifactId>\\s*<version>" + release + "(-SNAPSHOT)?</version>");
    }

    @Test
    void theScaledFormHasTwoApisAndThreeWorkers() {
        List<JsonNode> objects = of("scale");
        assertThat(ofKind(objects, "Deployment"))
                .extracting(d -> d.at("/metadata/name").asString() + " "
                        + d.at("/spec/replicas").asInt() + " " + setting(d, "DATELINE_ROLE"))
                .containsExactlyInAnyOrder("news-dateline-api 2 api", "news-dateline-worker 3 worker");
        assertThat(ofKind(objects, "PodDisruptionBudget"))
                .extracting(b -> b.at("/spec/selector/matchLabels/app.kubernetes.io~1component")
                        .asString())
                .containsExactlyInAnyOrder("api", "worker");
        assertThat(ofKind(objects, "StatefulSet")).isEmpty();
        JsonNode service = ofKind(objects, "Service").getFirst();
        assertThat(service.at("/spec/selector/app.kubernetes.io~1component").asString())
                .isEqualTo("api");
    }

    @Test
    void everyProcessMountsTheFolderThatIsWatched() {
        List<JsonNode> processes = processes(of("scale"));
        assertThat(processes).hasSize(2).allSatisfy(process -> {
            assertThat(setting(process, "DATELINE_WATCH_FOLDERS")).isEqualTo("/srv/inbox");
            assertThat(container(process).path("volumeMounts"))
                    .extracting(mount -> mount.path("name").asString() + " "
                            + mount.path("mountPath").asString() + " "
                            + mount.path("readOnly").asBoolean(false))
                    .containsExactly("data /app/data false", "tmp /tmp false", "inbox /srv/inbox true");
            assertThat(process.at("/spec/template/spec/volumes"))
                    .extracting(volume -> volume.path("name").asString() + " "
                            + volume.at("/persistentVolumeClaim/claimName").asString(""))
                    .containsExactlyInAnyOrder("data ", "tmp ", "inbox inbox");
        });
    }

    @Test
    void theSingleFormKeepsItsDisk() {
        List<JsonNode> objects = of("single");
        assertThat(ofKind(objects, "Deployment")).isEmpty();
        JsonNode process = ofKind(objects, "StatefulSet").getFirst();
        assertThat(process.at("/spec/replicas").asInt()).isEqualTo(1);
        JsonNode disk = process.at("/spec/volumeClaimTemplates/0");
        assertThat(disk.at("/metadata/name").asString()).isEqualTo("data");
        assertThat(disk.at("/spec/resources/requests/storage").asString()).isEqualTo("50Gi");
        assertThat(setting(process, "SPRING_NEO4J_URI")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "aura", "single"})
    void everyProcessIsProbedBoundedAndWithoutRights(String values) {
        for (JsonNode process : processes(of(values))) {
            JsonNode container = container(process);
            assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/startupProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
            assertThat(container.at("/resources/requests/memory").isMissingNode())
                    .isFalse();
            assertThat(container.at("/resources/requests/cpu").isMissingNode()).isFalse();
            assertThat(container.at("/resources/limits/memory").isMissingNode()).isFalse();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                    .isEqualTo("ALL");
            JsonNode pod = process.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.at("/enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(setting(process, "DATELINE_SECURITY_MODE")).isEqualTo("keys");
            assertThat(process.at("/spec/selector/matchLabels").properties())
                    .isSubsetOf(process.at("/spec/template/metadata/labels").properties());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "aura", "single"})
    void noImageIsTheLatest(String values) {
        assertThat(processes(of(values)))
                .extracting(process -> container(process).path("image").asString())
                .allMatch(image -> image.matches("registry\\.example\\.org/dateline(:0\\.1\\.0|@sha256:[0-9a-f]{64})"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "aura", "single"})
    void secretsAreNamedAndNeverThere(String values) {
        List<JsonNode> objects = of(values);
        assertThat(ofKind(objects, "Secret")).isEmpty();
        for (JsonNode process : processes(objects)) {
            for (JsonNode variable : container(process).path("env")) {
                if (variable.path("name").asString().matches(".*(PASSWORD|USERNAME|TOKEN|SECRET).*")) {
                    assertThat(variable.has("value")).isFalse();
                    assertThat(variable.at("/valueFrom/secretKeyRef/name").asString())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void auraIsReachedOverTlsAndTheServiceByItsHost() {
        List<JsonNode> objects = of("aura");
        JsonNode api = ofKind(objects, "Deployment").getFirst();
        assertThat(setting(api, "SPRING_NEO4J_URI")).startsWith("neo4j+s://");
        assertThat(setting(api, "DATELINE_SECURITY_HOSTS").split(","))
                .contains("news.example.org", "news-dateline.press.svc");
        assertThat(container(api).at("/envFrom/0/secretRef/name").asString()).isEqualTo("kafka-login");
        JsonNode ingress = ofKind(objects, "Ingress").getFirst();
        assertThat(ingress.at("/spec/tls/0/secretName").asString()).isEqualTo("news-tls");
        assertThat(ingress.at("/spec/rules/0/http/paths/0/backend/service/name").asString())
                .isEqualTo(ofKind(objects, "Service")
                        .getFirst()
                        .at("/metadata/name")
                        .asString());
    }

    @Test
    void valuesThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> chart("scale").set("neo4j.uri", "").call()).hasMessageContaining("neo4j.uri");
        assertThatThrownBy(() -> chart("scale").set("all.enabled", true).call()).hasMessageContaining("either all");
        assertThatThrownBy(() -> chart("scale").set("neo4j.existingSecret", "").call())
                .hasMessageContaining("existingSecret");
        assertThatThrownBy(() -> chart("scale").set("image.tag", "latest").call())
                .hasMessageContaining("tag");
        assertThatThrownBy(() -> chart("scale").set("worker.replica", 5).call()).hasMessageContaining("replica");
        assertThatThrownBy(() ->
                        chart("scale").set("kafka.bootstrapServers", "kafka").call())
                .hasMessageContaining("bootstrapServers");
        assertThatThrownBy(() -> chart("scale")
                        .set("extraVolumeMounts[0].name", "elsewhere")
                        .set("extraVolumeMounts[0].mountPath", "/srv/inbox")
                        .call())
                .hasMessageContaining("extraVolumes has the name elsewhere");
        assertThatThrownBy(
                        () -> chart("scale").set("extraVolumes[0].name", "data").call())
                .hasMessageContaining("extraVolumes");
    }

    /** Without Helm, by the schema alone. */
    @Test
    void allFilesOfValuesFitTheSchemaAndDescribeEachValue() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(CHART.resolve("values.schema.json")));
        List<Path> files = new ArrayList<>(List.of(CHART.resolve("values.yaml")));
        try (Stream<Path> others = Files.list(CHART.resolve("ci"))) {
            others.forEach(files::add);
        }
        JsonNode defaults = JSON.valueToTree(yaml(CHART.resolve("values.yaml")));
        for (Path file : files) {
            JsonNode merged =
                    JSON.readerForUpdating(defaults.deepCopy()).readValue(JSON.writeValueAsString(yaml(file)));
            assertThat(schema.validate(JSON.writeValueAsString(merged), com.networknt.schema.InputFormat.JSON))
                    .as(file.toString())
                    .isEmpty();
        }
        JsonNode described = JSON.readTree(Files.readString(CHART.resolve("values.schema.json")))
                .path("properties");
        assertThat(defaults.propertyNames()).isSubsetOf(described.propertyNames());
    }

    private static Object yaml(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}
