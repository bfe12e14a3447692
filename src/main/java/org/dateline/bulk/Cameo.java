package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The event codes of CAMEO (Schrodt, "CAMEO Codebook", version 1.1b3) as the codebook types them. */
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
        // Most rows spell it as the codebook does; folding is for the others.
        byName.put(name, code);
    }

    /** Finds a code; one that is finer than the table has means what its parent means ("1125" below "112"). */
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

    /** Finds a code by its name, without regard to case, spaces, underscores and commas. */
    @Nullable
    EventCode byName(String name) {
        EventCode exact = byName.get(name);
        return exact == null ? byName.get(fold(name)) : exact;
    }

    /** Finds a code by its digits or by its name. */
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
