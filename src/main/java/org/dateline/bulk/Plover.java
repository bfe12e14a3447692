package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event types and modes of PLOVER with their types by the codebook. */
final class Plover {

    private static final int COLUMNS = 7;

    private final Map<String, EventCode> byCode = new HashMap<>();

    private Plover() {}

    static Plover load() {
        Plover plover = new Plover();
        BulkTable.read("plover", COLUMNS).forEach(row -> plover.byCode.put(row[0], EventCode.of("plover", row)));
        return plover;
    }

    /** Returns the code of a mode. An unknown mode has the meaning of its type. Null if the type is unknown. */
    @Nullable
    EventCode find(String type, String mode) {
        String name = type.toUpperCase(Locale.ROOT);
        EventCode closer = byCode.get(name + "-" + mode.toLowerCase(Locale.ROOT).replace('_', '-'));
        return closer == null ? byCode.get(name) : closer;
    }
}
