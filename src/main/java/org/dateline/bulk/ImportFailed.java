package org.dateline.bulk;

/** An import that cannot continue. Written rows stay, and the next run resumes after them. */
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ImportFailed(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
