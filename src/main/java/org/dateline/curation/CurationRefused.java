package org.dateline.curation;

/** A correction that contradicts the current record. The message states the contradiction. */
public final class CurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    CurationRefused(String reason) {
        super(reason);
    }
}
