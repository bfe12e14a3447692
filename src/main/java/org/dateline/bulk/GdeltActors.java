package org.dateline.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Resolves GDELT's actors. Each has a name, a country, a known group and up to three roles. */
final class GdeltActors {

    // Offsets from the first column of an actor.
    private static final int NAME = 1;
    private static final int COUNTRY = 2;
    private static final int GROUP = 3;
    private static final int ROLE_1 = 7;
    private static final int ROLE_2 = 8;

    private final Actors actors;

    GdeltActors(Actors actors) {
        this.actors = actors;
    }

    List<Entity> drainUnseen() {
        return actors.drainUnseen();
    }

    /** Returns the ISO 3166 alpha-2 code of a place's FIPS 10-4 country; null for none. */
    @Nullable
    String place(String fips) {
        String id = fips.isEmpty() ? null : actors.gazetteer().country("fips", fips);
        return id == null ? null : id.substring(id.indexOf(':') + 1);
    }

    /** Resolves the actor in the columns from a given one; null if they are empty. */
    @Nullable
    CodedActor of(GdeltRow row, int at, LocalDate day) {
        String code = row.get(at);
        String name = row.get(at + NAME).isEmpty() ? code : row.get(at + NAME);
        if (name.isEmpty()) {
            return null;
        }
        return Stream.of(group(row, at, day), person(name, day), country(row, at, name, day))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(a -> actors.from(coded(row, at), a.called(name)))
                .orElseGet(() -> unnamed(name, day));
    }

    /** Returns the id of the coded country, or the name of the coded region; null for none. */
    private @Nullable String coded(GdeltRow row, int at) {
        String code = row.get(at + COUNTRY);
        return code.isEmpty() ? null : actors.gazetteer().country(EventCode.CAMEO, code);
    }

    private @Nullable CodedActor group(GdeltRow row, int at, LocalDate day) {
        String meaning = actors.gazetteer().meaning("group", row.get(at + GROUP));
        return meaning == null ? null : actors.named(meaning, day);
    }

    /**
     * Returns the person or body that the catalogue has under the full name; it takes precedence over the coded
     * country.
     */
    private @Nullable CodedActor person(String name, LocalDate day) {
        Entity known = name.contains(" ") ? actors.gazetteer().named(name) : null;
        return known == null || known.kind() == EntityKind.COUNTRY ? null : actors.known(name, day);
    }

    private @Nullable CodedActor country(GdeltRow row, int at, String name, LocalDate day) {
        String country = coded(row, at);
        if (country == null || !country.startsWith("country:")) {
            return country == null ? null : actors.named(country, day);
        }
        // A more specific role than GOV, such as MIL, takes precedence.
        String role = row.get(at + ROLE_1);
        boolean closer =
                role.equals("GOV") && List.of("MIL", "COP", "JUD", "SPY", "LEG").contains(row.get(at + ROLE_2));
        return role.isEmpty()
                ? actors.coded(name, "GOV", country, day)
                : actors.coded(name, closer ? row.get(at + ROLE_2) : role, country, day);
    }

    /**
     * Resolves an actor without a country. Companies and bodies may be known by name; "POLICE" alone identifies no
     * entity.
     */
    private CodedActor unnamed(String name, LocalDate day) {
        CodedActor known = actors.known(name, day);
        return known == null ? CodedActor.unknown(name) : known;
    }
}
