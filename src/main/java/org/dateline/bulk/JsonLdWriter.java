package org.dateline.bulk;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Extents;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON-LD with the vocabulary of schema.org. An act is an Action with agents, participants and objects. */
final class JsonLdWriter implements ActWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer out;
    private boolean any;

    JsonLdWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(int pass, String note) throws IOException {
        // A property next to @graph would turn the acts into a named graph, which readers of the default graph ignore.
        out.write("{\"@context\":\"https://schema.org\",\"@graph\":[\n"
                + JSON.writeValueAsString(Map.of("@type", "Dataset", "name", "Dateline", "description", note)));
        any = true;
    }

    @Override
    public void write(int pass, ExportedAct act) throws IOException {
        Coding coding = act.snapshot().coding();
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("@type", "Action");
        action.put("identifier", act.id());
        action.put("additionalType", coding.type().name());
        action.put("name", coding.summary());
        if (coding.date().earliest() != null) {
            action.put("startTime", coding.date().earliest().toString());
        }
        if (coding.date().latest() != null) {
            action.put("endTime", coding.date().latest().toString());
        }
        put(action, "agent", act, Role.ACTOR);
        put(action, "participant", act, Role.ADDRESSEE);
        put(action, "object", act, Role.TARGET);
        put(action, "recipient", act, Role.BENEFICIARY);
        action.put("additionalProperty", properties(act));
        action.put("subjectOf", act.cited().stream().map(JsonLdWriter::article).toList());
        out.write((any ? ",\n" : "\n") + JSON.writeValueAsString(action));
        any = true;
    }

    /**
     * Returns the facts that schema.org has no terms for: denied, hedged and conditional claims, and affected parties.
     */
    private static List<Map<String, String>> properties(ExportedAct act) {
        Extents extents = act.snapshot().extents();
        return Stream.concat(
                        Stream.of(
                                property("denied", extents.denied().name()),
                                property("hedged", extents.hedged().name()),
                                property("conditional", extents.conditional().name())),
                        act.snapshot().coding().parties().stream()
                                .filter(p -> p.role() == Role.AFFECTED)
                                .map(p -> property("affected", name(p, act.entity(p)))))
                .toList();
    }

    private static String name(Party party, @Nullable Entity entity) {
        return entity == null ? party.text() : entity.name();
    }

    private static Map<String, String> property(String name, String value) {
        return Map.of("@type", "PropertyValue", "name", name, "value", value);
    }

    /** Adds the parties of a role under a schema.org term. Beneficiaries are "recipient". */
    private static void put(Map<String, Object> action, String name, ExportedAct act, Role role) {
        List<Map<String, String>> parties = act.snapshot().coding().parties().stream()
                .filter(p -> p.role() == role)
                .map(p -> party(p, act.entity(p)))
                .toList();
        if (!parties.isEmpty()) {
            action.put(name, parties);
        }
    }

    private static Map<String, Object> article(Cited cited) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "Article");
        putText(article, "url", cited.url());
        putText(article, "headline", cited.title());
        putText(article, "creditText", cited.credit());
        putText(article, "license", cited.licence());
        if (cited.source() != null) {
            article.put("publisher", Map.of("@type", "Organization", "name", cited.source()));
        }
        return article;
    }

    private static void putText(Map<String, Object> map, String name, @Nullable String text) {
        if (text != null) {
            map.put(name, text);
        }
    }

    private static Map<String, String> party(Party party, @Nullable Entity entity) {
        if (entity == null) {
            return Map.of("@type", "Thing", "name", party.text());
        }
        return Map.of("@type", type(entity.kind()), "identifier", entity.id(), "name", entity.name());
    }

    private static String type(EntityKind kind) {
        return switch (kind) {
            case COUNTRY -> "Country";
            case COMPANY -> "Corporation";
            case ORGANIZATION -> "Organization";
            case PERSON -> "Person";
        };
    }

    @Override
    public void end(int pass) throws IOException {
        out.write("\n]}\n");
    }
}
