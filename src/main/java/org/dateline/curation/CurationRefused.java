package org.dateline.curation;

/** An act of an analyst that makes no sense as the record stands; the message says why. */
public final class CurationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    CurationRefused(String reason) {
        super(reason);
    }
}
