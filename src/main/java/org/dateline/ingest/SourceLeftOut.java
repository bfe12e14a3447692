package org.dateline.ingest;

/** An article belongs to a left-out source. */
final class SourceLeftOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    SourceLeftOut() {
        super(LeftOutSources.REASON);
    }
}
