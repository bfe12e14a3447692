package org.dateline.graph;

/**
 * Streams went on without an import that had given no sign for too long. They would miss its further rows at its
 * instant. If the import begins again, it takes a later instant.
 */
public final class ImportNotAwaited extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ImportNotAwaited(String id) {
        super(id + " gave no sign for too long, so streams of changes have gone on without it; begin it again");
    }
}
