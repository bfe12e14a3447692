package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;

/** Who acts for a country or a body: its organs at any time, those who hold its offices on the days of their terms. */
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

    /** Whom an organ or a person acts for on a day. */
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

    /** The id of whoever holds an office of a country on a day, under the first of its titles that anybody has. */
    Optional<String> holder(String country, List<String> titles, LocalDate day) {
        return titles.stream()
                .flatMap(title -> byOffice.getOrDefault(country + " " + title, List.of()).stream())
                .filter(t -> holds(t, day))
                .map(Tenure::person)
                .findFirst();
    }

    /** The day of a handover is the successor's. */
    private static boolean holds(Tenure term, LocalDate day) {
        return (term.from() == null || !day.isBefore(term.from())) && (term.to() == null || day.isBefore(term.to()));
    }
}
