package org.dateline.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Force;
import org.dateline.extraction.Entries.Governor;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** Turns the codebook's YAML into its entries; a wrong name in it fails the start. */
final class CodebookReader {

    /** An instrument or direction that the object of the verb decides. */
    private static final String BY_OBJECT = "BY_OBJECT";

    private CodebookReader() {}

    static Codebook read(Map<String, List<Object>> file) {
        return new Codebook(
                maps(file, "nouns").map(CodebookReader::noun).toList(),
                maps(file, "handling").map(CodebookReader::handling).toList(),
                maps(file, "fates").map(CodebookReader::fate).toList(),
                maps(file, "acts").map(CodebookReader::act).toList(),
                maps(file, "governors").map(CodebookReader::governor).toList(),
                Set.copyOf(strings(file.get("reporting"))),
                Set.copyOf(strings(file.get("hedges"))),
                objects(file),
                Set.copyOf(strings(file.get("groups"))),
                nominals(file),
                Objects.requireNonNull(file.get("guidance"), "The codebook lacks guidance").stream()
                        .map(Object::toString)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static java.util.stream.Stream<Map<String, Object>> maps(Map<String, List<Object>> file, String section) {
        return Objects.requireNonNull(file.get(section), "The codebook lacks " + section).stream()
                .map(entry -> (Map<String, Object>) entry);
    }

    private static Noun noun(Map<String, Object> e) {
        return new Noun(
                meaning(e),
                phrases(e.get("words")),
                roles(e),
                flag(e, "stageless"),
                flag(e, "alone"),
                flag(e, "needs-object"),
                new HashSet<>(strings(e.get("only"))),
                strings(e.get("about")),
                strings(e.get("topic")),
                value(e, "undo-type", ActionType.class));
    }

    private static Handling handling(Map<String, Object> e) {
        return new Handling(
                text(e, "id"),
                phrases(e.get("verbs")),
                value(e, "stage", Stage.class),
                value(e, "type", ActionType.class),
                Filler.valueOf(e.getOrDefault("subject", Filler.ACTOR).toString()),
                new HashSet<>(strings(e.get("subjects"))),
                new HashSet<>(strings(e.get("nouns"))),
                flag(e, "eases"),
                value(e, "direction", Direction.class));
    }

    private static Fate fate(Map<String, Object> e) {
        return new Fate(phrases(e.get("verbs")), value(e, "stage", Stage.class));
    }

    private static Act act(Map<String, Object> e) {
        return new Act(
                meaning(e),
                phrases(e.get("verbs")),
                phrases(e.get("dealings")),
                new HashSet<>(strings(e.get("adjectives"))),
                roles(e),
                new HashSet<>(strings(e.get("subjects"))),
                new HashSet<>(strings(e.get("objects"))),
                new HashSet<>(strings(e.get("except"))),
                strings(e.get("lists")),
                strings(e.get("about")),
                new HashSet<>(strings(e.get("with"))),
                new HashSet<>(strings(e.get("complement"))),
                new HashSet<>(strings(e.get("clause"))),
                new HashSet<>(strings(e.get("predicate"))),
                new HashSet<>(strings(e.get("needs"))),
                flag(e, "of-others"),
                flag(e, "only-affirmed"),
                flag(e, "only-deals"),
                flag(e, "only-future"),
                flag(e, "only-requested"),
                flag(e, "only-negated"),
                flag(e, "transitive"),
                flag(e, "intransitive"),
                flag(e, "stageless"),
                flag(e, "alone"));
    }

    private static Governor governor(Map<String, Object> e) {
        return new Governor(new HashSet<>(strings(e.get("words"))), Force.valueOf(text(e, "stage")));
    }

    private static Meaning meaning(Map<String, Object> e) {
        String cameo = (String) e.get("cameo");
        return new Meaning(
                text(e, "id"),
                ActionType.valueOf(text(e, "type")),
                e.containsKey("instrument") ? value(e, "instrument", Instrument.class) : Instrument.NONE,
                e.containsKey("direction") ? value(e, "direction", Direction.class) : Direction.NEUTRAL,
                value(e, "stage", Stage.class),
                cameo);
    }

    private static Map<String, Filler> roles(Map<String, Object> e) {
        Map<String, Filler> roles = new LinkedHashMap<>();
        if (e.get("roles") instanceof Map<?, ?> map) {
            map.forEach((place, filler) -> roles.put(place.toString(), Filler.valueOf(filler.toString())));
        }
        return roles;
    }

    private static Map<String, Instrument> objects(Map<String, List<Object>> file) {
        Map<String, Instrument> objects = new HashMap<>();
        maps(file, "objects")
                .forEach(e -> strings(e.get("words"))
                        .forEach(word -> objects.put(word, Instrument.valueOf(text(e, "instrument")))));
        return objects;
    }

    private static Map<String, String> nominals(Map<String, List<Object>> file) {
        Map<String, String> nominals = new HashMap<>();
        maps(file, "nominals")
                .forEach(e -> strings(e.get("nouns")).forEach(noun -> nominals.put(noun, text(e, "verb"))));
        return nominals;
    }

    /** The longest first: "hack into" has another object than "hack". */
    private static List<Phrase> phrases(@Nullable Object words) {
        return strings(words).stream()
                .map(Phrase::of)
                .sorted(Comparator.comparingInt(Phrase::size).reversed())
                .toList();
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream()
                        .map(v -> v.toString().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    private static String text(Map<String, Object> e, String name) {
        return Objects.requireNonNull(e.get(name), () -> "A codebook entry lacks " + name + ": " + e)
                .toString();
    }

    private static boolean flag(Map<String, Object> e, String name) {
        return "true".equals(e.get(name));
    }

    private static <E extends Enum<E>> @Nullable E value(Map<String, Object> e, String name, Class<E> type) {
        Object value = e.get(name);
        return value == null || value.equals(BY_OBJECT) ? null : Enum.valueOf(type, value.toString());
    }
}
