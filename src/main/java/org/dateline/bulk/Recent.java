package org.dateline.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded cache of values by name, which keeps memory constant for any size of input. */
final class Recent<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;

    /**
     * Number of entries, more than the distinct actors of ICEWS and the reports in a day of GDELT. Removed entries are
     * looked up again.
     */
    private static final int KEPT = 100_000;

    Recent() {
        super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > KEPT;
    }
}
