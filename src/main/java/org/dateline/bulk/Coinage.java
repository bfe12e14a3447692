package org.dateline.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.WordClasses;

/** Creates entities for the actors of a data set that the catalogue lacks. */
final class Coinage {

    private static final String COINED = "coded:";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BODY =
            Pattern.compile("(?iu).*\\b(" + WordClasses.expression("bulk", "noun for a body") + ")\\b.*");

    private final Gazetteer gazetteer;
    private final List<Entity> unseen = new ArrayList<>();
    private final Recent<Entity> coined = new Recent<>();

    Coinage(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static boolean isCoined(String id) {
        return id.startsWith(COINED);
    }

    /** Returns the entities created since the last call. */
    List<Entity> drainUnseen() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    /** Returns the entity of a name, a person or a body by the form of the name. */
    Entity named(String name) {
        return coin(name, () -> isPerson(name) ? EntityKind.PERSON : EntityKind.ORGANIZATION);
    }

    /** Returns the entity of a body, even if its name looks like a person's. */
    Entity body(String name) {
        return coin(name, () -> EntityKind.ORGANIZATION);
    }

    /** Creates an entity whose id depends on its name only, so that all files lead to the same entity. */
    private Entity coin(String name, Supplier<EntityKind> kind) {
        return coined.computeIfAbsent(name, n -> {
            String slug = NO_LETTERS.matcher(NameKey.of(n)).replaceAll("-");
            Entity entity = new Entity(COINED + strip(slug), kind.get(), n, List.of(n), List.of(), null);
            unseen.add(entity);
            return entity;
        });
    }

    private static String strip(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") && slug.length() > 1 ? slug.length() - 1 : slug.length();
        return slug.substring(from, Math.max(from, to));
    }

    /** Tells whether a name has two to five words, starts with a known given name and contains no word for a body. */
    private boolean isPerson(String name) {
        String[] words = name.split(" ");
        return words.length >= 2
                && words.length <= 5
                && gazetteer.isGivenName(words[0])
                && !BODY.matcher(name).matches();
    }
}
