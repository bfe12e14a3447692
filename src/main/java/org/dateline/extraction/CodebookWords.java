package org.dateline.extraction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.extraction.Entries.Noun;
import org.jspecify.annotations.Nullable;

/** Tells the codebook in plain lines, for a reader who knows words and no frames. */
public final class CodebookWords {

    /** The first of an entry show its class; all of them would be four times as long. */
    private static final int EXAMPLES = 8;

    private CodebookWords() {}

    /** The rules in words, then what each entry of the codebook says with its first words as examples. */
    public static String of(Codebook codebook) {
        StringJoiner text = new StringJoiner("\n");
        text.add("Rules:");
        codebook.guidance().forEach(rule -> text.add("- " + rule));
        text.add("Nouns that name an act or a measure (type, instrument, direction):");
        codebook.nouns().forEach(noun -> text.add(line(noun)));
        text.add("Verbs that make, change or end what such a noun names (stage):");
        codebook.handling().forEach(handling -> text.add(line(handling)));
        codebook.fates().forEach(f -> text.add("- the measure itself, " + f.stage() + ": " + words(f.verbs())));
        text.add("Verbs and adjectives that are an act by themselves (type, instrument, direction, stage):");
        codebook.acts().forEach(act -> text.add(line(act)));
        text.add("Words above an act that change how far it got; BLOCKED means that nothing is done:");
        codebook.governors().forEach(g -> text.add("- " + g.force() + ": " + sample(g.words())));
        text.add("Words that keep a distance: " + sample(codebook.hedges()));
        return text.toString();
    }

    private static String line(Noun noun) {
        return head(noun.meaning()) + words(noun.words());
    }

    private static String line(Handling handling) {
        String stage = Objects.toString(handling.stage(), "no stage");
        return "- " + stage + (handling.type() == null ? "" : " " + handling.type()) + ": " + words(handling.verbs());
    }

    private static String line(Act act) {
        String when = act.onlyNegated() ? "not " : "";
        return head(act.meaning()) + when + (act.verbs().isEmpty() ? sample(act.adjectives()) : words(act.verbs()));
    }

    private static String head(Meaning meaning) {
        return Stream.of(meaning.type(), byObject(meaning.instrument()), byObject(meaning.direction()), meaning.stage())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" ", "- ", ": "));
    }

    private static String byObject(@Nullable Object value) {
        return value == null ? "by-object" : value.toString();
    }

    /** The shortest say most; the codebook has them last. */
    private static String words(List<Phrase> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(Phrase::size))
                .limit(EXAMPLES)
                .map(p -> String.join(" ", p.lemmas()))
                .collect(Collectors.joining(", "));
    }

    /** Sets have no order of their own, and a prompt that differs from start to start cannot be cached. */
    private static String sample(Collection<String> words) {
        return words.stream().sorted().limit(EXAMPLES).collect(Collectors.joining(", "));
    }
}
