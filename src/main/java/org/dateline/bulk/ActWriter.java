package org.dateline.bulk;

import java.io.IOException;

/** Writes acts one by one. Formats that need all nodes before the edges read the acts twice. */
interface ActWriter {

    /** Returns the number of passes over the acts. */
    default int passes() {
        return 1;
    }

    /**
     * Begins a pass.
     *
     * @param note the filter and the clocks of the export
     */
    void begin(int pass, String note) throws IOException;

    void write(int pass, ExportedAct act) throws IOException;

    void end(int pass) throws IOException;
}
