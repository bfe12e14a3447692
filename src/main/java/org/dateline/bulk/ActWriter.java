package org.dateline.bulk;

import java.io.IOException;

/** Writes acts one after the other; formats that want their nodes before their edges go through them twice. */
interface ActWriter {

    /** How often to go through the acts. */
    default int passes() {
        return 1;
    }

    void begin(int pass) throws IOException;

    void write(int pass, ExportedAct act) throws IOException;

    void end(int pass) throws IOException;
}
