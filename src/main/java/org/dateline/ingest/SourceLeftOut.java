package org.dateline.ingest;

/** An article turned out to be of a source that is left out. */
final class SourceLeftOut extends RuntimeException {

    private static final long serialVersionUID = 1;

    SourceLeftOut(String source) {
        super(LeftOutSources.reason(source));
    }
}
