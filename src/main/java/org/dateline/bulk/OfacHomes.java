package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.WordClasses;

/**
 * Finds the countries that the parties on the list of Specially Designated Nationals come from: the flag of a ship, the
 * nationalities of a person, the one country of a firm's addresses.
 */
final class OfacHomes {

    /** "DOB 19 Apr 1947; nationality Syria; alt. nationality Korea, North." */
    private static final Pattern NATIONALITY = Pattern.compile("(?i)(?:^|; *)(?:alt\\. )?(?:"
            + WordClasses.expression("bulk", "nationality of a listed party") + ") ([^;]+?) *\\.?(?=;|$)");

    private static final int TYPE = 2;
    private static final int FLAG = 9;
    private static final int REMARKS = 11;
    private static final int ADDRESS_COUNTRY = 4;

    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> addresses = new HashMap<>();

    /**
     * Reads the addresses, if present.
     *
     * @param add the file add.csv, which may be missing
     */
    OfacHomes(Gazetteer gazetteer, Path add) {
        this.gazetteer = gazetteer;
        if (Files.exists(add)) {
            readAddresses(add);
        }
    }

    private void readAddresses(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(CsvLine::cells)
                    .filter(f -> f.size() > ADDRESS_COUNTRY)
                    .forEach(f -> country(f.get(ADDRESS_COUNTRY))
                            .ifPresent(country -> addresses
                                    .computeIfAbsent(f.getFirst().strip(), k -> new LinkedHashSet<>())
                                    .add(country)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Returns the ids of the countries of a list entry; empty if unknown.
     *
     * @param f the columns of the entry
     * @param entity its entity, whose country the catalogue may know
     */
    List<String> of(List<String> f, Entity entity, LocalDate day) {
        List<String> stated = Stream.concat(
                        country(f.get(FLAG)).stream(),
                        NATIONALITY.matcher(f.get(REMARKS).strip()).results().flatMap(this::country))
                .distinct()
                .toList();
        if (!stated.isEmpty()) {
            return stated;
        }
        Optional<String> known = gazetteer.home(entity.id(), day);
        return known.isPresent() ? List.of(known.get()) : seat(f);
    }

    private Stream<String> country(MatchResult nationality) {
        return country(nationality.group(1)).stream();
    }

    /** Returns the country of the addresses. A person may live abroad, and a firm with several seats is from none. */
    private List<String> seat(List<String> f) {
        Set<String> countries = addresses.getOrDefault(f.getFirst().strip(), Set.of());
        boolean firm = !f.get(TYPE).strip().equals(OfacEntities.PERSON);
        return firm && countries.size() == 1 ? List.copyOf(countries) : List.of();
    }

    private Optional<String> country(String cell) {
        String name = cell.strip();
        String listed = gazetteer.meaning("sdn", name);
        Entity named = listed == null ? gazetteer.named(name) : gazetteer.byId(listed);
        return Optional.ofNullable(named).map(Entity::id).filter(gazetteer::isCountry);
    }
}
