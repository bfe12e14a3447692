package org.dateline.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A document of MEANTIME (Minard et al. 2016): Wikinews with entities, their DBpedia links, and TIMEX3 dates.
 *
 * @param name what it is called
 * @param corpus the topic it was gathered under
 * @param text its tokens, with a blank between two and a line a sentence
 * @param published its creation time
 * @param annotated how far the text is fully annotated: sentences 0 to 5
 * @param mentions named entities in that part
 * @param dates DATE expressions in that part
 */
record Meantime(
        String name,
        String corpus,
        String text,
        String published,
        int annotated,
        List<Name> mentions,
        List<Timex> dates) {

    /** Later sentences carry annotations of chosen entities only. */
    private static final int LAST_SENTENCE = 5;

    /** A named mention; {@code link} is the last part of its DBpedia address, or empty. */
    record Name(Span span, String type, String link) {}

    /** A date expression with its TIMEX3 value. */
    record Timex(Span span, String value) {}

    static List<Meantime> all() {
        return Gold.files("meantime/intra_cross-doc_annotation", ".xml").stream()
                .map(Meantime::read)
                .toList();
    }

    private static Meantime read(Path file) {
        try {
            Document xml = Jsoup.parse(Files.readString(file), Parser.xmlParser());
            return of(file, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Meantime of(Path file, Document xml) {
        Map<String, Span> tokens = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int annotated = 0;
        String sentence = "0";
        for (Element token : xml.select("token")) {
            if (!token.attr("sentence").equals(sentence)) {
                text.setCharAt(text.length() - 1, '\n');
                sentence = token.attr("sentence");
            }
            int start = text.length();
            text.append(token.text()).append(' ');
            tokens.put(token.attr("t_id"), new Span(start, text.length() - 1));
            annotated = Integer.parseInt(sentence) <= LAST_SENTENCE ? text.length() : annotated;
        }
        String published =
                xml.select("TIMEX3[functionInDocument=CREATION_TIME]").attr("value");
        return new Meantime(
                file.getFileName().toString().replace(".xml", ""),
                file.getParent().getFileName().toString(),
                text.toString().strip(),
                published.length() > 10 ? published.substring(0, 10) : published,
                annotated,
                names(xml, tokens, annotated),
                dates(xml, tokens, annotated));
    }

    private static List<Name> names(Document xml, Map<String, Span> tokens, int annotated) {
        Map<String, Element> entities = new HashMap<>();
        xml.select("ENTITY").forEach(e -> entities.put(e.attr("m_id"), e));
        Map<String, Element> meant = new HashMap<>();
        xml.select("REFERS_TO")
                .forEach(r -> r.select("source")
                        .forEach(s -> meant.put(
                                s.attr("m_id"), entities.get(r.select("target").attr("m_id")))));
        List<Name> names = new ArrayList<>();
        for (Element mention : xml.select("ENTITY_MENTION[syntactic_type=NAM]")) {
            Element entity = meant.get(mention.attr("m_id"));
            for (Span span : span(mention, tokens, annotated)) {
                names.add(new Name(span, type(entity), link(entity)));
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

    private static List<Timex> dates(Document xml, Map<String, Span> tokens, int annotated) {
        List<Timex> dates = new ArrayList<>();
        for (Element timex : xml.select("TIMEX3[type=DATE]")) {
            for (Span span : span(timex, tokens, annotated)) {
                dates.add(new Timex(span, timex.attr("value")));
            }
        }
        return dates;
    }

    /** Where an annotation's words stand; none outside of the annotated part, or without words. */
    private static Collection<Span> span(Element annotation, Map<String, Span> tokens, int annotated) {
        List<Span> words = annotation.select("token_anchor").stream()
                .map(a -> tokens.get(a.attr("t_id")))
                .sorted()
                .toList();
        return words.isEmpty() || words.getLast().end() > annotated
                ? List.of()
                : List.of(new Span(words.getFirst().start(), words.getLast().end()));
    }
}
