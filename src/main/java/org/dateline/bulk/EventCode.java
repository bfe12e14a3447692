package org.dateline.bulk;

import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An event code of a coding scheme with its coding by the codebook.
 *
 * @param scheme "cameo" or "plover"
 * @param code such as "163" or "COERCE-restrict"
 * @param name such as "Impose embargo, boycott, or sanctions"
 * @param type the type of act
 * @param instrument the kind of measure
 * @param direction whether it tightens or eases
 * @param stage the stage that the measure reaches; null for none
 * @param object the role of the party acted upon
 */
record EventCode(
        String scheme,
        String code,
        String name,
        ActionType type,
        Instrument instrument,
        Direction direction,
        @Nullable Stage stage,
        Role object) {

    static final String CAMEO = "cameo";

    /** Reads a row of a table: code, type, instrument, direction, stage, role, name. */
    static EventCode of(String scheme, String[] f) {
        Stage stage = f[4].equals("-") ? null : Stage.valueOf(f[4]);
        return new EventCode(
                scheme,
                f[0],
                f[6],
                ActionType.valueOf(f[1]),
                Instrument.valueOf(f[2]),
                Direction.valueOf(f[3]),
                stage,
                Role.valueOf(f[5]));
    }

    /** Returns the CAMEO code; null for another scheme. */
    @Nullable
    String cameo() {
        return scheme.equals(CAMEO) ? code : null;
    }

    /** Returns the rule name that claims with this code have. */
    String rule() {
        return scheme + ":" + code;
    }
}
