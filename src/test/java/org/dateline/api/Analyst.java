package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.Http;
import org.dateline.model.Ids;
import tools.jackson.databind.JsonNode;

/** Corrects what the articles of the Harbour Post tell, over GraphQL as anybody would. */
final class Analyst {

    private static final String ACTS = """
            { timeline(filter: {window: {from: "2017-01-01", to: "2026-12-31"}}, order: OLDEST_FIRST, first: 500) { edges { node {
                id parties { entity { id kind } } claims(first: 50) { edges { node { id article { id story { id }
                source { id name } } } } } } } } }""";
    private static final String SIGNED = ", who: \"ann\", why: \"for a test\") { id } }";

    /** An act that an article of the Harbour Post tells of. */
    private record Act(String id, String claim, JsonNode node) {}

    private final Http http;
    private final List<String> done = new ArrayList<>();

    Analyst(Http http) {
        this.http = http;
    }

    static String recorded(Http http) {
        return http.post("{ entity(ref: \"US\") { id } }")
                .get("extensions")
                .get("recorded")
                .asString();
    }

    /** An id of each kind, for queries. */
    Map<String, String> ids() {
        Act act = acts().getFirst();
        JsonNode article = act.node().findValue("article");
        return Map.of(
                "action", act.id(),
                "claim", act.claim(),
                "article", article.get("id").asString(),
                "story", article.get("story").get("id").asString(),
                "now", recorded(http));
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (JsonNode edge : http.data(ACTS).get("timeline").get("edges")) {
            JsonNode node = edge.get("node");
            if (node.findValuesAsString("name").stream().anyMatch(source -> source.startsWith("Harbour Post"))) {
                JsonNode claim = node.get("claims").get("edges").get(0).get("node");
                acts.add(new Act(node.get("id").asString(), claim.get("id").asString(), node));
            }
        }
        return acts;
    }

    /** Makes thirty corrections of all kinds, each of others' acts as far as they can be. */
    List<String> correct() {
        List<Act> acts = acts();
        assertThat(acts).hasSizeGreaterThan(18);
        acts.subList(0, 6).forEach(a -> curate("retractClaim(claim: \"" + a.claim() + "\""));
        for (int i = 6; i < 14; i += 2) {
            curate("mergeActions(from: \"" + acts.get(i).id() + "\", into: \""
                    + acts.get(i + 1).id() + "\"");
        }
        recode(acts.get(7), "stage: SUSPENDED, direction: EASES");
        recode(acts.get(9), "stage: ENDED, direction: EASES");
        recode(acts.get(11), "edtf: \"202X\"");
        recode(acts.get(13), "type: RETREAT, stage: ENDED, summary: \"Coded otherwise\"");
        recode(acts.get(14), "edtf: \"2023-21~\", instrument: OTHER");
        for (int i = 6; i < 10; i += 2) {
            curate("splitAction(action: \"" + acts.get(i + 1).id() + "\", claims: [\""
                    + acts.get(i).claim() + "\"]");
        }
        claim("action: \"" + acts.get(15).id() + "\", ", 1);
        claim("", 2);
        claim("denied: true, ", 3);
        entities(acts.subList(16, acts.size()));
        curate("withdrawArticle(article: \""
                + acts.getLast().node().findValue("article").get("id").asString() + "\"");
        curate("withdrawSource(source: \"" + Ids.source("Harbour Post mirror") + "\"");
        return List.copyOf(done);
    }

    private void recode(Act act, String coding) {
        curate("recodeAction(action: \"" + act.id() + "\", coding: {" + coding + "}");
    }

    private void claim(String more, int number) {
        curate(
                "assertClaim(input: {" + more + "quote: \"The United States sanctions Huawei " + number
                        + "\", source: \"Gazette\", publishedAt: \"2023-03-0" + number
                        + "\", type: SANCTION, instrument: PROCUREMENT_BAN, direction: RESTRICTS, stage: IN_FORCE,"
                        + " parties: [{role: ACTOR, text: \"US\", entity: \"US\"}, {role: TARGET, text: \"Huawei\", entity: \"Huawei\"}]}");
    }

    /** Splits two, merges two pairs of one kind, and names four. */
    private void entities(List<Act> acts) {
        acts.stream()
                .filter(a -> !entity(a).isEmpty())
                .limit(2)
                .forEach(a -> curate("splitEntity(entity: \""
                        + entity(a) + "\", name: \"Split off " + a.id() + "\", kind: ORGANIZATION, claims: [\""
                        + a.claim()
                        + "\"]"));
        List<String> same = kin();
        curate("mergeEntities(from: \"" + same.get(0) + "\", into: \"" + same.get(1) + "\"");
        curate("mergeEntities(from: \"" + same.get(2) + "\", into: \"" + same.get(3) + "\"");
        for (int i = 0; i < 4; i++) {
            curate("addAlias(entity: \"Huawei\", name: \"Phone maker number " + i + "\"");
        }
    }

    /** Whether its one claim is sure to mean its first party. */
    private static boolean isPlain(Act act) {
        return act.node().get("claims").get("edges").size() == 1 && !entity(act).isEmpty();
    }

    private static String entity(Act act) {
        return act.node().findValues("entity").stream()
                .filter(e -> !e.isNull())
                .map(e -> e.get("id").asString())
                .findFirst()
                .orElse("");
    }

    /** The entities of the kind of which most take part. */
    private List<String> kin() {
        Map<String, TreeSet<String>> byKind = new TreeMap<>();
        acts().stream()
                .flatMap(a -> a.node().findValues("entity").stream())
                .filter(e -> !e.isNull())
                .forEach(e -> byKind.computeIfAbsent(e.get("kind").asString(), k -> new TreeSet<>())
                        .add(e.get("id").asString()));
        return byKind.values().stream().max(Comparator.comparing(TreeSet::size)).orElseThrow().stream()
                .collect(Collectors.toList());
    }

    private void curate(String mutation) {
        done.add(http.data("mutation { " + mutation + SIGNED).findValue("id").asString());
    }

    void undo(List<String> curations) {
        curations.forEach(id -> http.data("mutation { undo(curation: \"" + id + "\"" + SIGNED));
    }
}
