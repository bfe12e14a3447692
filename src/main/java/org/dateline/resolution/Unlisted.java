package org.dateline.resolution;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Role;
import org.dateline.model.Token;

/**
 * Tells who can take part in an act though the catalogue does not list him: names that nobody knows, and groups.
 *
 * @param scene the sentences with the names in them
 * @param catalogue knows the nouns for organs, offices and factions
 * @param groups nouns that can be parties without being anybody's name
 */
record Unlisted(Scene scene, Catalogue catalogue, Set<String> groups) {

    private static final Set<String> OBJECT = Set.of("dobj", "pobj", "nsubjpass");

    /** Analyses miss some days. */
    private static final Set<String> CALENDAR = Stream.concat(
                    Stream.of(DayOfWeek.values()).map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Stream.of(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FROM = Set.of("pobj", "conj");

    /** Tells whether a slot is filled by somebody rather than by a thing. */
    boolean isSomebody(Slot slot, Token head) {
        return switch (slot.kind()) {
            case MODIFIER -> slot.role() == Role.ACTOR && isNamedBody(slot.sentence(), head);
            case MAKER -> slot.role() == Role.TARGET && isFirm(slot.sentence(), head);
            default -> isNamedOrGroup(slot.sentence(), head);
        };
    }

    /** "Equipment from Nexlink": a firm that nobody knows, by the analysis of the text; before a noun anything has a name. */
    private boolean isFirm(int sentence, Token head) {
        return FROM.contains(head.relation()) && isNamedBody(sentence, head);
    }

    private boolean isNamedBody(int sentence, Token head) {
        return head.is("NNP")
                && scene.at(sentence, head.index())
                        .filter(n -> n.kind() == EntityKind.COMPANY || n.kind() == EntityKind.ORGANIZATION)
                        .isPresent();
    }

    /** "Crypto exchange Coinharbor": what a noun right before it says what it is has a name. */
    private boolean isCalled(int sentence, Token head) {
        return head.is("NNP")
                && head.index() > 0
                && scene.parse(sentence)
                        .children(head, Set.of("compound"))
                        .anyMatch(t -> t.index() == head.index() - 1 && t.is("NN") && !t.is("NNP"));
    }

    /** "Blocked Telegram": what is written with a capital where other words are not is a name. */
    private boolean isProper(int sentence, Token head) {
        return head.pos().equals("NNP")
                && head.entity().equals("O")
                && OBJECT.contains(head.relation())
                && !CALENDAR.contains(head.form())
                && head.form().length() > 2
                && Character.isUpperCase(head.form().charAt(0))
                && !scene.parse(sentence).isInTitleCase();
    }

    /** "Economic" in "Myanmar Economic Holdings". */
    private boolean isPartOfName(int sentence, Token head) {
        List<Token> tokens = scene.parse(sentence).tokens();
        int next = head.index() + 1;
        return head.is("NNP")
                && head.relation().equals("compound")
                && next < tokens.size()
                && tokens.get(next).is("NNP")
                && scene.known(sentence, head).isEmpty();
    }

    /** "Zhuque" where the story names "Zhuque Drones" elsewhere. */
    private boolean isNamedElsewhere(int sentence, Token head) {
        int segment = scene.parse(sentence).segment();
        return head.is("NNP")
                && IntStream.range(0, scene.parses().size())
                        .filter(i -> scene.parse(i).segment() == segment)
                        .boxed()
                        .flatMap(i -> scene.names().get(i).stream()
                                .filter(n -> n.kind() == EntityKind.COMPANY || n.kind() == EntityKind.ORGANIZATION)
                                .map(n -> scene.parse(i).tokens().get(n.from())))
                        .anyMatch(first -> first.form().equals(head.form()));
    }

    /** A name that nobody knows, or a noun for people who act together. */
    private boolean isNamedOrGroup(int sentence, Token head) {
        if (isPartOfName(sentence, head)) {
            return false;
        }
        return scene.at(sentence, head.index()).isPresent()
                || isCalled(sentence, head)
                || isProper(sentence, head)
                || isNamedElsewhere(sentence, head)
                || groups.contains(head.lemma())
                || catalogue.isFactionNoun(head.lemma())
                || catalogue.isOrganNoun(head.lemma())
                || catalogue.isOfficeNoun(head.lemma());
    }
}
