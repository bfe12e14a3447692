package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Tells whom criticism or praise answers that names nobody (codebook, "Roles"): "called the step unjustified" is addressed to whoever did
 * in the sentences before what falls on the one who speaks.
 *
 * @param parses the sentences of the article
 * @param told what was found before, in the order of the text
 * @param affected tells the countries of parties
 */
record Answers(List<Parse> parses, Collection<Resolver.Finding> told, Affected affected) {

    private static final Set<ActionType> ANSWERS = Set.of(ActionType.ACCUSE, ActionType.SUPPORT);

    private static final int SENTENCES_BACK = 3;

    /** The parties of an act with the addressees of an answer, which are inferred. */
    List<Party> joinedTo(List<Party> parties, CodedAct act) {
        boolean open = ANSWERS.contains(act.type())
                && parties.stream().noneMatch(p -> p.role() == Role.ADDRESSEE || p.role() == Role.TARGET);
        Set<String> own = who(parties.stream().filter(p -> p.role() == Role.ACTOR));
        if (!open || own.isEmpty()) {
            return parties;
        }
        List<Party> all = new ArrayList<>(parties);
        told.stream()
                .filter(f -> isShortlyBefore(f.act(), act) && fallsOn(f, own))
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(f -> f.claim().coding().parties().stream())
                .filter(p -> p.role() == Role.ACTOR)
                .map(p -> new Party(Role.ADDRESSEE, p.text(), p.entity(), p.principal(), true))
                .forEach(all::add);
        return all;
    }

    private boolean isShortlyBefore(CodedAct before, CodedAct act) {
        return !before.stance().denied()
                && act.sentence() - before.sentence() <= SENTENCES_BACK
                && parses.get(before.sentence()).segment()
                        == parses.get(act.sentence()).segment();
    }

    private boolean fallsOn(Resolver.Finding before, Set<String> own) {
        List<Party> parties = before.claim().coding().parties();
        Set<String> doers = who(parties.stream().filter(p -> p.role() == Role.ACTOR));
        Set<String> hit = who(parties.stream().filter(p -> p.role() != Role.ACTOR));
        return !doers.isEmpty() && Collections.disjoint(doers, own) && !Collections.disjoint(hit, own);
    }

    private Set<String> who(Stream<Party> parties) {
        return parties.flatMap(affected::withCountries).collect(Collectors.toSet());
    }
}
