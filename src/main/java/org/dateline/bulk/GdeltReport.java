package org.dateline.bulk;

import java.net.URI;
import org.dateline.graph.RecordArticle;
import org.dateline.model.Publication;
import org.jspecify.annotations.Nullable;

/** The report that a row of GDELT stands for: GDELT gives its address, not its words. */
final class GdeltReport {

    private GdeltReport() {}

    static RecordArticle article(String address, @Nullable String publisher, Publication seen) {
        String host = publisher == null || publisher.isEmpty() ? host(address) : publisher;
        return DataSet.GDELT.article(address, "Report at " + address + ", as GDELT coded it", host, seen);
    }

    /** GDELT's own confidence says how sure it is of having read the report right, not of the report. */
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
