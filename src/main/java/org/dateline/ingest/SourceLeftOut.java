package org.dateline.ingest;

/** An article is of a source that is left out. */
final class SourceLeftOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    SourceLeftOut() {
        super(LeftOutSources.REASON);
    }
}
