package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Trees whose verbs have the subjects that stand right before them, where the engine hangs these on what is before. */
final class LostSubjects {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj", "expl");

    private static final Set<String> TIMES = Set.of("after", "before", "since", "until", "once");

    private final Parse parse;
    private final List<Token> tokens;

    private LostSubjects(Parse parse) {
        this.parse = parse;
        this.tokens = new ArrayList<>(parse.tokens());
    }

    static Parse of(Parse parse) {
        LostSubjects tree = new LostSubjects(parse);
        parse.tokens().stream()
                .filter(tree::isOpen)
                .forEach(verb -> tree.behindTime(verb)
                        .or(() -> tree.besideDay(verb))
                        .or(() -> tree.joined(verb))
                        .or(() -> tree.behindPlace(verb))
                        .ifPresent(subject ->
                                tree.hang(subject, verb.index(), tree.isPassive(verb) ? "nsubjpass" : "nsubj")));
        parse.tokens().forEach(tree::outOfRelative);
        // Each rule looks at the tree of before; what two of them make of it need be none.
        Parse other = new Parse(parse.sentence(), parse.segment(), tree.tokens);
        return other.isTree() ? other : parse;
    }

    /** A finite verb that nobody does, as far as the tree tells. */
    private boolean isOpen(Token verb) {
        boolean finite = Set.of("VBD", "VBZ", "VBP").contains(verb.pos())
                || verb.is("VB")
                        && parse.children(verb, Set.of("aux", "auxpass")).anyMatch(a -> !a.is("TO"))
                || verb.pos().equals("VB") && parse.child(verb, Set.of("aux")).isEmpty();
        return finite
                && parse.child(verb, SUBJECTS).isEmpty()
                && !Set.of("aux", "auxpass").contains(verb.relation());
    }

    private boolean isPassive(Token verb) {
        return parse.child(verb, Set.of("auxpass")).isPresent();
    }

    /** Where a verb begins with its auxiliaries. */
    private int start(Token verb) {
        return parse.children(verb, Set.of("aux", "auxpass", "neg", "advmod"))
                .filter(a -> a.index() < verb.index()
                        && tokens.subList(a.index(), verb.index()).stream().allMatch(t -> t.head() == verb.index()))
                .mapToInt(Token::index)
                .min()
                .orElse(verb.index());
    }

    /** "Two days after an appeals court in Nairobi restored": "after" opens a clause, whose subject stands behind it. */
    private Optional<Token> behindTime(Token verb) {
        int end = start(verb);
        return parse.tokens().stream()
                .filter(p -> TIMES.contains(p.lemma())
                        && p.index() < end
                        && p.relation().equals("prep"))
                .flatMap(p -> parse.children(p, Set.of("pobj")))
                .filter(noun -> !noun.entity().endsWith("DATE") && reachesTo(noun, end))
                .reduce((first, last) -> last)
                .map(noun -> {
                    Token time = tokens.get(noun.head());
                    hang(time, verb.index(), "mark");
                    if (!verb.relation().equals("advcl") && verb.head() >= 0) {
                        hang(verb, verb.head(), "advcl");
                    }
                    return noun;
                });
    }

    private boolean reachesTo(Token noun, int end) {
        return noun.index() < end && tokens.subList(noun.index(), end).stream().allMatch(t -> parse.isUnder(t, noun));
    }

    /** "On Monday Kenya banned": a name beside a day does what the verb behind it says. */
    private Optional<Token> besideDay(Token verb) {
        return nameBefore(verb).filter(name -> {
            Token above = parse.head(name);
            Optional<Token> day = parse.children(name, Set.of("compound"))
                    .filter(c -> isDay(c) && c.index() == name.index() - 1)
                    .findFirst();
            if (above != null && day.isPresent() && above.index() == name.index() - 2) {
                hang(day.get(), above.index(), "pobj");
                return true;
            }
            return above != null && isDay(above) && name.relation().equals("conj");
        });
    }

    private static boolean isDay(Token word) {
        return word.entity().endsWith("DATE");
    }

    private Optional<Token> nameBefore(Token verb) {
        int at = start(verb) - 1;
        return at < 0 || !tokens.get(at).is("NNP") || isDay(tokens.get(at))
                ? Optional.empty()
                : Optional.of(parse.tokens().get(at));
    }

    /** "Lifted its ban for Nigerians and Nigeria has ended": what "and" joins to a noun and a verb follows is its subject. */
    private Optional<Token> joined(Token verb) {
        return nameBefore(verb)
                .filter(name -> name.relation().equals("conj") && verb.head() >= 0)
                .filter(name ->
                        parse.subtree(name).stream().noneMatch(t -> t.form().equals(",")));
    }

    /** "In Brasilia the envoy asked": who acts is not beside the place. */
    private Optional<Token> behindPlace(Token verb) {
        return parse.children(verb, Set.of("prep"))
                .filter(p -> p.index() == 0)
                .flatMap(p -> parse.children(p, Set.of("pobj")))
                .flatMap(place -> parse.children(place, Set.of("appos")))
                .filter(noun -> noun.is("NN") && reachesTo(noun, start(verb)))
                .findFirst();
    }

    /** "A duty India had charged on it expired": the clause behind a noun and the name right behind it is of the noun. */
    private void outOfRelative(Token name) {
        Token noun = parse.head(name);
        boolean beside = noun != null
                && noun.is("NN")
                && name.is("NNP")
                && name.relation().equals("appos")
                && name.index() == noun.index() + 1
                && noun.relation().startsWith("nsubj");
        Token charged = noun != null && beside ? parse.head(noun) : null;
        if (noun == null || charged == null || !charged.is("VB") || start(charged) != name.index() + 1) {
            return;
        }
        parse.children(charged, Set.of("ccomp", "dep", "advcl"))
                .filter(v -> v.index() > charged.index() && isOpen(v))
                .findFirst()
                .ifPresent(verb -> {
                    hang(verb, charged.head(), charged.relation());
                    hang(charged, noun.index(), "relcl");
                    hang(name, charged.index(), "nsubj");
                    hang(noun, verb.index(), isPassive(verb) ? "nsubjpass" : "nsubj");
                });
    }

    private void hang(Token word, int head, String relation) {
        tokens.set(word.index(), tokens.get(word.index()).under(head, relation));
    }
}
