package org.dateline.bulk;

import java.net.URI;
import org.dateline.graph.RecordArticle;
import org.dateline.model.Publication;
import org.jspecify.annotations.Nullable;

/** The article of a GDELT row. GDELT has the address of the report but not its text. */
final class GdeltReport {

    private GdeltReport() {}

    static RecordArticle article(String address, @Nullable String publisher, Publication seen) {
        String host = publisher == null || publisher.isEmpty() ? host(address) : publisher;
        return DataSet.GDELT.article(address, "Report at " + address + ", as GDELT coded it", host, seen);
    }

    /**
     * Returns the confidence of a claim. GDELT's own confidence covers its reading of the report, but not whether the
     * report is right.
     */
    static double confidence(double ofReading) {
        return DataSet.GDELT.confidence() * ofReading;
    }

    private static @Nullable String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? null : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
