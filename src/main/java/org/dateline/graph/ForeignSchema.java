package org.dateline.graph;

/** The database's schema is of another release; the message says which of its migrations does not fit. */
public final class ForeignSchema extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForeignSchema(RuntimeException cause) {
        super(
                "The database was written by another release of Dateline: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + ". Start that release or a later one, or name another folder with --dateline.data=FOLDER.",
                cause);
    }
}
