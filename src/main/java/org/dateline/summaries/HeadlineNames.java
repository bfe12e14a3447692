package org.dateline.summaries;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;

/** Names as headlines write them, from {@code summaries/headline-names.tsv}. */
public final class HeadlineNames {

    private static final Map<String, String> SHORT = BundledTable.rows("/summaries/headline-names.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast));

    private HeadlineNames() {}

    /** Returns the headline form of a name, "US" for "United States"; other names unchanged. */
    public static String of(String name) {
        return SHORT.getOrDefault(name, name);
    }
}
