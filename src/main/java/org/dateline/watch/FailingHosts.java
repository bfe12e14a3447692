package org.dateline.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.fetch.FetchFailed;
import org.jspecify.annotations.Nullable;

/** The hosts that failed in a check. A host in trouble is left alone before it has answered every page with an error. */
final class FailingHosts {

    private static final int FAILED_PAGES = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, FetchFailed> last = new HashMap<>();

    /** Counts a failure that may pass. One that names the time of the next request counts as many. */
    void add(FetchFailed failure) {
        String host = String.valueOf(failure.host());
        counts.merge(host, failure.notBefore() == null ? 1 : FAILED_PAGES, Integer::sum);
        last.put(host, failure);
    }

    /** The last failure of the host of an address, if the check asks it no more; else null. */
    @Nullable
    FetchFailed leftAlone(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return counts.getOrDefault(host, 0) < FAILED_PAGES ? null : last.get(host);
    }
}
