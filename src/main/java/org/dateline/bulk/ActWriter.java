package org.dateline.bulk;

import java.io.IOException;

/** Writes acts one after the other; formats that want their nodes before their edges go through them twice. */
interface ActWriter {

    /** How often to go through the acts. */
    default int passes() {
        return 1;
    }

    /**
     * Begins a pass.
     *
     * @param note what the file holds, as known when
     */
    void begin(int pass, String note) throws IOException;

    void write(int pass, ExportedAct act) throws IOException;

    void end(int pass) throws IOException;
}
