package org.dateline.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.fetch.FetchFailed;
import org.jspecify.annotations.Nullable;

/**
 * Counts the failures of each host during a check. After {@value #FAILED_PAGES} failures the check requests no more
 * pages of the host.
 */
final class FailingHosts {

    private static final int FAILED_PAGES = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, FetchFailed> last = new HashMap<>();

    /**
     * Counts a temporary failure. A failure that states when to retry counts as {@value #FAILED_PAGES}.
     *
     * @param asked the requested address; if a redirect led to another host, the failure counts for both
     */
    void add(FetchFailed failure, URI asked) {
        String answering = String.valueOf(failure.host()).toLowerCase(Locale.ROOT);
        for (String host : new TreeSet<>(List.of(host(asked), answering))) {
            counts.merge(host, failure.notBefore() == null ? 1 : FAILED_PAGES, Integer::sum);
            last.put(host, failure);
        }
    }

    /** Tells whether this failure was counted, and not another one of the same kind. */
    boolean counts(FetchFailed failure) {
        return last.containsValue(failure);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    /** Returns the last failure of an address's host if the check requests no more of that host; null otherwise. */
    @Nullable
    FetchFailed leftAlone(URI address) {
        String host = host(address);
        return counts.getOrDefault(host, 0) < FAILED_PAGES ? null : last.get(host);
    }
}
