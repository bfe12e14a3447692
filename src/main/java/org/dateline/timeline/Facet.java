package org.dateline.timeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;

/** A property of which each act has exactly one value out of a few. So "not these" equals "one of the others". */
enum Facet {
    TYPES(ActionType.values()),
    INSTRUMENTS(Instrument.values()),
    DIRECTIONS(Direction.values()),
    STAGES(Stage.values(), Facet.NONE),
    BASES(DateBasis.values());

    /** The value for an act without a stage. */
    static final String NONE = "NONE";

    private final Set<String> all;

    Facet(Enum<?>[] values, String... more) {
        this.all = Stream.concat(Arrays.stream(values).map(Enum::name), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values that are named, in the order of their names. */
    static Set<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> othersThan(Set<String> values) {
        Set<String> others = new TreeSet<>(all);
        others.removeAll(values);
        return others;
    }

    /** Returns the name of the query parameter. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
