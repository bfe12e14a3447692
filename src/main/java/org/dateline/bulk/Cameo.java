package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/** The event codes of CAMEO (Schrodt, "CAMEO Codebook", version 1.1b3) as the codebook types them. */
final class Cameo {

    private static final int COLUMNS = 8;

    private final Map<String, CameoCode> byCode = new HashMap<>();
    private final Map<String, CameoCode> byName = new HashMap<>();

    private Cameo() {}

    static Cameo load() {
        Cameo cameo = new Cameo();
        Table.read("cameo", COLUMNS).forEach(cameo::add);
        return cameo;
    }

    private void add(String[] f) {
        Stage stage = f[4].equals("-") ? null : Stage.valueOf(f[4]);
        CameoCode code = new CameoCode(
                f[0],
                f[6],
                ActionType.valueOf(f[1]),
                Instrument.valueOf(f[2]),
                Direction.valueOf(f[3]),
                stage,
                Role.valueOf(f[5]));
        byCode.put(code.code(), code);
        byName.put(fold(code.name()), code);
        for (String alias : f[7].split("\\|")) {
            byName.put(fold(alias), code);
        }
    }

    /** Finds a code; one that is finer than the table has means what its parent means ("1125" below "112"). */
    @Nullable
    CameoCode byCode(String code) {
        for (String at = code; at.length() >= 2; at = at.substring(0, at.length() - 1)) {
            CameoCode found = byCode.get(at.length() == 2 ? at + "0" : at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Finds a code by its name, without regard to case, spaces, underscores and commas. */
    @Nullable
    CameoCode byName(String name) {
        return byName.get(fold(name));
    }

    private static String fold(String name) {
        return name.replace('_', ' ')
                .replace(",", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
