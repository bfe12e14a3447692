package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event types of PLOVER with their modes, as the codebook types them. */
final class Plover {

    private static final int COLUMNS = 7;

    private final Map<String, EventCode> byCode = new HashMap<>();

    private Plover() {}

    static Plover load() {
        Plover plover = new Plover();
        BulkTable.read("plover", COLUMNS).forEach(row -> plover.byCode.put(row[0], EventCode.of("plover", row)));
        return plover;
    }

    /** Finds a mode of a type; one that is not known means what its type means. Null when the type is none. */
    @Nullable
    EventCode find(String type, String mode) {
        String name = type.toUpperCase(Locale.ROOT);
        EventCode closer = byCode.get(name + "-" + mode.toLowerCase(Locale.ROOT).replace('_', '-'));
        return closer == null ? byCode.get(name) : closer;
    }
}
