package org.dateline.resolution;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the actor of an act differs from that of an earlier measure. A law that Bulgaria's president signs is
 * not a ban by Russia that the story told before.
 *
 * @param linker resolves slots to parties
 * @param home the country of organs that the sentence names without one; null if unknown
 */
record Doers(PartyLinker linker, @Nullable String home) {

    /** A name of two words, which need not be in the catalogue. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

    boolean differ(CodedAct act, Resolver.Finding before) {
        Set<String> others = states(before.claim().coding().parties().stream());
        if (others.isEmpty()) {
            return false;
        }
        List<Party> actors = act.slots().stream()
                .filter(s -> s.role() == Role.ACTOR)
                .flatMap(s -> linker.link(s).stream())
                .toList();
        Set<String> own = states(actors.stream());
        return own.isEmpty()
                ? actors.stream().anyMatch(p -> NAME.matcher(p.text()).find())
                        && (home == null || !others.contains(home))
                : Collections.disjoint(own, others);
    }

    private static Set<String> states(Stream<Party> parties) {
        return parties.filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.of(Optional.ofNullable(p.principal()), Optional.ofNullable(p.entity())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
