package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
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

    /** The second cannot be taken for a participle, as "blocked ban" is. */
    private static final List<String> STAND_INS = List.of("blocked", "took");

    private static final List<String> STAND_IN_INFINITIVES = List.of("block", "take");

    private final Analyzer engine;
    private final HeadlineVerbs verbs;
    private final TitleParts parts;

    HeadlineAnalyzer(@Qualifier("nlp4j") Analyzer engine, Coder coder) {
        this.engine = engine;
        this.verbs = new HeadlineVerbs(coder.codebook());
        this.parts = new TitleParts(engine, coder.codebook());
    }

    @Override
    public List<Parse> analyse(List<Segment> segments) {
        return engine.analyse(segments).stream()
                .map(parts::read)
                .map(this::reread)
                .toList();
    }

    private Parse reread(Parse parse) {
        boolean mute = parse.sentence().headline() && !TitleParts.isInParts(parse) && !verbs.tell(parse);
        return mute ? byVerb(parse).orElse(parse) : parse;
    }

    private Optional<Parse> byVerb(Parse parse) {
        return parse.tokens().stream()
                .skip(1)
                .flatMap(word -> verbs.of(parse, word).flatMap(v -> withVerb(parse, v)).stream())
                .findFirst();
    }

    private Optional<Parse> withVerb(Parse parse, Token verb) {
        return (verb.pos().equals("VB") ? STAND_IN_INFINITIVES : STAND_INS)
                .stream()
                        .flatMap(standIn -> withVerb(parse, verb, standIn).stream())
                        .findFirst();
    }

    private Optional<Parse> withVerb(Parse parse, Token verb, String standIn) {
        Sentence sentence = parse.sentence();
        int offset = sentence.span().start();
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
                && (read.child(standIn, Set.of("dobj", "prep")).isPresent() || isGerund(read, verb.index() + 1));
    }

    /** "US eyes easing curbs". */
    private static boolean isGerund(Parse read, int index) {
        return index < read.tokens().size() && read.tokens().get(index).pos().equals("VBG");
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
