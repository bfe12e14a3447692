package org.dateline.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * The parties of a row: those that it names, and the countries that it affects because its targets come from there
 * (codebook, "Roles").
 */
final class RowParties {

    private final List<Party> named = new ArrayList<>(3);
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    void add(Role role, CodedActor actor) {
        add(actor.as(role), actor.homes());
    }

    /**
     * Adds a party.
     *
     * @param homes the ids of the countries that it is or comes from
     */
    void add(Party party, List<String> homes) {
        named.add(party);
        switch (party.role()) {
            case ACTOR -> {
                Stream.ofNullable(party.entity()).forEach(taken::add);
                Stream.ofNullable(party.principal()).forEach(taken::add);
                taken.addAll(homes);
            }
            case TARGET -> {
                Stream.ofNullable(party.entity()).forEach(taken::add);
                homes.forEach(home -> origins.putIfAbsent(home, party.text()));
            }
            case AFFECTED -> Stream.ofNullable(party.entity()).forEach(taken::add);
            case ADDRESSEE, BENEFICIARY -> {}
        }
    }

    /** Returns the parties that the row names. */
    List<Party> named() {
        return List.copyOf(named);
    }

    /**
     * Returns all parties. An actor's own country is never affected, nor is a country that is itself a target.
     */
    List<Party> all() {
        List<Party> all = new ArrayList<>(named);
        origins.forEach((country, target) -> {
            if (!taken.contains(country)) {
                all.add(new Party(Role.AFFECTED, target, country, null, true));
            }
        });
        return all;
    }
}
