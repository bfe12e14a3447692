package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;

/** Finds principals: the country of an organ at any time, and the country of an office-holder during the term. */
final class Officials {

    private final Map<String, String> organs = new HashMap<>();
    private final Map<String, List<Tenure>> byOffice = new HashMap<>();
    private final Map<String, List<Tenure>> byPerson = new HashMap<>();

    Officials(Catalogue catalogue) {
        catalogue.structures().stream().filter(s -> s.kind().equals("organ")).forEach(this::add);
        catalogue.tenures().forEach(this::add);
    }

    private void add(Structure organ) {
        organs.put(organ.part(), organ.whole());
    }

    private void add(Tenure term) {
        byPerson.computeIfAbsent(term.person(), k -> new ArrayList<>()).add(term);
        byOffice.computeIfAbsent(term.of() + " " + term.title(), k -> new ArrayList<>())
                .add(term);
    }

    /** Returns the id of the country or body that an organ or a person acts for on a day; null for none. */
    @Nullable
    String principal(String id, LocalDate day) {
        String whole = organs.get(id);
        return whole != null
                ? whole
                : byPerson.getOrDefault(id, List.of()).stream()
                        .filter(t -> holds(t, day))
                        .map(Tenure::of)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the id of the country or body that an organ belongs to; null for none. */
    @Nullable
    String whole(String organ) {
        return organs.get(organ);
    }

    /** Returns the ids of the countries and bodies in which a person holds or held an office. */
    Stream<String> servedBy(String person) {
        return byPerson.getOrDefault(person, List.of()).stream().map(Tenure::of);
    }

    /** Returns the id of the holder of an office of a country on a day, by the first title that has a holder. */
    Optional<String> holder(String country, List<String> titles, LocalDate day) {
        return titles.stream()
                .flatMap(title -> byOffice.getOrDefault(country + " " + title, List.of()).stream())
                .filter(t -> holds(t, day))
                .map(Tenure::person)
                .findFirst();
    }

    /** Tells whether a term includes a day. The day of a handover belongs to the successor. */
    private static boolean holds(Tenure term, LocalDate day) {
        return (term.from() == null || !day.isBefore(term.from())) && (term.to() == null || day.isBefore(term.to()));
    }
}
