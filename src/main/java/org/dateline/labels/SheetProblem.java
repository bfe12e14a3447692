package org.dateline.labels;

/** An invalid line in a sheet of labels. The message states the problem and the line. */
public final class SheetProblem extends Exception {

    private static final long serialVersionUID = 1L;

    SheetProblem(int line, String message) {
        super("line " + line + ": " + message);
    }
}
