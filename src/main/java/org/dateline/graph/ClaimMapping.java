package org.dateline.graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Turns claims and codings into the properties of nodes, and back. */
public final class ClaimMapping {

    private ClaimMapping() {}

    static Map<String, @Nullable Object> toProperties(Claim claim) {
        Map<String, @Nullable Object> p = toProperties(claim.coding());
        Span span = claim.quote().span();
        p.put("evidence", claim.evidence().name());
        p.put("quote", claim.quote().text());
        p.put("start", span == null ? null : span.start());
        p.put("end", span == null ? null : span.end());
        p.put("segment", claim.quote().segment());
        QuoteSpanMapping.put(p, claim.quote().parts());
        p.putAll(toProperties(claim.assertion()));
        return p;
    }

    private static Map<String, @Nullable Object> toProperties(Assertion assertion) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("denied", assertion.denied());
        p.put("hedged", assertion.hedged());
        p.put("conditional", assertion.conditional());
        p.put("attributedTo", assertion.attributedTo());
        p.put("attributedEntity", assertion.attributedEntity());
        p.put("confidence", assertion.confidence());
        p.put("extractor", assertion.extractor());
        p.put("rule", assertion.rule());
        return p;
    }

    static Map<String, @Nullable Object> toProperties(Coding coding) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("type", coding.type().name());
        p.put("cameo", coding.cameo());
        p.put("instrument", coding.instrument().name());
        p.put("direction", coding.direction().name());
        p.put("stage", coding.stage() == null ? null : coding.stage().name());
        p.put("goods", coding.goods());
        p.put("magnitude", coding.magnitude());
        p.put("designator", coding.designator());
        p.put("summary", coding.summary());
        p.put("title", coding.title());
        QuantityMapping.put(p, coding.quantities());
        p.put("goodsList", orNull(coding.goodsList()));
        p.put("chapters", orNull(coding.chapters()));
        putDate(p, "", coding.date());
        putDate(p, "due", coding.due());
        putDate(p, "expires", coding.expires());
        PartyMapping.put(p, coding.parties());
        return p;
    }

    private static @Nullable List<String> orNull(List<String> texts) {
        return texts.isEmpty() ? null : texts;
    }

    private static void putDate(Map<String, @Nullable Object> p, String prefix, @Nullable UncertainDate date) {
        p.put(name(prefix, "earliest"), date == null ? null : date.earliest());
        p.put(name(prefix, "latest"), date == null ? null : date.latest());
        p.put(name(prefix, "edtf"), date == null ? null : date.edtf());
        p.put(name(prefix, "basis"), date == null ? null : date.basis().name());
    }

    private static String name(String prefix, String part) {
        return prefix.isEmpty() ? part : prefix + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    /** Reads a claim from its node. */
    public static Claim claim(MapAccessor node) {
        Span span = node.get("start").isNull()
                ? null
                : new Span(node.get("start").asInt(), node.get("end").asInt());
        return new Claim(
                node.get("id").asString(),
                Evidence.valueOf(node.get("evidence").asString()),
                new Quote(
                        node.get("quote").asString(), span, node.get("segment").asInt(), QuoteSpanMapping.get(node)),
                coding(node),
                assertion(node));
    }

    private static Assertion assertion(MapAccessor node) {
        return new Assertion(
                node.get("denied").asBoolean(),
                node.get("hedged").asBoolean(),
                node.get("conditional").asBoolean(),
                string(node, "attributedTo"),
                string(node, "attributedEntity"),
                node.get("confidence").asDouble(),
                node.get("extractor").asString(),
                string(node, "rule"));
    }

    /** Reads a coding from the node of a claim or of a version of an action. */
    static Coding coding(MapAccessor node) {
        String stage = string(node, "stage");
        return new Coding(
                ActionType.valueOf(node.get("type").asString()),
                string(node, "cameo"),
                Instrument.valueOf(node.get("instrument").asString()),
                Direction.valueOf(node.get("direction").asString()),
                stage == null ? null : Stage.valueOf(stage),
                java.util.Objects.requireNonNullElse(date(node, ""), UncertainDate.UNKNOWN),
                date(node, "due"),
                date(node, "expires"),
                string(node, "goods"),
                string(node, "magnitude"),
                string(node, "designator"),
                PartyMapping.get(node),
                node.get("summary").asString(),
                QuantityMapping.get(node),
                node.get("goodsList").asList(Value::asString, List.of()),
                node.get("chapters").asList(Value::asString, List.of()),
                string(node, "title"));
    }

    private static @Nullable UncertainDate date(MapAccessor node, String prefix) {
        String basis = string(node, name(prefix, "basis"));
        return basis == null
                ? null
                : new UncertainDate(
                        day(node, name(prefix, "earliest")),
                        day(node, name(prefix, "latest")),
                        string(node, name(prefix, "edtf")),
                        DateBasis.valueOf(basis));
    }

    private static @Nullable LocalDate day(MapAccessor node, String name) {
        return node.get(name).isNull() ? null : node.get(name).asLocalDate();
    }

    private static @Nullable String string(MapAccessor node, String name) {
        return node.get(name).isNull() ? null : node.get(name).asString();
    }
}
