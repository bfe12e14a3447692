package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Trees whose nouns and names are some, where the engine regularly takes them for another part of speech. */
final class Reattached {

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
        parse.tokens().forEach(tree::asGoods);
        parse.tokens().forEach(tree::asNoun);
        parse.tokens().forEach(tree::asRecipient);
        parse.tokens().forEach(tree::asName);
        // Each rule looks at the tree of before; what two of them make of it need be none.
        Parse other = new Parse(parse.sentence(), parse.segment(), tree.tokens);
        return other.isTree() ? other : parse;
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

    private void hang(Token word, int head, String relation) {
        tokens.set(word.index(), tokens.get(word.index()).under(head, relation));
    }
}
