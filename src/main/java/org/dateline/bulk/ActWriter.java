package org.dateline.bulk;

import java.io.IOException;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Entity;

/** Writes acts one after the other; formats that want their nodes before their edges go through them twice. */
interface ActWriter {

    /** How often to go through the acts. */
    default int passes() {
        return 1;
    }

    void begin(int pass) throws IOException;

    /** Writes an act; the entities are those of its parties, by id. */
    void write(int pass, ActionSnapshot act, Map<String, Entity> entities) throws IOException;

    void end(int pass) throws IOException;
}
