package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Tells whom criticism, praise or a refusal answers that names nobody (codebook, "Roles"): "called the step unjustified" is addressed to
 * whoever did in the sentences before what falls on the one who speaks. A sanction, a threat or aid that names nobody is on the one
 * country that the story's acts before it are on.
 *
 * @param parses the sentences of the article
 * @param told what was found before, in the order of the text
 * @param affected tells the countries of parties
 */
record Answers(List<Parse> parses, Collection<Resolver.Finding> told, Affected affected) {

    private static final Set<ActionType> ANSWERS =
            Set.of(ActionType.ACCUSE, ActionType.SUPPORT, ActionType.REJECT, ActionType.PROTEST);

    /** In which role somebody is in an act that is always on somebody. */
    private static final Map<ActionType, Role> ON_SOMEBODY = Map.of(
            ActionType.SANCTION, Role.TARGET,
            ActionType.RETREAT, Role.TARGET,
            ActionType.THREATEN, Role.ADDRESSEE,
            ActionType.AID, Role.BENEFICIARY);

    private static final int SENTENCES_BACK = 3;

    /** The parties of an act with the addressees of an answer, or with whom it is on; these are inferred. */
    List<Party> joinedTo(List<Party> parties, CodedAct act) {
        return onTheOneOfTheStory(answering(parties, act), act);
    }

    private List<Party> onTheOneOfTheStory(List<Party> parties, CodedAct act) {
        // A measure on goods is known by these, and only falls on a country.
        Role role = act.wares().name() == null ? ON_SOMEBODY.get(act.type()) : Role.AFFECTED;
        Set<String> own = who(parties.stream());
        if (!ON_SOMEBODY.containsKey(act.type())
                || role == null
                || own.isEmpty()
                || parties.stream().anyMatch(p -> p.role() != Role.ACTOR)) {
            return parties;
        }
        List<String> others = told.stream()
                .filter(f -> isInStory(f.act(), act))
                .flatMap(f -> f.claim().coding().parties().stream())
                .filter(p -> p.role() != Role.ACTOR)
                .flatMap(affected::withCountries)
                .filter(affected::isCountry)
                .filter(country -> !own.contains(country))
                .distinct()
                .toList();
        return others.size() == 1
                ? Stream.concat(parties.stream(), Stream.of(new Party(role, "", others.getFirst(), null, true)))
                        .toList()
                : parties;
    }

    private List<Party> answering(List<Party> parties, CodedAct act) {
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
        return isInStory(before, act) && act.sentence() - before.sentence() <= SENTENCES_BACK;
    }

    private boolean isInStory(CodedAct before, CodedAct act) {
        return !before.stance().denied()
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
