package org.dateline.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen lately by its name; bounded, so that memory stays flat at any input size. */
final class Recent<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;

    /** More distinct actors than all of ICEWS has, and the reports of a day of GDELT; what is forgotten is looked up again. */
    private static final int KEPT = 100_000;

    Recent() {
        super(1024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > KEPT;
    }
}
