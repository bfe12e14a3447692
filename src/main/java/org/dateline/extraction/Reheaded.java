package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Trees whose clauses hang on what they tell of, where the engine regularly takes another word for the main one. */
final class Reheaded {

    private static final Set<String> WHICH = Set.of("which", "who");

    private final Parse parse;
    private final List<Token> tokens;

    private Reheaded(Parse parse) {
        this.parse = parse;
        this.tokens = new ArrayList<>(parse.tokens());
    }

    static Parse of(Parse parse) {
        Reheaded tree = new Reheaded(parse);
        parse.tokens().forEach(tree::asObject);
        parse.tokens().forEach(tree::asRelative);
        parse.tokens().forEach(tree::byWhich);
        parse.tokens().stream().filter(t -> t.head() < 0).findFirst().ifPresent(tree::behindDay);
        // Each rule looks at the tree of before; what two of them make of it need be none.
        Parse other = new Parse(parse.sentence(), parse.segment(), tree.tokens);
        return other.isTree() ? other : parse;
    }

    /** "Suspended, with effect from today, the tariff": a second root is what the first one's verb is done to. */
    private void asObject(Token noun) {
        parse.tokens().stream()
                .filter(v -> v.head() < 0 && v.is("VB") && v.index() < noun.index())
                .filter(v -> parse.child(v, Set.of("dobj")).isEmpty())
                .findFirst()
                .filter(v -> noun.head() < 0 && noun.is("NN"))
                .filter(v ->
                        tokens.subList(v.index() + 1, noun.index()).stream().noneMatch(t -> t.is("VB")))
                .ifPresent(v -> hang(noun, v.index(), "dobj"));
    }

    /** "The example of Argentina, which froze": who is named right before the comma is meant. */
    private void asRelative(Token verb) {
        Token head = parse.head(verb);
        Optional<Token> which = parse.children(verb, Set.of("nsubj", "nsubjpass"))
                .filter(w -> WHICH.contains(w.lemma()) && w.index() > 1)
                .findFirst();
        if (head == null || which.isEmpty() || !verb.relation().equals("relcl") || head.is("NNP")) {
            return;
        }
        Token comma = tokens.get(which.get().index() - 1);
        Token name = tokens.get(which.get().index() - 2);
        if (comma.form().equals(",") && name.is("NNP") && parse.isUnder(name, head)) {
            hang(verb, name.index(), "relcl");
        }
    }

    /** "Struck down the decree by which Rome had barred": what the law laid down says more of the law. */
    private void byWhich(Token barred) {
        Optional<Token> by = parse.children(barred, Set.of("prep"))
                .filter(p -> p.index() < barred.index())
                .filter(p -> parse.children(p, Set.of("pobj"))
                        .anyMatch(w -> w.lemma().equals("which")))
                .findFirst();
        Token main = barred.head() < 0 ? mainVerb(barred) : null;
        if (by.isEmpty() || main == null || main.index() > by.get().index()) {
            return;
        }
        Token law = tokens.get(by.get().index() - 1);
        if (law.is("NN")) {
            hang(main, -1, "root");
            hang(barred, law.index(), "relcl");
        }
    }

    private @Nullable Token mainVerb(Token barred) {
        return parse.children(barred).stream()
                .filter(t -> t.is("VBD")
                        && t.index() < barred.index()
                        && Set.of("ccomp", "dep", "advcl").contains(t.relation()))
                .findFirst()
                .orElse(null);
    }

    /** "Officials on Friday seized goods barred in May": a noun that governs its own verb is that verb's subject. */
    private void behindDay(Token noun) {
        boolean dated = parse.children(noun, Set.of("prep"))
                .anyMatch(p -> parse.children(p, Set.of("pobj"))
                        .anyMatch(d -> d.entity().endsWith("DATE")));
        if (!noun.is("NN") || !dated) {
            return;
        }
        tokens.stream()
                .skip(noun.index() + 1L)
                .filter(t -> t.pos().equals("VBN") && Set.of("nmod", "amod").contains(t.relation()))
                .filter(t -> !tokens.get(t.head()).relation().equals("pobj"))
                .filter(t -> !Set.of("DT", "IN", "JJ", "PRP$")
                        .contains(tokens.get(t.index() - 1).pos()))
                .filter(t -> t.head() > t.index() && parse.isUnder(tokens.get(t.head()), noun))
                .findFirst()
                .ifPresent(verb -> {
                    Token object = tokens.get(verb.head());
                    hang(verb, -1, "root");
                    hang(noun, verb.index(), "nsubj");
                    hang(object, verb.index(), "dobj");
                });
    }

    private void hang(Token word, int head, String relation) {
        tokens.set(word.index(), tokens.get(word.index()).under(head, relation));
    }
}
