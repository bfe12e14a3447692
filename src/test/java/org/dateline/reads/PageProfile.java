package org.dateline.reads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the service in which a request spends processor time and memory, as the flight recorder samples them.
 *
 * <p>A sample belongs to the part of its innermost frame that has one, so that frames of the JDK count for their caller.
 *
 * @param requests the number of requests in the recording
 * @param millis the processor time of each part in milliseconds for each request
 * @param kilobytes the allocation of each part in kilobytes for each request
 */
record PageProfile(int requests, Map<String, Double> millis, Map<String, Double> kilobytes) {

    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final String TIME = "jdk.ExecutionSample";
    private static final String MEMORY = "jdk.ObjectAllocationSample";
    private static final String REST = "all else";

    /** Frames of the store lie below several parts, so they count for their caller in the database. */
    private static final String DATABASE = "org.neo4j.";

    private static final String OTHER_OF_DATABASE = "transactions, and queries until their first row";

    /** Frames by the beginning of their class and method; the first that fits counts. */
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("properties of the rows", List.of("org.neo4j.kernel.impl.core."));
        PARTS.put(
                "rows of a query", List.of("org.neo4j.cypher.internal.runtime.", "org.neo4j.cypher.internal.result."));
        PARTS.put("values of the driver", List.of("org.dateline.graph.EmbeddedResult", "org.neo4j.driver."));
        PARTS.put("acts, claims and entities of rows", List.of("org.dateline.graph.", "org.dateline.lookup."));
        PARTS.put("JSON", List.of("tools.jackson."));
        PARTS.put("plain fields", List.of("org.dateline.api.engine."));
        PARTS.put("the GraphQL library", List.of("graphql.", "org.springframework.graphql.", "org.dataloader."));
        PARTS.put(
                "limits, meters and logins",
                List.of("org.dateline.api.gate.", "org.dateline.security.", "org.springframework.security."));
        PARTS.put("filters, controllers and views", List.of("org.dateline."));
        PARTS.put("HTTP", List.of("org.apache.", "org.springframework.web.", "org.springframework.http."));
    }

    /** Records requests of one client, one after the other. */
    static PageProfile of(Runnable request, Duration time) throws IOException {
        Path file = Files.createTempFile("page", ".jfr");
        int requests = 0;
        try (Recording recording = new Recording()) {
            recording.enable(TIME).withPeriod(PERIOD);
            recording.enable(MEMORY).with("throttle", "1000/s");
            recording.start();
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                request.run();
                requests++;
            }
            recording.stop();
            recording.dump(file);
            return of(RecordingFile.readAllEvents(file), requests);
        } finally {
            Files.delete(file);
        }
    }

    private static PageProfile of(List<RecordedEvent> events, int requests) {
        PageProfile profile = new PageProfile(requests, new LinkedHashMap<>(), new LinkedHashMap<>());
        String client = Thread.currentThread().getName();
        for (RecordedEvent event : events) {
            boolean time = event.getEventType().getName().equals(TIME);
            String thread = Optional.ofNullable(time ? event.getThread("sampledThread") : event.getThread())
                    .map(t -> t.getJavaName())
                    .orElse("");
            if (event.getStackTrace() != null && !client.equals(thread)) {
                String part = part(event.getStackTrace().getFrames());
                if (time) {
                    profile.millis.merge(part, (double) PERIOD.toMillis() / requests, Double::sum);
                } else {
                    profile.kilobytes.merge(part, event.getLong("weight") / 1024.0 / requests, Double::sum);
                }
            }
        }
        return profile;
    }

    private static String part(List<RecordedFrame> frames) {
        boolean below = false;
        for (RecordedFrame frame : frames) {
            String owner = frame.getMethod().getType().getName() + ".";
            String part = part(owner);
            if (part != null) {
                return below && !owner.startsWith(DATABASE) ? OTHER_OF_DATABASE : part;
            }
            below |= owner.startsWith(DATABASE);
        }
        return below ? OTHER_OF_DATABASE : REST;
    }

    private static @Nullable String part(String owner) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().stream().anyMatch(owner::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    void print() {
        Table.say("| part of a page in process | ms of processor | KB allocated |");
        millis.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(part -> Table.say(
                        "| %s | %.2f | %.0f |",
                        part.getKey(), part.getValue(), kilobytes.getOrDefault(part.getKey(), 0.0)));
        Table.say("| all, of %d pages | %.2f | %.0f |", requests, sum(millis), sum(kilobytes));
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(d -> d).sum();
    }
}
