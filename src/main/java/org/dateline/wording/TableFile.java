package org.dateline.wording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;

/** Reads bundled tables: one row per line, a key and its cells separated by tabs. */
final class TableFile {

    private TableFile() {}

    /** Returns the cells after the key of each row. */
    static Map<String, List<String>> rows(String resource) {
        return BundledTable.rows(resource).stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, cells -> cells.subList(1, cells.size())));
    }
}
