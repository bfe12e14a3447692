package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks for a page of the busiest timeline over HTTP again and again, and notes how long each answer takes. */
final class TimelineReader {

    /** A reader reads; without a pause it would be a second import. */
    private static final long PAUSE = 20;

    private static final String PAGE =
            "{\"query\": \"{ timeline(filter: {involving: [\\\"US\\\"]}, first: 50) { edges { node { date { edtf } type summary } } } }\"}";

    private final HttpRequest request;

    TimelineReader(int port) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(PAGE))
                .build();
    }

    /** The 95th percentile of some pages, in milliseconds. */
    double p95(int pages) throws Exception {
        int[] left = {pages};
        return p95While(() -> left[0]-- > 0);
    }

    /** The 95th percentile of the pages that are asked for while something goes on, in milliseconds. */
    double p95While(BooleanSupplier goesOn) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (goesOn.getAsBoolean()) {
                long start = System.nanoTime();
                String body = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
                millis.add((System.nanoTime() - start) / 1e6);
                assertThat(body).contains("\"edges\"").doesNotContain("errors");
                Thread.sleep(PAUSE);
            }
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) (0.95 * (sorted.length - 1))];
    }
}
