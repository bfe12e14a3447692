package org.dateline.labels;

/** Tells what is wrong in a sheet of labels, and in which line. */
public final class SheetProblem extends Exception {

    private static final long serialVersionUID = 1L;

    SheetProblem(int line, String message) {
        super("line " + line + ": " + message);
    }
}
