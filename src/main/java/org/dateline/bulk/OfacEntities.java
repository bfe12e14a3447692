package org.dateline.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the parties on the list of Specially Designated Nationals: to entities of the catalogue, or to new entities
 * with all aliases.
 */
final class OfacEntities {

    static final String PERSON = "individual";

    private final Gazetteer gazetteer;
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final List<Entity> unseen = new ArrayList<>();

    /**
     * Reads the aliases, if present.
     *
     * @param alt the file alt.csv, which may be missing
     */
    OfacEntities(Gazetteer gazetteer, Path alt) {
        this.gazetteer = gazetteer;
        if (Files.exists(alt)) {
            readAliases(alt);
        }
    }

    private void readAliases(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(CsvLine::cells)
                    .filter(f -> f.size() > 3)
                    .forEach(f -> aliases.computeIfAbsent(f.get(0).strip(), k -> new ArrayList<>())
                            .add(f.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Returns the entities created since the last call. */
    List<Entity> drainUnseen() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    /** Returns the entity of a list entry by its number, name and type. */
    Entity entity(String number, String name, String type) {
        boolean person = type.equals(PERSON);
        String shown = person ? turned(name) : name;
        Entity known = known(shown, person);
        if (known != null) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>(List.of(shown, name));
        for (String alias : aliases.getOrDefault(number, List.of())) {
            names.add(person ? turned(alias) : alias);
        }
        EntityKind kind = person ? EntityKind.PERSON : EntityKind.ORGANIZATION;
        Entity entity =
                new Entity("ofac:" + number, kind, shown, List.copyOf(names), List.of("ofac-sdn:" + number), null);
        unseen.add(entity);
        return entity;
    }

    /** Finds the entity in the catalogue. A firm with the name of a person or a country matches neither. */
    private @Nullable Entity known(String name, boolean person) {
        Entity known = gazetteer.named(name);
        return known != null && (known.kind() == EntityKind.PERSON) == person && known.kind() != EntityKind.COUNTRY
                ? known
                : null;
    }

    /** Reorders a name: "ABBAS, Abu" becomes "Abu ABBAS". */
    private static String turned(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }
}
