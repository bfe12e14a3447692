package org.dateline.resolution;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.EntityKind;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Tells by which identity the choice models know a party: a firm by its own id, others by the country that they act for
 * if there is one, and an unknown party by a word of its name.
 *
 * @param affected finds the countries of parties
 */
record PartyIdentity(Affected affected) {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\d\\-]+");

    /** Returns the identity of a party. */
    String of(Party party) {
        String entity = party.entity();
        if (entity != null && affected.catalogue().isOfKind(entity, EntityKind.COMPANY)) {
            return entity;
        }
        return affected.withCountries(party)
                .filter(affected::isCountry)
                .findFirst()
                .or(() -> Optional.ofNullable(entity))
                .or(() -> Optional.ofNullable(party.principal()))
                .orElseGet(() -> unknown(party.text()));
    }

    /** Returns the identities of the parties in some roles. */
    Set<String> of(Collection<Party> parties, Set<Role> roles) {
        return parties.stream()
                .filter(p -> roles.contains(p.role()))
                .map(this::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the identity of a party that is not in the catalogue: the last word of its name. */
    static String unknown(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            last = names.group();
        }
        return ObjectFeatures.UNKNOWN + last;
    }
}
