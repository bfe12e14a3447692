package org.dateline.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;

/**
 * Finds the issuer of measures in a story that names no actor: the one state whose organs speak and act in it
 * (codebook, rule 11).
 *
 * @param scene the sentences of the article
 * @param linker resolves slots to parties
 */
record Issuer(Scene scene, PartyLinker linker) {

    private static final Set<String> JUDGING = WordClasses.of("resolution", "verb of judging");

    private static final Set<String> SUBJECT = Set.of("nsubj");

    /** Returns the state, if an organ of it is the subject of a sentence in the segment and no other state is. */
    Optional<String> of(int segment) {
        List<Party> subjects = IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(this::subjects)
                .toList();
        List<String> states = subjects.stream().map(Issuer::state).distinct().toList();
        boolean organ = subjects.stream().anyMatch(l -> l.principal() != null) || hasOrganOfNobody(segment);
        if (organ && states.isEmpty()) {
            return onlyCountry(segment);
        }
        return organ && states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
    }

    /** Returns the only country that the story names, if its subjects name no state: "the ministry said". */
    private Optional<String> onlyCountry(int segment) {
        List<String> countries = IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(i -> scene.names().get(i).stream())
                .flatMap(n -> Stream.ofNullable(n.link()))
                .filter(l -> linker.kind(l.entity()) == EntityKind.COUNTRY || l.principal() != null)
                .map(l -> l.principal() == null ? l.entity() : l.principal())
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    private Stream<Party> subjects(int sentence) {
        return slots(sentence)
                .flatMap(s -> linker.link(s).stream())
                .filter(p -> p.principal() != null || linker.kind(p.entity()) == EntityKind.COUNTRY);
    }

    /**
     * Whether a subject is an organ without a country, which is that of the story's own state: "the industry ministry".
     */
    private boolean hasOrganOfNobody(int segment) {
        return IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .filter(i -> !isJudged(i))
                .flatMap(this::slots)
                .anyMatch(s -> linker.nouns().isOrgan(s));
    }

    /** Whether a sentence judges the acts of others: "the foreign ministry called it illegal". */
    private boolean isJudged(int sentence) {
        return scene.parse(sentence).tokens().stream().anyMatch(t -> t.head() < 0 && JUDGING.contains(t.lemma()));
    }

    private Stream<Slot> slots(int sentence) {
        Parse parse = scene.parse(sentence);
        return parse.tokens().stream()
                .filter(t -> t.head() < 0)
                .flatMap(root -> parse.children(root, SUBJECT))
                .flatMap(s -> parse.conjuncts(s).stream())
                .map(s -> new Slot(Role.ACTOR, sentence, s.index(), s.form(), s.span()));
    }

    private static String state(Party party) {
        return Objects.requireNonNull(party.principal() == null ? party.entity() : party.principal());
    }
}
