package org.dateline.backup;

import java.util.Map;

/**
 * The content of a backup and its checksums.
 *
 * @param format {@link #FORMAT}
 * @param version the version of the format; versions after {@link #VERSION} are refused
 * @param recorded the instant that it shows, in microseconds
 * @param schema the number of the last migration of its database
 * @param files the expected content of each file by name
 * @param counts the number of nodes and relationships of each kind
 */
record Manifest(
        String format,
        int version,
        long recorded,
        String schema,
        Map<String, Content> files,
        Map<String, Long> counts) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "dateline-backup";
    static final int VERSION = 1;

    /**
     * The expected content of a file.
     *
     * @param rows the number of lines
     * @param sha256 the SHA-256 of its decompressed bytes, in hexadecimal
     */
    record Content(long rows, String sha256) {}
}
