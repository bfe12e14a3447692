package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event codes of CAMEO (Schrodt, "CAMEO Codebook", version 1.1b3) with their types by the codebook. */
final class Cameo {

    private static final int COLUMNS = 8;

    private final Map<String, EventCode> byCode = new HashMap<>();
    private final Map<String, EventCode> byName = new HashMap<>();

    private Cameo() {}

    static Cameo load() {
        Cameo cameo = new Cameo();
        BulkTable.read("cameo", COLUMNS).forEach(cameo::add);
        return cameo;
    }

    private void add(String[] f) {
        EventCode code = EventCode.of(EventCode.CAMEO, f);
        byCode.put(code.code(), code);
        name(code.name(), code);
        for (String alias : f[7].split("\\|")) {
            name(alias, code);
        }
    }

    private void name(String name, EventCode code) {
        byName.put(fold(name), code);
        // Most rows use the codebook's spelling, which saves normalizing their names.
        byName.put(name, code);
    }

    /**
     * Finds a code. A code finer than the table has the meaning of its parent: "1125" that of "112". Null if there is
     * none.
     */
    @Nullable
    EventCode byCode(String code) {
        for (String at = code; at.length() >= 2; at = at.substring(0, at.length() - 1)) {
            EventCode found = byCode.get(at.length() == 2 ? at + "0" : at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Finds a code by its name, ignoring case, spaces, underscores and commas; null if there is none. */
    @Nullable
    EventCode byName(String name) {
        EventCode exact = byName.get(name);
        return exact == null ? byName.get(fold(name)) : exact;
    }

    /** Finds a code by its digits or its name; null if there is none. */
    @Nullable
    EventCode find(String text) {
        EventCode named = byName(text);
        return named == null ? byCode(text) : named;
    }

    private static String fold(String name) {
        return name.replace('_', ' ')
                .replace(",", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
