package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Finds whom a phrase without a name means, within its segment; silent where more than one reading is left. */
final class Coreference {

    private static final Set<String> FIRM_NOUNS = Set.of(
            "company",
            "giant",
            "firm",
            "maker",
            "group",
            "manufacturer",
            "supplier",
            "conglomerate",
            "operator",
            "carrier",
            "retailer",
            "bank",
            "airline",
            "vendor",
            "corporation",
            "provider",
            "producer",
            "developer",
            "chipmaker",
            "planemaker",
            "carmaker",
            "automaker",
            "business",
            "behemoth",
            "titan");
    private static final Set<String> DEMONSTRATIVES = Set.of("those", "these", "both", "all", "such");
    private static final Set<String> DEFINITE = Set.of("the", "that", "this");
    private static final Set<String> COUNTRY_NOUNS = Set.of("country", "nation", "state", "government");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "its", "their", "his", "her");

    private final Scene scene;
    private final Catalogue catalogue;

    Coreference(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
    }

    /** Whom a word means; several for a plural. */
    List<Link> resolve(int sentence, Token word) {
        Parse parse = scene.parse(sentence);
        if (PRONOUNS.contains(word.lemma()) && word.is("PRP")) {
            return pronoun(sentence, word).stream().toList();
        }
        Optional<Link> firm = definiteFirm(sentence, word);
        if (firm.isPresent()) {
            return List.of(firm.get());
        }
        boolean explained = parse.child(word, Set.of("relcl", "acl")).isPresent();
        if (word.pos().equals("NNS") && hasDeterminer(parse, word, DEMONSTRATIVES) && !explained) {
            return listed(sentence, word);
        }
        return List.of();
    }

    /** The firm that a noun for one means: "the Chinese group" is no organ of China where its one firm was named. */
    Optional<Link> definiteFirm(int sentence, Token word) {
        return FIRM_NOUNS.contains(word.lemma())
                        && word.pos().equals("NN")
                        && hasDeterminer(scene.parse(sentence), word, DEFINITE)
                ? firm(sentence, word)
                : Optional.empty();
    }

    private static boolean hasDeterminer(Parse parse, Token noun, Set<String> determiners) {
        return parse.children(noun, Set.of("det", "predet")).anyMatch(d -> determiners.contains(d.lemma()));
    }

    /** "The Chinese telecom giant": the firm of that country, when one alone has been named. */
    private Optional<Link> firm(int sentence, Token noun) {
        Optional<String> country = scene.parse(sentence)
                .children(noun, Set.of("nmod", "amod", "compound", "poss"))
                .flatMap(m -> scene.known(sentence, m).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> catalogue
                        .byId(id)
                        .filter(e -> e.kind() == EntityKind.COUNTRY)
                        .isPresent())
                .findFirst();
        List<String> firms = scene.before(sentence, noun.index(), n -> n.kind() == EntityKind.COMPANY)
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> country.isEmpty() || isFrom(id, country.get()))
                .distinct()
                .toList();
        String reason = country.isPresent() ? "nationality and noun" : "definite noun";
        return firms.size() == 1
                ? Optional.of(new Link(firms.getFirst(), null, country.isPresent() ? 0.85 : 0.7, reason))
                : Optional.empty();
    }

    private boolean isFrom(String firm, String country) {
        return catalogue
                .byId(firm)
                .filter(e -> e.country() == null || e.country().equals(country))
                .isPresent();
    }

    /** "Those countries": the list that was just given. */
    private List<Link> listed(int sentence, Token noun) {
        EntityKind kind = COUNTRY_NOUNS.contains(noun.lemma())
                ? EntityKind.COUNTRY
                : FIRM_NOUNS.contains(noun.lemma()) ? EntityKind.COMPANY : null;
        List<Link> links = new ArrayList<>();
        for (int i = sentence; kind != null && i >= Math.max(0, sentence - 1) && links.isEmpty(); i--) {
            if (scene.parse(i).segment() == scene.parse(sentence).segment()) {
                links.addAll(lastList(i, i == sentence ? noun.index() : Integer.MAX_VALUE, kind));
            }
        }
        return links;
    }

    private List<Link> lastList(int sentence, int before, EntityKind kind) {
        Parse parse = scene.parse(sentence);
        List<Link> best = List.of();
        for (Token token : parse.tokens()) {
            if (token.index() < before && !token.relation().equals("conj")) {
                List<Link> list = parse.conjuncts(token).stream()
                        .filter(t -> t.index() < before)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .filter(n -> n.kind() == kind)
                        .map(n -> listedLink(Objects.requireNonNull(n.link())))
                        .distinct()
                        .toList();
                best = list.size() >= 2 ? list : best;
            }
        }
        return best;
    }

    private static Link listedLink(Link link) {
        return new Link(link.entity(), link.principal(), 0.85, "list");
    }

    /** "It" in reported speech is the speaker; elsewhere it is left open. */
    private Optional<Link> pronoun(int sentence, Token pronoun) {
        return antecedent(sentence, pronoun).flatMap(subject -> subjectLink(sentence, subject));
    }

    /** The speaker whom a pronoun in reported speech means. */
    Optional<Token> antecedent(int sentence, Token pronoun) {
        Parse parse = scene.parse(sentence);
        Set<String> clause = Set.of("ccomp", "advcl", "conj");
        Token verb = parse.head(pronoun);
        while (verb != null) {
            Token above = parse.head(verb);
            if (above != null && clause.contains(verb.relation())) {
                Optional<Token> subject =
                        parse.child(above, Set.of("nsubj")).filter(s -> s.index() != pronoun.index() && !s.is("PRP"));
                if (subject.isPresent()) {
                    return subject;
                }
            }
            verb = above;
        }
        return Optional.empty();
    }

    /** "He", "they" as a subject: the subject of the sentence before in the same story, when it agrees in number. */
    List<Link> subjectBefore(int sentence, Token pronoun) {
        boolean follows = sentence > 0
                && scene.parse(sentence - 1).segment() == scene.parse(sentence).segment()
                && pronoun.relation().equals("nsubj");
        return follows ? subjects(sentence - 1, pronoun.lemma().equals("they")) : List.of();
    }

    private List<Link> subjects(int sentence, boolean plural) {
        Parse parse = scene.parse(sentence);
        return parse.tokens().stream()
                .filter(t -> t.head() < 0)
                .flatMap(root -> parse.child(root, Set.of("nsubj", "nsubjpass")).stream())
                .map(parse::conjuncts)
                .filter(all -> plural == (all.size() > 1 || all.getFirst().pos().equals("NNS")))
                .flatMap(List::stream)
                .flatMap(s -> subjectLink(sentence, s).stream())
                .filter(l -> plural || isPerson(l))
                .toList();
    }

    private boolean isPerson(Link link) {
        return link.principal() != null
                || catalogue
                        .byId(link.entity())
                        .filter(e -> e.kind() == EntityKind.PERSON)
                        .isPresent();
    }

    private Optional<Link> subjectLink(int sentence, Token subject) {
        return scene.known(sentence, subject)
                .map(Named::link)
                .or(() -> resolve(sentence, subject).stream().findFirst())
                .map(l -> new Link(l.entity(), l.principal(), 0.8, "pronoun"));
    }
}
