package org.dateline.lookup;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.Entity;

/** A reference means several entities. */
public final class AmbiguousReference extends RuntimeException {

    private static final long serialVersionUID = 1;

    AmbiguousReference(String reference, List<Entity> candidates) {
        super("\"" + reference + "\" can mean "
                + candidates.stream().map(e -> e.name() + " (" + e.id() + ")").collect(Collectors.joining(" or "))
                + "; use the id.");
    }
}
