package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * The features by which {@link References} chooses the party that a reference means. {@code choices.py} learns their
 * weights from labels for which these features were printed.
 *
 * @param reference the reference
 * @param sentence the number of its sentence within the story
 * @param parse the words of its sentence
 * @param before the places before the reference that name a party or refer to one, in the order of the text
 * @param choices the parties to choose from
 * @param acts the acts before the reference, in the order of the text
 * @param next the acts behind it in its sentence
 * @param resolved the references before it whose meaning is known
 * @param catalogue the meanings of nouns
 */
record ReferenceFeatures(
        Reference reference,
        int sentence,
        Parse parse,
        List<Occurrence> before,
        List<String> choices,
        List<StoryAct> acts,
        List<StoryAct> next,
        List<Resolved> resolved,
        Catalogue catalogue) {

    /**
     * A reference whose meaning is known.
     *
     * @param kind the kind of reference
     * @param sentence the number of its sentence within the story
     * @param who the identities of the parties that it means
     */
    record Resolved(Reference.Kind kind, int sentence, Set<String> who) {}

    /** The number from which on counts are treated as equal. */
    private static final int MOST = 4;

    /** Features that are also taken together with the words around the reference. */
    private static final Set<String> KEY = Set.of(
            "first-here",
            "first-before",
            "subject-here",
            "subject-before",
            "actor-here",
            "actor-before",
            "object-here",
            "object-before",
            "rank-0",
            "rank-1",
            "distance-0",
            "distance-1",
            "lead",
            "last-actor",
            "last-object",
            "next-actor",
            "last-reference",
            "same-reference",
            "named-4",
            "only",
            "preposition",
            "fits",
            "kind-country",
            "kind-company",
            "kind-person",
            "kind-organization");

    /** Returns the features of the choice "nobody". */
    List<String> ofNobody() {
        String kind = kind() + " ";
        String noun = parse.tokens().get(reference.to()).lemma();
        return List.of(
                "nobody",
                "nobody " + kind(),
                "nobody " + kind + opening(),
                "nobody " + kind + part(),
                "nobody noun-" + noun,
                "nobody " + kind + following(),
                "nobody of-" + Math.min(MOST + 1, choices.size()));
    }

    private String part() {
        return sentence == 0 ? "lead" : "later";
    }

    /** Returns the features of a party. */
    List<String> of(String who) {
        List<String> plain = new ArrayList<>();
        ofPlaces(who, plain);
        String side = before.stream()
                .filter(o -> o.who().equals(who))
                .map(Occurrence::side)
                .findFirst()
                .orElse(who);
        ofActs(side, plain);
        ofReferences(who, plain);
        String kind = kind() + " ";
        String opening = kind + opening() + " ";
        String distance = opening + plain.getFirst() + " ";
        String previous = kind + "after-" + previous() + " ";
        String following = kind + "before-" + following() + " ";
        String relation = kind + relation() + " ";
        return Stream.of(
                        plain.stream(),
                        plain.stream().map(kind::concat),
                        plain.stream().map(opening::concat),
                        plain.stream().filter(KEY::contains).map(distance::concat),
                        plain.stream().filter(KEY::contains).map(previous::concat),
                        plain.stream().filter(KEY::contains).map(following::concat),
                        plain.stream().filter(KEY::contains).map(relation::concat))
                .flatMap(f -> f)
                .toList();
    }

    private void ofPlaces(String who, List<String> found) {
        List<Occurrence> places =
                before.stream().filter(o -> o.who().equals(who)).toList();
        Occurrence last = places.getLast();
        found.add("distance-" + Math.min(MOST, sentence - last.sentence()));
        found.add("rank-" + Math.min(MOST, rank(who)));
        found.add("named-" + Math.min(MOST, places.size()));
        found.add("kind-"
                + places.stream()
                        .map(Occurrence::kind)
                        .filter(k -> !k.equals(Occurrence.REFERENCE))
                        .findFirst()
                        .orElse("unknown"));
        add(found, "lead", places.getFirst().sentence() == 0);
        add(found, "first-here", isFirst(who, sentence));
        add(found, "first-before", isFirst(who, sentence - 1));
        add(found, "first-lead", isFirst(who, 0));
        add(found, "subject-here", places.stream().anyMatch(o -> o.subject() && o.sentence() == sentence));
        add(found, "subject-before", places.stream().anyMatch(o -> o.subject() && o.sentence() == sentence - 1));
        add(found, "last-subject", last.subject());
        add(found, "possessive", last.possessive());
        if (!last.preposition().isEmpty()) {
            found.add("preposition");
            found.add("preposition-" + last.preposition());
        }
        add(found, "only", choices.size() == 1);
        boolean noun = reference.kind().compareTo(Reference.Kind.SEVERAL) > 0;
        add(
                found,
                "fits",
                noun && DefinitePhrases.fits(parse.tokens().get(reference.to()).lemma(), catalogue, who));
    }

    private int rank(String who) {
        return Math.toIntExact(before.reversed().stream()
                .map(Occurrence::who)
                .distinct()
                .takeWhile(w -> !w.equals(who))
                .count());
    }

    private boolean isFirst(String who, int number) {
        return before.stream()
                .filter(o -> o.sentence() == number)
                .min(Comparator.comparingInt(Occurrence::from))
                .filter(o -> o.who().equals(who))
                .isPresent();
    }

    private void ofActs(String side, List<String> found) {
        List<StoryAct> here =
                acts.stream().filter(a -> a.sentence() == sentence).toList();
        List<StoryAct> previous =
                acts.stream().filter(a -> a.sentence() == sentence - 1).toList();
        add(found, "actor-here", !here.isEmpty() && here.getLast().actors().contains(side));
        add(found, "object-here", !here.isEmpty() && here.getLast().fallsOn(Set.of(side)));
        add(found, "next-actor", !next.isEmpty() && next.getFirst().actors().contains(side));
        add(found, "next-object", !next.isEmpty() && next.getFirst().fallsOn(Set.of(side)));
        add(found, "actor-before", previous.stream().anyMatch(a -> a.actors().contains(side)));
        add(found, "object-before", previous.stream().anyMatch(a -> a.fallsOn(Set.of(side))));
        add(found, "ever-actor", acts.stream().anyMatch(a -> a.actors().contains(side)));
        add(found, "ever-object", acts.stream().anyMatch(a -> a.fallsOn(Set.of(side))));
        add(found, "last-actor", !acts.isEmpty() && acts.getLast().actors().contains(side));
        add(found, "last-object", !acts.isEmpty() && acts.getLast().fallsOn(Set.of(side)));
        add(found, "first-actor", !acts.isEmpty() && acts.getFirst().actors().contains(side));
        add(found, "first-object", !acts.isEmpty() && acts.getFirst().fallsOn(Set.of(side)));
    }

    private void ofReferences(String who, List<String> found) {
        if (resolved.isEmpty()) {
            return;
        }
        Resolved last = resolved.getLast();
        add(found, "last-reference", last.who().contains(who));
        add(
                found,
                "last-reference-here",
                last.sentence() == sentence && last.who().contains(who));
        resolved.reversed().stream()
                .filter(r -> r.kind() == reference.kind())
                .findFirst()
                .ifPresent(r -> add(found, "same-reference", r.who().contains(who)));
    }

    private String kind() {
        return reference.kind().name().toLowerCase(Locale.ROOT);
    }

    private String opening() {
        return reference.from() == 0 ? "opening" : "inside";
    }

    private String relation() {
        Token word = parse.tokens().get(reference.to());
        Token head = word.pos().equals("PRP$") ? parse.head(word) : null;
        return head == null ? word.relation() : "of-" + head.relation();
    }

    private String previous() {
        if (reference.from() == 0) {
            return "start";
        }
        Token word = parse.tokens().get(reference.from() - 1);
        boolean closed = word.is("IN") || word.is("CC") || word.is("W") || word.is("TO") || word.is("MD");
        return closed ? word.lemma() : word.is("VB") ? "verb" : word.is("NN") ? "noun" : word.pos();
    }

    private String following() {
        if (reference.to() + 1 >= parse.tokens().size()) {
            return "end";
        }
        Token word = parse.tokens().get(reference.to() + 1);
        if (word.is("VB") || word.is("MD")) {
            return "verb";
        }
        boolean office = word.isNominal()
                && parse
                        .tokens()
                        .subList(
                                reference.to() + 1,
                                Math.min(reference.to() + MOST, parse.tokens().size()))
                        .stream()
                        .takeWhile(Token::isNominal)
                        .anyMatch(t -> catalogue.isOrganNoun(t.lemma()) || catalogue.isOfficeNoun(t.lemma()));
        return office ? "office" : word.isNominal() ? "noun" : word.is("IN") ? "preposition" : word.pos();
    }

    private static void add(List<String> found, String feature, boolean holds) {
        if (holds) {
            found.add(feature);
        }
    }
}
