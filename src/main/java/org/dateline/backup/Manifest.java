package org.dateline.backup;

import java.util.Map;

/**
 * What stands in a backup, and how to tell that it is whole.
 *
 * @param format {@link #FORMAT}
 * @param version of the format; what is later than {@link #VERSION} is refused
 * @param recorded the instant that it is of, in microseconds
 * @param schema the number of the last migration of the database that it was made of
 * @param files by name, what each must be
 * @param counts how many nodes and relationships of each kind it makes
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
     * What a file must be.
     *
     * @param rows how many lines
     * @param sha256 of its bytes, unpacked, in hexadecimal
     */
    record Content(long rows, String sha256) {}
}
