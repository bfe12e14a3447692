package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Role;
import org.dateline.model.Sentence;
import org.dateline.model.Token;

/** Tells what kinds of nouns fill slots, and what the sentences around them are about. */
final class SlotNouns {

    /** Pronouns of those who act; "it" may be the weather. */
    static final Set<String> PERSONAL = Set.of("he", "she", "they", "we", "i");

    private static final Set<String> OF_ONE = Set.of("det", "poss");

    private static final Pattern SAYS_MORE = Pattern.compile(
            ",\\s*(?:who|which|that|an?|the|its|his|her|their)\\b[^.;,]{0,40}", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSES = Pattern.compile("(?: [\\w'’-]+){0,4}(?:,| (?:that|who|which)\\b)");

    private final Scene scene;
    private final Catalogue catalogue;
    private final Modifiers modifiers;

    SlotNouns(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.modifiers = new Modifiers(scene, catalogue);
    }

    private Token head(Slot slot) {
        return scene.parse(slot.sentence()).tokens().get(slot.token());
    }

    /** Whose nationals a slot's noun means: "U.S. persons". */
    Optional<String> nation(Slot slot) {
        Token head = head(slot);
        return modifiers.country(slot.sentence(), head);
    }

    /** Tells a pronoun for somebody whom the text names elsewhere: "we urge". */
    boolean isPronoun(Slot slot) {
        Token head = head(slot);
        return head.pos().equals("PRP") && PERSONAL.contains(head.lemma());
    }

    /** Tells people who act together for or against a state: "Rwandan rebels", "striking workers". */
    boolean isFaction(Slot slot) {
        Token head = head(slot);
        return catalogue.isFactionNoun(head.lemma());
    }

    /** Tells whether a sentence names a country or a body. */
    boolean isAboutSomebody(int sentence) {
        return scene.names().get(sentence).stream()
                .map(Named::link)
                .anyMatch(l -> l != null && isPolitical(l.entity()));
    }

    /** Tells whether a sentence or its story names a country or a body. */
    boolean isStoryAboutSomebody(int sentence) {
        int segment = scene.parse(sentence).segment();
        return IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .anyMatch(this::isAboutSomebody);
    }

    /** Tells whether a slot without an entity is a state's organ all the same: "the government". */
    boolean isOrgan(Slot slot) {
        Token head = head(slot);
        boolean generic = catalogue.isOrganNoun(head.lemma()) || catalogue.isOrganNoun(head.form());
        return generic && !isOfFirm(slot.sentence(), head);
    }

    /** "The government", "his ministry", "a judge": an organ of whichever state, and nobody by name. */
    boolean isUnnamedOrgan(Slot slot) {
        Token head = head(slot);
        return isOrgan(slot)
                && !head.is("NNP")
                && scene.parse(slot.sentence()).children(head, OF_ONE).anyMatch(t -> t.is("DT") || t.is("PRP$"));
    }

    /** Tells a name with an office before it: "Prime Minister Papandreou", of whichever country. */
    boolean isInOffice(Slot slot) {
        Token head = head(slot);
        return head.is("NNP")
                && scene.parse(slot.sentence())
                        .children(head, Modifiers.BEFORE)
                        .anyMatch(t -> t.index() < head.index() && catalogue.isOrganNoun(t.lemma()));
    }

    /** "The ministry", "five senators", "President Radev": of whichever country. */
    boolean isOfSomeState(Slot slot) {
        Token head = head(slot);
        boolean president = head.is("NNP")
                && scene.parse(slot.sentence())
                        .children(head, Modifiers.BEFORE)
                        .anyMatch(t -> t.lemma().equals("president"));
        return (isOrgan(slot) || isInOffice(slot) || president) && !isOfFirm(slot.sentence(), head);
    }

    /** "The Tomato Exchange, a growers' group, asked": words that say more of who stands before them are nobody else. */
    boolean isApposed(Slot slot, List<Slot> all) {
        if (slot.role() != Role.ACTOR && slot.role() != Role.ADDRESSEE
                || !Character.isLowerCase(slot.text().charAt(0))) {
            return false;
        }
        Sentence sentence = scene.parse(slot.sentence()).sentence();
        int offset = sentence.span().start();
        return all.stream()
                .filter(other -> other.role() == slot.role()
                        && other.sentence() == slot.sentence()
                        && other.span().end() <= slot.span().start()
                        && offset <= other.span().start())
                .anyMatch(other -> SAYS_MORE
                                .matcher(sentence.text()
                                        .substring(
                                                other.span().end() - offset,
                                                slot.span().start() - offset))
                                .matches()
                        && CLOSES.matcher(sentence.text().substring(slot.span().end() - offset))
                                .lookingAt());
    }

    /** "A Huawei spokesperson" speaks for a firm. */
    private boolean isOfFirm(int sentence, Token head) {
        return scene.parse(sentence)
                .children(head, Modifiers.BEFORE)
                .flatMap(t -> scene.known(sentence, t).stream())
                .anyMatch(n -> n.kind() == EntityKind.COMPANY);
    }

    private boolean isPolitical(String id) {
        return catalogue
                .byId(id)
                .filter(e -> e.kind() == EntityKind.COUNTRY || e.kind() == EntityKind.ORGANIZATION)
                .isPresent();
    }
}
