package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * A pronoun, or a noun without a name, that stands for a party named elsewhere in the story: "its", "the ministry",
 * "foreign minister".
 *
 * @param sentence the index of its sentence
 * @param from the index of its first word
 * @param to the index of its last word
 * @param kind the kind of party that it may stand for
 */
record Reference(int sentence, int from, int to, Kind kind) {

    /** The kind of party that a reference may stand for, by its form. */
    enum Kind {
        PERSON,
        IT,
        ITS,
        THEY,
        THEM,
        THEIR,
        SEVERAL,
        STATE,
        ORGAN,
        FIRM,
        THING,
        THINGS
    }

    private static final Set<String> OF_PEOPLE = WordClasses.of("resolution", "pronoun of a person");

    private static final Map<String, Kind> PRONOUNS =
            Map.of("it", Kind.IT, "its", Kind.ITS, "they", Kind.THEY, "them", Kind.THEM, "their", Kind.THEIR);

    private static final Set<String> DETERMINERS = WordClasses.of("resolution", "determiner of a reference");

    private static final Set<String> STATES = WordClasses.of("resolution", "noun for a state itself");

    private static final Set<String> TWO = WordClasses.of("resolution", "determiner of two");

    /** Returns the references in a sentence, in the order of its words. */
    static List<Reference> in(int sentence, Scene scene, Catalogue catalogue) {
        Parse parse = scene.parse(sentence);
        List<Reference> found = new ArrayList<>();
        for (Token word : parse.tokens()) {
            pronoun(word)
                    .map(kind -> new Reference(sentence, word.index(), word.index(), kind))
                    .or(() -> noun(sentence, word, scene, catalogue))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Kind> pronoun(Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        return !word.is("PRP")
                ? Optional.empty()
                : OF_PEOPLE.contains(form) ? Optional.of(Kind.PERSON) : Optional.ofNullable(PRONOUNS.get(form));
    }

    /** Returns the reference that ends in a noun, if the noun ends its phrase. */
    private static Optional<Reference> noun(int sentence, Token head, Scene scene, Catalogue catalogue) {
        List<Token> words = scene.parse(sentence).tokens();
        int end = head.index() + 1;
        boolean ends = head.is("NN") && !(end < words.size() && words.get(end).is("NN"));
        if (!ends || scene.at(sentence, head.index()).isPresent()) {
            return Optional.empty();
        }
        int from = head.index();
        while (from > 0 && words.get(from - 1).isNominal() && !words.get(from).is("DT")) {
            from--;
        }
        boolean named = IntStream.range(from, head.index())
                .anyMatch(i -> scene.at(sentence, i).isPresent() || isName(words.get(i)));
        boolean owned = from > 0
                && (words.get(from - 1).is("POS") || words.get(from - 1).is("PRP$"));
        if (named || owned || isOfName(sentence, end, scene)) {
            return Optional.empty();
        }
        Kind kind = kind(words.subList(from, head.index() + 1), catalogue);
        boolean definite = DETERMINERS.contains(words.get(from).form().toLowerCase(Locale.ROOT));
        boolean bare =
                kind == Kind.ORGAN && !words.get(from).is("DT") && head.pos().equals("NN");
        return definite || bare ? Optional.of(new Reference(sentence, from, head.index(), kind)) : Optional.empty();
    }

    /** Whether a word is a name that the catalogue may lack: "Yugoslav". */
    private static boolean isName(Token word) {
        return word.is("NNP") || word.entity().endsWith("NORP") || word.entity().endsWith("GPE");
    }

    /** Whether "of" or "in" and a name follow. */
    private static boolean isOfName(int sentence, int at, Scene scene) {
        List<Token> words = scene.parse(sentence).tokens();
        boolean joins = at < words.size()
                && (words.get(at).form().equals("of") || words.get(at).form().equals("in"));
        return joins
                && IntStream.range(at + 1, Math.min(at + 4, words.size()))
                        .anyMatch(i -> scene.at(sentence, i).isPresent());
    }

    private static Kind kind(List<Token> words, Catalogue catalogue) {
        Token head = words.getLast();
        String noun = head.lemma();
        String two = words.size() > 1 ? words.get(words.size() - 2).form() + " " + head.form() : noun;
        if (TWO.contains(words.getFirst().lemma()) || words.stream().anyMatch(w -> w.is("CD"))) {
            return Kind.SEVERAL;
        }
        if (STATES.contains(noun) && !head.pos().equals("NNS")) {
            return Kind.STATE;
        }
        if (catalogue.isOrganNoun(noun)
                || catalogue.isOrganNoun(head.form())
                || catalogue.isOrganNoun(two)
                || catalogue.isOfficeNoun(noun)) {
            return Kind.ORGAN;
        }
        return head.pos().equals("NNS") ? Kind.THINGS : DefinitePhrases.isFirm(noun) ? Kind.FIRM : Kind.THING;
    }
}
