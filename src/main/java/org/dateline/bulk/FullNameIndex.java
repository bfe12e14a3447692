package org.dateline.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.jspecify.annotations.Nullable;

/** Finds entities by full names. A bare surname finds no person, and middle names may be missing. */
final class FullNameIndex {

    private final Map<String, List<Entity>> byName = new HashMap<>();
    private final Map<String, List<Entity>> byEnds = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();

    void add(Entity entity) {
        Set<String> keys = new HashSet<>();
        keys.add(NameKey.of(entity.name()));
        entity.names().forEach(name -> keys.add(NameKey.of(name)));
        keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
        if (entity.kind() == EntityKind.PERSON) {
            keys.stream().filter(key -> key.contains(" ")).forEach(key -> addPerson(key, entity));
        }
    }

    private void addPerson(String key, Entity person) {
        givenNames.add(key.substring(0, key.indexOf(' ')));
        List<Entity> same = byEnds.computeIfAbsent(ends(key), k -> new ArrayList<>());
        if (!same.contains(person)) {
            same.add(person);
        }
    }

    /**
     * Returns the first and last word of a name, because data sets include middle names, as in "Sergey Viktorovich
     * Lavrov".
     */
    private static String ends(String key) {
        return key.substring(0, key.indexOf(' ')) + key.substring(key.lastIndexOf(' '));
    }

    /** Returns the only entity with a normalized name; null if there is none or more than one. */
    @Nullable
    Entity find(String key) {
        Entity exact = single(byName.get(key), key.contains(" "));
        boolean middle = exact == null && key.indexOf(' ') != key.lastIndexOf(' ');
        return middle ? single(byEnds.get(ends(key)), true) : exact;
    }

    private static @Nullable Entity single(@Nullable List<Entity> found, boolean full) {
        if (found == null) {
            return null;
        }
        for (EntityKind kind : EntityKind.values()) {
            List<Entity> of = found.stream().filter(e -> e.kind() == kind).toList();
            if (!of.isEmpty() && (kind == EntityKind.COUNTRY || found.size() == of.size() || of.size() == 1)) {
                boolean surname = kind == EntityKind.PERSON && !full;
                return of.size() == 1 && !surname ? of.getFirst() : null;
            }
        }
        return null;
    }

    /** Tells whether a word is the given name of a person in the index. */
    boolean isGivenName(String word) {
        return givenNames.contains(NameKey.of(word));
    }
}
