package org.dateline.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Span;
import org.dateline.scorecard.Expected.Name;
import tools.jackson.databind.JsonNode;

/**
 * A document of re3d (Defence Science and Technology Laboratory): press items and encyclopedia text with entities.
 *
 * <p>The set marks every phrase for an entity, named or described, and often a phrase inside another. An organisation's
 * name is one with a capital and no longer word in lower case: "coalition forces" and "we" are none. A country is named
 * where its name stands in a place ("northern Iraq", "Raqqah, Syria"), as a nationality ("U.S."), or by itself for its
 * government; a country's name that is part of an organisation's is left open. The marks have gaps, lists of countries
 * among them; what stands outside of every mark counts as wrong all the same, so that precision is understated.
 *
 * @param text the text
 * @param marks all entities
 */
record Re3d(String text, List<Mark> marks) {

    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}-])\\p{Ll}{4,}");
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");
    private static final Set<String> PRONOUNS =
            Set.of("we", "our", "ours", "us", "it", "its", "they", "their", "them", "who", "which");

    /** An entity of one of the set's types. */
    record Mark(Span span, String type, String value) {

        boolean is(String... types) {
            return Set.of(types).contains(type);
        }

        boolean isName() {
            return value.chars().anyMatch(Character::isUpperCase)
                    && !LOWER_CASE_WORD.matcher(value).find()
                    && (value.equals("US") || !PRONOUNS.contains(value.toLowerCase(Locale.ROOT)));
        }
    }

    /** All of them; none where they are not at hand. */
    static List<Re3d> all() {
        return BorrowedTexts.HERE.find("re3d").stream()
                .flatMap(folder -> Gold.files(folder, "documents.json").stream())
                .flatMap(f -> Gold.lines(f).stream().map(d -> of(d, Gold.lines(f.resolveSibling("entities.json")))))
                .toList();
    }

    private static Re3d of(JsonNode document, List<JsonNode> entities) {
        String id = document.get("_id").asString();
        List<Mark> marks = entities.stream()
                .filter(e -> e.get("documentId").asString().equals(id))
                .map(e -> new Mark(
                        new Span(e.get("begin").asInt(), e.get("end").asInt()),
                        e.get("type").asString(),
                        e.get("value").asString()))
                .toList();
        return new Re3d(document.get("text").asString(), marks);
    }

    Expected countries(Names catalogue) {
        Stream<Name> inPlaces = marks.stream()
                .filter(m -> m.is("Location", "Nationality"))
                .flatMap(m -> catalogue.countriesIn(text, m.span()).stream())
                .filter(n -> isNamedAlone(n, catalogue));
        Stream<Name> governments = marks.stream()
                .filter(m -> m.is("Organisation") && isCountry(m, catalogue))
                .flatMap(m -> catalogue.countriesIn(text, m.span()).stream());
        return new Expected(
                Stream.concat(inPlaces, governments).distinct().toList(), spans(m -> m.is("Organisation")), List.of());
    }

    private boolean isNamedAlone(Name country, Names catalogue) {
        return marks.stream()
                .filter(m -> m.is("Organisation") && m.isName() && !isCountry(m, catalogue))
                .noneMatch(m -> m.span().contains(country.span()));
    }

    Expected bodies(Names catalogue) {
        List<Name> names = marks.stream()
                .filter(m -> m.is("Organisation") && m.isName() && !isCountry(m, catalogue))
                .map(m -> new Name(m.span(), m.value(), ""))
                .distinct()
                .toList();
        return new Expected(
                names,
                spans(m -> m.is("Organisation") && !m.isName()),
                spans(m -> !m.is("Organisation") && m.isName()));
    }

    private static boolean isCountry(Mark mark, Names catalogue) {
        return catalogue
                .find(ARTICLE.matcher(mark.value()).replaceFirst(""), EntityScore.COUNTRY)
                .isPresent();
    }

    private List<Span> spans(Predicate<Mark> wanted) {
        return marks.stream().filter(wanted).map(Mark::span).toList();
    }
}
