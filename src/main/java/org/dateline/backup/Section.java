package org.dateline.backup;

import java.util.List;
import java.util.Locale;
import org.dateline.graph.Cypher;

/**
 * The kinds of data in a backup, in the order of reading. Rows with references come before the rows that they refer to.
 * So a bulk import that runs meanwhile leaves no reference to a missing row.
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
     * Sections read before the clock is held, because their rows have no recorded instant. A source stores its
     * position, and an entry that its article was submitted. If they were read later, a restored service would skip
     * articles that the backup lacks.
     */
    static final List<Section> FIRST = List.of(WATCHED_SOURCES, WATCHED_ENTRIES);

    /** Sections read while the clock is held, so that each submission is either done or waiting. */
    static final List<Section> HELD = List.of(WATCHED_SUBMISSIONS, SUBMISSIONS, IMPORTS);

    /** The order of loading. Entities and measures come first, because the rows of versions refer to them. */
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

    /** Returns the name of its file, which has one row of JSON per line. */
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
