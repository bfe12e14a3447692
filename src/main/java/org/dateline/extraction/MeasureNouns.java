package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * The nouns of an object that may name what is handled: those joined to it, what it is of, what it carries.
 *
 * @param parse the sentence
 * @param frame its frames
 */
record MeasureNouns(Parse parse, Frame frame) {

    /** The object and, for "the use of sanctions", "a round of talks" or "81 of the exclusions", what it is of. */
    List<Token> of(Token object) {
        List<Token> nouns = new ArrayList<>(parse.conjuncts(object));
        if (isHandle(object)) {
            frame.governedBy(object, "of")
                    .map(o -> parse.sentence().headline() ? new NounPhrases(parse).last(o) : o)
                    .flatMap(o -> FrameWords.isSum(o)
                            ? Stream.concat(frame.governedBy(o, "of"), Stream.of(o))
                            : Stream.concat(Stream.of(o), isHandle(o) ? frame.governedBy(o, "of") : Stream.empty()))
                    .forEach(nouns::add);
        }
        if (FrameWords.isSum(object)) {
            frame.governedBy(object, "of").forEach(nouns::add);
            givenIn(object).forEach(nouns::addFirst);
        }
        if (object.lemma().equals("percent") || object.form().equals("%")) {
            // "Will collect 80 percent in dumping duties".
            givenIn(object).forEach(nouns::addFirst);
        }
        if (Laws.BILLS.contains(object.lemma())) {
            parse.children(object, Set.of("compound", "nmod"))
                    .filter(t -> t.pos().startsWith("NN") && !t.is("NNP"))
                    .forEach(nouns::addFirst);
        }
        numbered(object).ifPresent(nouns::addFirst);
        if (FrameWords.CARRIERS.contains(object.lemma())) {
            parse.children(object, Set.of("compound", "nmod", "amod")).forEach(nouns::add);
        }
        if (object.index() > 0 && isNumbered(parse.tokens().get(object.index() - 1))) {
            nouns.add(parse.tokens().get(object.index() - 1));
        }
        if (object.is("NNP")) {
            // "Exercise Eager Lion": the kind stands before the name.
            nouns.add(new NounPhrases(parse).phrase(object).getFirst());
        }
        return nouns;
    }

    private static boolean isHandle(Token noun) {
        return FrameWords.HANDLES.contains(noun.lemma()) || FrameWords.COUNTING.contains(noun.lemma()) || noun.is("CD");
    }

    /** "150 million in aid"; a parser may hang it on the verb. */
    private Stream<Token> givenIn(Token sum) {
        Token above = parse.head(sum);
        Token verb = above != null && sum.relation().equals("pobj") ? parse.head(above) : above;
        return Stream.concat(Stream.of(sum), Stream.ofNullable(verb)).flatMap(w -> frame.governedBy(w, "in"));
    }

    /** "The Section 301 investigations": a parser puts the noun behind the number beside the name before it. */
    private Optional<Token> numbered(Token object) {
        return parse.children(object, Set.of("appos"))
                .filter(t -> t.is("NN")
                        && t.index() > object.index()
                        && parse.tokens().subList(object.index() + 1, t.index()).stream()
                                .allMatch(between -> between.is("CD") || isAbbreviation(between, object)))
                .findFirst();
    }

    /** "A fair-value (LTFV) investigation": an abbreviation in the middle, with its brackets. */
    private boolean isAbbreviation(Token word, Token object) {
        return word.pos().endsWith("RB-") || word.relation().equals("appos") && word.head() == object.index();
    }

    /** "General License 8G": what has a number is one of its kind. */
    boolean isNumbered(Token kind) {
        return kind.index() + 1 < parse.tokens().size()
                && parse.tokens().get(kind.index() + 1).form().matches("(?:No|Nos|Number|\\d\\w{0,3})\\.?");
    }
}
