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

/** Those on the list of Specially Designated Nationals: whom the catalogue knows, or somebody new with all aliases. */
final class OfacEntities {

    private static final String PERSON = "individual";

    private final Gazetteer gazetteer;
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final List<Entity> unseen = new ArrayList<>();

    /**
     * Takes the aliases where there are any.
     *
     * @param alt the file alt.csv, which need not be there
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

    /** The entities that came up since the last call and the catalogue does not have. */
    List<Entity> drainUnseen() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    /** Who has a number, a name and a type on the list. */
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

    /** A firm that is called as a person or a country is neither. */
    private @Nullable Entity known(String name, boolean person) {
        Entity known = gazetteer.named(name);
        return known != null && (known.kind() == EntityKind.PERSON) == person && known.kind() != EntityKind.COUNTRY
                ? known
                : null;
    }

    /** "ABBAS, Abu" is called Abu ABBAS. */
    private static String turned(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }
}
