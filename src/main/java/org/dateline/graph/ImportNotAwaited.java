package org.dateline.graph;

/**
 * An import gave no sign for so long that streams went on without it. They would miss what it recorded further at its
 * instant. If it begins again, it takes a later instant.
 */
public final class ImportNotAwaited extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ImportNotAwaited(String id) {
        super(id + " gave no sign for too long, so streams of changes have gone on without it; begin it again");
    }
}
