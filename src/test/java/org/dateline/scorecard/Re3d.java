package org.dateline.scorecard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.EntityKind;
import org.dateline.model.Mention;
import org.dateline.model.Span;
import org.dateline.scorecard.Subject.Read;
import tools.jackson.databind.JsonNode;

/**
 * A document of re3d (Defence Science and Technology Laboratory): press items and encyclopedia text with entities.
 *
 * @param text the text
 * @param names entities whose every longer word is capitalised; descriptions such as "coalition forces" are no names
 */
record Re3d(String text, List<Name> names) {

    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}-])\\p{Ll}{4,}");
    private static final Set<EntityKind> BODIES = Set.of(EntityKind.COMPANY, EntityKind.ORGANIZATION);

    /** A named entity of one of the set's types. */
    record Name(Span span, String type, String value) {}

    static List<Re3d> all() {
        return Gold.files("re3d", "documents.json").stream()
                .flatMap(f -> Gold.lines(f).stream().map(d -> of(d, Gold.lines(f.resolveSibling("entities.json")))))
                .toList();
    }

    private static Re3d of(JsonNode document, List<JsonNode> entities) {
        String id = document.get("_id").asString();
        List<Name> names = entities.stream()
                .filter(e -> e.get("documentId").asString().equals(id))
                .map(e -> new Name(
                        new Span(e.get("begin").asInt(), e.get("end").asInt()),
                        e.get("type").asString(),
                        e.get("value").asString()))
                .filter(n -> !LOWER_CASE_WORD.matcher(n.value()).find())
                .toList();
        return new Re3d(document.get("text").asString(), names);
    }

    void score(Read read, Names catalogue, Tally countries, Tally bodies) {
        List<Mention> mentions = read.resolved().mentions();
        countries(mentions, catalogue, countries);
        List<Name> gold =
                names.stream().filter(n -> n.type().equals("Organisation")).toList();
        List<Mention> ours = mentions.stream()
                .filter(m -> m.kind() != null && BODIES.contains(m.kind()))
                .toList();
        var pairs = Pairs.of(gold, Name::span, ours, Mention::span);
        pairs.both().forEach(p -> bodies.hit());
        pairs.missed().forEach(n -> bodies.missed(n.value()));
        pairs.spurious().forEach(m -> bodies.spurious(m.text()));
    }

    private void countries(List<Mention> mentions, Names catalogue, Tally tally) {
        Set<EntityKind> kind = Set.of(EntityKind.COUNTRY);
        List<Name> gold = names.stream()
                .filter(n -> n.type().equals("Location"))
                .filter(n -> catalogue.find(n.value(), kind).isPresent())
                .toList();
        List<Mention> ours = mentions.stream()
                .filter(m -> m.link() != null && m.kind() == EntityKind.COUNTRY)
                .filter(m -> m.link().reason().equals("name"))
                .filter(m -> names.stream()
                        .noneMatch(n -> n.span().contains(m.span()) && !n.type().equals("Location")))
                .toList();
        var pairs = Pairs.of(gold, Name::span, ours, Mention::span);
        pairs.both().forEach(p -> {
            String right = catalogue.find(p.gold().value(), kind).orElseThrow().id();
            tally.answer(
                    right.equals(p.ours().link().entity()),
                    p.ours().text() + " taken for " + p.ours().link());
        });
        pairs.missed().forEach(n -> tally.missed(n.value()));
        pairs.spurious().forEach(m -> tally.spurious(m.text()));
    }
}
