package org.dateline.backup;

import java.util.List;
import java.util.Locale;
import org.dateline.graph.Cypher;

/**
 * One kind of what a backup holds, in the order in which it is read: whoever points comes before what is pointed at, so
 * that a bulk import that goes on meanwhile leaves nothing that points nowhere.
 */
enum Section {
    CLAIMS,
    VERSIONS,
    ACTIONS,
    MEASURES,
    ARTICLES,
    SOURCES,
    CURATIONS,
    ALIASES,
    ENTITIES,
    TOPICS,
    WATCHED_SOURCES,
    WATCHED_ENTRIES,
    AUDIT,
    CATALOGUE,
    WATCHED_SUBMISSIONS,
    SUBMISSIONS,
    IMPORTS;

    /**
     * Read before the clock is held, since they have no stamp: a source tells where its site was left off, and an entry that
     * its article was handed in. Read later, they would keep articles out that the backup lacks.
     */
    static final List<Section> FIRST = List.of(WATCHED_SOURCES, WATCHED_ENTRIES);

    /** Read while the clock is held: what is done and still waits, or not done and no longer does, is neither. */
    static final List<Section> HELD = List.of(WATCHED_SUBMISSIONS, SUBMISSIONS, IMPORTS);

    /** Entities and measures first, since the rows of versions are tied to them. */
    static final List<Section> LOADED = List.of(
            ENTITIES,
            ALIASES,
            SOURCES,
            ARTICLES,
            MEASURES,
            VERSIONS,
            ACTIONS,
            CLAIMS,
            CURATIONS,
            TOPICS,
            WATCHED_SOURCES,
            WATCHED_ENTRIES,
            AUDIT,
            WATCHED_SUBMISSIONS,
            SUBMISSIONS,
            IMPORTS,
            CATALOGUE);

    private final String read = Cypher.load("read/backup_" + title());
    private final String write =
            Cypher.load(name().equals("VERSIONS") ? "write/insert_versions" : "write/restore_" + title());

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file: a row a line, in JSON. */
    String file() {
        return title() + ".jsonl";
    }

    String read() {
        return read;
    }

    String write() {
        return write;
    }
}
