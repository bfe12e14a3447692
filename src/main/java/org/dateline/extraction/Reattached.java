package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Trees whose words hang where the language puts them, where the engine regularly takes one part of speech for another. */
final class Reattached {

    private static final Set<String> WHICH = Set.of("which", "who");

    /** Gerunds that are part of what goods are called. */
    private static final Set<String> GOODS = Set.of(
            "cooking",
            "coking",
            "washing",
            "heating",
            "drilling",
            "mining",
            "fishing",
            "sewing",
            "baking",
            "printing",
            "building",
            "rolling",
            "welding",
            "milling",
            "refining",
            "packaging",
            "lighting",
            "knitting",
            "spinning");

    /** Goods that are written in capitals. */
    private static final Set<String> WARES = Set.of("LNG", "LPG", "VAT", "GMO", "EV", "TV", "LCD", "LED", "PVC", "PET");

    /** Verbs that do govern a bare infinitive. */
    private static final Set<String> BARE =
            Set.of("help", "let", "make", "have", "see", "hear", "watch", "dare", "need", "go", "come", "do", "be");

    /** Verbs that take a measure and no participle. */
    private static final Set<String> LAYING = Set.of("impose", "put", "slap", "levy", "clamp", "place", "issue");

    private final Parse parse;
    private final List<Token> tokens;

    private Reattached(Parse parse) {
        this.parse = parse;
        this.tokens = new ArrayList<>(parse.tokens());
    }

    static Parse of(Parse parse) {
        Reattached tree = new Reattached(parse);
        parse.tokens().forEach(tree::asObject);
        parse.tokens().forEach(tree::asGoods);
        parse.tokens().forEach(tree::asRelative);
        parse.tokens().forEach(tree::asNoun);
        parse.tokens().forEach(tree::asRecipient);
        parse.tokens().forEach(tree::asName);
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

    /** "A tariff on cooking oil": a gerund that names goods does nothing with them. */
    private void asGoods(Token gerund) {
        if (gerund.relation().equals("pcomp") && GOODS.contains(gerund.form().toLowerCase(Locale.ROOT))) {
            parse.child(gerund, Set.of("dobj"))
                    .filter(thing -> parse.child(thing, Set.of("det")).isEmpty())
                    .ifPresent(thing -> {
                        parse.children(gerund).forEach(child -> hang(child, thing.index(), child.relation()));
                        hang(gerund, thing.index(), "compound");
                        hang(thing, gerund.head(), "pobj");
                    });
        }
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

    /** "Imposed blocking sanctions", "proposes safeguard duty": what stands between a verb and its object names the object. */
    private void asNoun(Token word) {
        Token verb = parse.head(word);
        if (verb == null || !word.relation().equals("xcomp") || verb.index() != word.index() - 1 || !verb.is("VB")) {
            return;
        }
        boolean bare = word.pos().equals("VB") && !BARE.contains(verb.lemma());
        boolean participle = word.pos().equals("VBG") && LAYING.contains(verb.lemma());
        if (bare || participle) {
            parse.child(word, Set.of("dobj")).ifPresent(object -> {
                parse.children(word).forEach(child -> hang(child, object.index(), child.relation()));
                hang(word, object.index(), "compound");
                hang(object, verb.index(), "dobj");
            });
        }
    }

    /** "Gave Kenya a loan": of two objects the name is whom something is given. */
    private void asRecipient(Token verb) {
        List<Token> objects = parse.children(verb, Set.of("dobj")).toList();
        if (verb.is("VB")
                && objects.size() == 2
                && objects.getFirst().is("NNP")
                && !objects.getLast().is("NNP")) {
            hang(objects.getFirst(), verb.index(), "dative");
        }
    }

    /** "Chipmaker SMIC", "blocked Telegram": a word in capitals is a name, where not all words are. */
    private void asName(Token word) {
        if (!word.pos().equals("NN") || word.index() == 0 || !isSomebodys(word)) {
            return;
        }
        boolean capitals = word.form().length() > 1
                && word.form().chars().allMatch(Character::isUpperCase)
                && !WARES.contains(word.form())
                && tokens.stream()
                        .anyMatch(t -> t.form().length() > 2
                                && Character.isLowerCase(t.form().charAt(1)));
        boolean capital =
                Character.isUpperCase(word.form().charAt(0)) && word.form().length() > 3;
        if (capitals || capital && !parse.isInTitleCase()) {
            tokens.set(word.index(), tokens.get(word.index()).tagged("NNP"));
        }
    }

    /** What is done to somebody, or on somebody, or what a noun before it says what it is. */
    private boolean isSomebodys(Token word) {
        return word.relation().equals("dobj")
                || word.relation().equals("pobj")
                        && parse.child(word, Set.of("poss")).isPresent()
                || parse.children(word, Set.of("compound"))
                        .anyMatch(c -> c.pos().equals("NN"));
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
