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
import java.util.stream.Collectors;
import org.dateline.model.Span;
import org.dateline.scorecard.Expected.Name;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A document of MEANTIME (Minard et al. 2016): Wikinews with entities, their DBpedia links, and TIMEX3 dates.
 *
 * <p>As its marks are made (seen in the documents of the even part) a mention is named when its syntactic type is NAM, or
 * PRE.NAM before a noun ("Apple" in "Apple CEO"). A name that is all or part of a product's is marked as the product's:
 * "Airbus" in "Airbus A320" has no mark of its own. A few marks have no type; they decide nothing. A name before a noun
 * that is linked to a country counts when it is the country's name and not its adjective. A country that is marked as an
 * organisation, for its government, is a country.
 *
 * @param name what it is called
 * @param corpus the topic it was gathered under
 * @param text its tokens, with a blank between two and a line a sentence
 * @param published its creation time
 * @param annotated how far the text is fully annotated: sentences 0 to 5
 * @param mentions named mentions in that part
 * @param dates DATE expressions in that part
 * @param times expressions of the other types, which have no day of their own: durations, sets, times of a day
 */
record Meantime(
        String name,
        String corpus,
        String text,
        String published,
        int annotated,
        List<MeantimeName> mentions,
        List<Timex> dates,
        List<Span> times) {

    /** Later sentences carry annotations of chosen entities only. */
    private static final int LAST_SENTENCE = 5;

    /** A date expression with its TIMEX3 value. */
    record Timex(Span span, String value) {}

    /** All of them; none where they are not at hand. */
    static List<Meantime> all() {
        return BorrowedTexts.HERE.find("meantime/intra_cross-doc_annotation").stream()
                .flatMap(folder -> Gold.files(folder, ".xml").stream())
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
        int end = annotated;
        String published =
                xml.select("TIMEX3[functionInDocument=CREATION_TIME]").attr("value");
        return new Meantime(
                file.getFileName().toString().replace(".xml", ""),
                file.getParent().getFileName().toString(),
                text.toString().strip(),
                published.length() > 10 ? published.substring(0, 10) : published,
                annotated,
                MeantimeName.all(xml, text, mention -> span(mention, tokens, end)),
                dates(xml, tokens, annotated),
                times(xml, tokens, annotated));
    }

    Expected countries(Names catalogue) {
        Map<Boolean, List<MeantimeName>> countries = mentions.stream()
                .collect(Collectors.partitioningBy(
                        m -> catalogue.find(m.link(), EntityScore.COUNTRY).isPresent() || m.isCountry(catalogue)));
        List<Name> names = countries.get(true).stream()
                .filter(m -> !m.beforeNoun() || m.isCountry(catalogue))
                .map(m -> m.named(catalogue, EntityScore.COUNTRY))
                .toList();
        return new Expected(names, untyped(), spans(countries.get(false)));
    }

    Expected bodies(Names catalogue) {
        Map<Boolean, List<MeantimeName>> bodies = mentions.stream()
                .collect(Collectors.partitioningBy(m -> m.type().equals("ORG")));
        List<Name> names = bodies.get(true).stream()
                .filter(m -> !m.isCountry(catalogue))
                .map(m -> m.named(catalogue, EntityScore.BODIES))
                .toList();
        return new Expected(names, untyped(), spans(bodies.get(false)));
    }

    private List<Span> untyped() {
        return spans(mentions.stream().filter(m -> m.type().isEmpty()).toList());
    }

    private static List<Span> spans(List<MeantimeName> marked) {
        return marked.stream().map(MeantimeName::span).toList();
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

    private static List<Span> times(Document xml, Map<String, Span> tokens, int annotated) {
        return xml.select("TIMEX3:not([type=DATE])").stream()
                .flatMap(t -> span(t, tokens, annotated).stream())
                .toList();
    }

    /** Whether words tell of time in any way that the gold marks. */
    boolean isTime(Span span) {
        return times.stream().anyMatch(span::overlaps)
                || dates.stream().anyMatch(d -> d.span().overlaps(span));
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
