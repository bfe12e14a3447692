package org.dateline.bulk;

/** An import cannot go on; what it wrote stays, and run again it goes on from there. */
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportFailed(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
