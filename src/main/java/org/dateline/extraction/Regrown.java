package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Trees with their subjects where the engine regularly loses them: behind an opening phrase, and before a participle that
 * is set off by commas.
 */
final class Regrown {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "expl");

    private final Parse parse;
    private final List<Token> tokens;

    private Regrown(Parse parse) {
        this.parse = parse;
        this.tokens = new ArrayList<>(parse.tokens());
    }

    static Parse of(Parse parse) {
        Regrown tree = new Regrown(parse);
        Optional<Token> root = parse.tokens().stream().filter(t -> t.head() < 0).findFirst();
        parse.tokens().forEach(tree::outOfClause);
        parse.tokens().forEach(tree::asObject);
        root.filter(r -> r.is("NN")).ifPresent(tree::behindParticiple);
        root.filter(r -> r.is("VB")).ifPresent(tree::behindPhrase);
        root.filter(r -> r.is("VB")).ifPresent(tree::behindClause);
        root.filter(r -> r.is("VB") && parse.sentence().headline()).ifPresent(tree::people);
        return new Parse(parse.sentence(), parse.segment(), tree.tokens);
    }

    /** "The ministers, gathered in Luxembourg, blacklisted": the second of two participles is the verb. */
    private void behindParticiple(Token noun) {
        parse.children(noun, Set.of("acl"))
                .filter(this::isBehindComma)
                .flatMap(aside -> parse.children(aside, Set.of("dep", "conj", "ccomp", "advcl"))
                        .filter(v -> Set.of("VBN", "VBD").contains(v.pos()) && v.index() > aside.index())
                        .filter(this::isBehindComma))
                .findFirst()
                .ifPresent(verb -> {
                    hang(verb, -1, "root");
                    hang(noun, verb.index(), "nsubj");
                });
    }

    /** "Warned that it would cost billions and urged": a past form is not joined to a bare one, but to what governs that. */
    private void outOfClause(Token verb) {
        Token above = parse.head(verb);
        if (above == null
                || !above.pos().equals("VB")
                || !(verb.pos().equals("VBD") && verb.relation().equals("conj"))
                || parse.child(verb, SUBJECTS).isPresent()) {
            return;
        }
        for (int steps = 0; above != null && !above.pos().equals("VBD") && steps < tokens.size(); steps++) {
            above = parse.head(above);
        }
        if (above != null && above.pos().equals("VBD")) {
            hang(verb, above.index(), "conj");
        }
    }

    /** "Began a week of exercises": what is of something and has an article is an object, not how long. */
    private void asObject(Token noun) {
        Token verb = parse.head(noun);
        if (verb != null
                && noun.relation().equals("npadvmod")
                && verb.is("VB")
                && parse.child(verb, Set.of("dobj")).isEmpty()
                && parse.children(noun, Set.of("det")).anyMatch(d -> d.index() == verb.index() + 1)
                && parse.children(noun, Set.of("prep")).anyMatch(p -> p.lemma().equals("of"))) {
            hang(noun, verb.index(), "dobj");
        }
    }

    private boolean isBehindComma(Token word) {
        return word.index() > 0 && tokens.get(word.index() - 1).form().equals(",");
    }

    /** "After talks in Moyale, Kenya and Ethiopia agreed": what stands before the verb is no more of the phrase's list. */
    private void behindPhrase(Token verb) {
        boolean told = verb.pos().equals("VB") || parse.child(verb, SUBJECTS).isPresent();
        int comma = IntStream.iterate(verb.index() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> tokens.get(i).form().equals(","))
                .findFirst()
                .orElse(-1);
        if (told || comma < 0) {
            return;
        }
        tokens.subList(comma + 1, verb.index()).stream()
                .filter(t -> t.is("NN")
                        && t.head() <= comma
                        && Set.of("conj", "appos").contains(t.relation()))
                .findFirst()
                .ifPresent(subject -> hang(
                        subject,
                        verb.index(),
                        parse.child(verb, Set.of("auxpass")).isPresent() ? "nsubjpass" : "nsubj"));
    }

    /** "Japan and Peru, meeting in Lima, signed": the subject of the verb is not that of the participle alone. */
    private void behindClause(Token verb) {
        if (parse.child(verb, SUBJECTS).isPresent()) {
            return;
        }
        parse.children(verb, Set.of("advcl"))
                .filter(aside -> aside.pos().equals("VBG") && aside.index() < verb.index() && isBehindComma(aside))
                .flatMap(aside -> parse.children(aside, Set.of("nsubj")).filter(s -> s.index() < aside.index() - 1))
                .findFirst()
                .ifPresent(subject -> hang(subject, verb.index(), "nsubj"));
    }

    /** "Dutch to restrict exports": a people that opens a headline before its verb acts, and is no epithet of what follows. */
    private void people(Token verb) {
        Token first = tokens.getFirst();
        boolean before = first.entity().endsWith("NORP")
                && first.head() > verb.index()
                && tokens.subList(1, verb.index()).stream().allMatch(t -> t.is("TO") || t.is("MD") || t.is("RB"));
        if (before && parse.child(verb, SUBJECTS).isEmpty()) {
            hang(first, verb.index(), "nsubj");
        }
    }

    private void hang(Token word, int head, String relation) {
        tokens.set(word.index(), word.under(head, relation));
    }
}
