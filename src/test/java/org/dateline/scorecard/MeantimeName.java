package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Span;
import org.dateline.scorecard.Expected.Name;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A mention by name in MEANTIME.
 *
 * @param span where it stands
 * @param text its words
 * @param type the type of its entity, such as "ORG"; empty when it has none
 * @param link the last part of its DBpedia address, or empty
 * @param beforeNoun whether it stands before a noun
 */
record MeantimeName(Span span, String text, String type, String link, boolean beforeNoun) {

    Name named(Names catalogue, Set<EntityKind> kinds) {
        Optional<Entity> entity = catalogue
                .find(link, kinds)
                .or(() -> catalogue.find(text, EntityScore.COUNTRY).filter(e -> kinds.contains(e.kind())));
        return new Name(span, text, entity.map(Entity::id).orElse(""));
    }

    boolean isCountry(Names catalogue) {
        return catalogue.find(text, EntityScore.COUNTRY).isPresent();
    }

    /** The mentions by name in the part of a document that the spans are of. */
    static List<MeantimeName> all(Document xml, CharSequence text, Function<Element, Collection<Span>> spans) {
        Map<String, Element> entities = new HashMap<>();
        xml.select("ENTITY").forEach(e -> entities.put(e.attr("m_id"), e));
        Map<String, Element> meant = new HashMap<>();
        xml.select("REFERS_TO")
                .forEach(r -> r.select("source")
                        .forEach(s -> meant.put(
                                s.attr("m_id"), entities.get(r.select("target").attr("m_id")))));
        List<MeantimeName> names = new ArrayList<>();
        for (Element mention : xml.select("ENTITY_MENTION[syntactic_type$=NAM]")) {
            Element entity = meant.get(mention.attr("m_id"));
            boolean beforeNoun = mention.attr("syntactic_type").startsWith("PRE");
            for (Span span : spans.apply(mention)) {
                String words = span.of(text.toString());
                names.add(new MeantimeName(span, words, type(entity), link(entity), beforeNoun));
            }
        }
        return names;
    }

    private static String type(Element entity) {
        return entity == null ? "" : entity.attr("ent_type");
    }

    private static String link(Element entity) {
        String address = entity == null ? "" : entity.attr("external_ref");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
