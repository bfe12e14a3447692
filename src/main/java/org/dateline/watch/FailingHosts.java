package org.dateline.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.fetch.FetchFailed;
import org.jspecify.annotations.Nullable;

/** The hosts that failed in a check. A host in trouble is left alone before it has answered every page with an error. */
final class FailingHosts {

    private static final int FAILED_PAGES = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, FetchFailed> last = new HashMap<>();

    /**
     * Counts a failure that may pass. One that names the time of the next request counts as many.
     *
     * @param asked the address that was asked for; a redirect may have led to another host, and each counts
     */
    void add(FetchFailed failure, URI asked) {
        String answering = String.valueOf(failure.host()).toLowerCase(Locale.ROOT);
        for (String host : new TreeSet<>(List.of(host(asked), answering))) {
            counts.merge(host, failure.notBefore() == null ? 1 : FAILED_PAGES, Integer::sum);
            last.put(host, failure);
        }
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    /** The last failure of the host of an address, if the check asks it no more; else null. */
    @Nullable
    FetchFailed leftAlone(URI address) {
        String host = host(address);
        return counts.getOrDefault(host, 0) < FAILED_PAGES ? null : last.get(host);
    }
}
