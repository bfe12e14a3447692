package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Reads headlines once more when the engine, which learnt from prose, saw no verb in them: "Kenya eyes levy on fish".
 *
 * <p>A word that is a verb of the codebook gives way to a plain past form, "Kenya blocked levy on fish". When that has a
 * subject and an object, it is how the headline is built.
 */
@Component
@Lazy
@Primary
public class HeadlineAnalyzer implements Analyzer {

    private static final String STAND_IN = "blocked";
    private static final String STAND_IN_INFINITIVE = "block";
    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD", "VBN");

    /** Behind a preposition, an article or an adjective stands a noun: "Imposition of Sanctions". */
    private static final Set<String> NOT_BEFORE_VERBS = Set.of("IN", "DT", "JJ", "PRP$", "POS", "CD");

    /** Nouns that take a plural verb in the form of a singular. */
    private static final Set<String> PLURALS = Set.of("police", "people", "military", "staff", "crew", "public");

    private final Analyzer engine;
    private final Codebook codebook;

    HeadlineAnalyzer(@Qualifier("nlp4j") Analyzer engine, Coder coder) {
        this.engine = engine;
        this.codebook = coder.codebook();
    }

    @Override
    public List<Parse> analyse(List<Segment> segments) {
        return engine.analyse(segments).stream().map(this::reread).toList();
    }

    private Parse reread(Parse parse) {
        boolean mute = parse.sentence().headline()
                && parse.tokens().stream().noneMatch(t -> isToldBy(t) && !isMisread(parse, t));
        return mute ? byVerb(parse).orElse(parse) : parse;
    }

    /** A verb that the codebook knows: "Brussels fines Google record sum" is not told by "record". */
    private boolean isToldBy(Token word) {
        return isFinite(word) && (word.is("MD") || codebook.isVerb(word.lemma()));
    }

    /** "Japan lodges protest": the verb was taken for a noun, and its object for the verb. */
    private boolean isMisread(Parse parse, Token told) {
        if (told.index() < 2 || !Set.of("VBP", "VB", "VBD").contains(told.pos())) {
            return false;
        }
        Token before = parse.tokens().get(told.index() - 1);
        boolean subject = before.pos().startsWith("NN") && before.relation().equals("nsubj");
        return subject
                && before.form().endsWith("s")
                && before.head() == told.index()
                && lemmas(before.form().toLowerCase(Locale.ROOT)).anyMatch(codebook::isVerb)
                && parse.child(before, Set.of("compound", "nmod", "poss")).isPresent()
                && codebook.isNoun(told.form().toLowerCase(Locale.ROOT));
    }

    /** A participle before a noun is none: "imported fish". */
    private static boolean isFinite(Token word) {
        return FINITE.contains(word.pos())
                && !Set.of("nmod", "acl", "relcl", "amod").contains(word.relation());
    }

    private Optional<Parse> byVerb(Parse parse) {
        return parse.tokens().stream()
                .skip(1)
                .flatMap(word -> verb(parse, word).flatMap(v -> withVerb(parse, v)).stream())
                .findFirst();
    }

    /** The word as the verb it may be: "eyes", "scrap" behind a plural, "OK" behind "to". */
    private Optional<Token> verb(Parse parse, Token word) {
        String form = word.form().toLowerCase(Locale.ROOT);
        Token before = parse.tokens().get(word.index() - 1);
        if (NOT_BEFORE_VERBS.stream().anyMatch(before::is) && !before.form().equals("to")) {
            return Optional.empty();
        }
        if (form.endsWith("s") && form.length() > 2) {
            return lemmas(form).filter(codebook::isVerb).findFirst().map(lemma -> as(word, lemma, "VBZ"));
        }
        boolean plural = Set.of("NNS", "NNPS").contains(before.pos())
                || PLURALS.contains(before.lemma())
                || before.entity().endsWith("NORP")
                || isPeople(before)
                || isPluralName(before, word)
                || isJoined(parse, before);
        boolean infinitive = before.form().equals("to");
        return (plural || infinitive) && codebook.isVerb(form)
                ? Optional.of(as(word, form, infinitive ? "VB" : "VBP"))
                : Optional.empty();
    }

    /** "Swiss", "Dutch", "British", "Japanese" at the start: such names of peoples are plurals. */
    private static boolean isPeople(Token first) {
        return first.index() == 0 && first.form().matches("[A-Z]\\w+(ss|ch|sh|ese)");
    }

    /** "Citizen Airmen Deploy": where every word has a capital, the form tells a plural. */
    private static boolean isPluralName(Token before, Token word) {
        return before.pos().equals("NNP")
                && Character.isUpperCase(word.form().charAt(0))
                && before.form().matches("\\p{Lu}\\w+(?:[^s]s|men)");
    }

    /** "Serbia, Kosovo": two names before a verb are a plural. */
    private static boolean isJoined(Parse parse, Token last) {
        List<Token> names = parse.tokens().subList(0, last.index() + 1);
        return last.is("NNP")
                && names.stream().anyMatch(t -> t.form().equals(",") || t.is("CC"))
                && names.stream()
                        .allMatch(t -> t.is("NNP") || t.is("CC") || t.form().equals(","));
    }

    private static java.util.stream.Stream<String> lemmas(String form) {
        String stem = form.substring(0, form.length() - 1);
        return java.util.stream.Stream.of(
                stem,
                form.endsWith("es") ? form.substring(0, form.length() - 2) : stem,
                form.endsWith("ies") ? form.substring(0, form.length() - 3) + "y" : stem);
    }

    private static Token as(Token t, String lemma, String pos) {
        return new Token(t.index(), t.form(), lemma, pos, t.entity(), t.head(), t.relation(), t.span());
    }

    private Optional<Parse> withVerb(Parse parse, Token verb) {
        Sentence sentence = parse.sentence();
        int offset = sentence.span().start();
        String standIn = verb.pos().equals("VB") ? STAND_IN_INFINITIVE : STAND_IN;
        String text = sentence.text().substring(0, verb.span().start() - offset)
                + standIn
                + sentence.text().substring(verb.span().end() - offset);
        Sentence replaced = new Sentence(new Span(0, text.length()), text, sentence.paragraph(), true);
        Parse read = engine.analyse(List.of(new Segment(parse.segment(), List.of(replaced))))
                .getFirst();
        return isBuilt(read, parse, verb) ? Optional.of(inPlace(read, parse, verb)) : Optional.empty();
    }

    private static boolean isBuilt(Parse read, Parse parse, Token verb) {
        if (read.tokens().size() != parse.tokens().size()) {
            return false;
        }
        Token standIn = read.tokens().get(verb.index());
        return standIn.is("VB")
                && read.child(standIn, Set.of("nsubj", "aux")).isPresent()
                && read.child(standIn, Set.of("dobj", "prep")).isPresent();
    }

    /** The new tree over the words that stand in the text. */
    private static Parse inPlace(Parse read, Parse parse, Token verb) {
        List<Token> tokens = new ArrayList<>();
        for (Token tree : read.tokens()) {
            Token own = parse.tokens().get(tree.index());
            boolean replaced = own.index() == verb.index();
            tokens.add(new Token(
                    own.index(),
                    own.form(),
                    replaced ? verb.lemma() : tree.lemma(),
                    replaced ? verb.pos() : tree.pos(),
                    replaced ? "O" : tree.entity(),
                    tree.head(),
                    tree.relation(),
                    own.span()));
        }
        return new Parse(parse.sentence(), parse.segment(), tokens);
    }
}
