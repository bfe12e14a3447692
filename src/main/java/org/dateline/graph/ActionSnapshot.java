package org.dateline.graph;

import java.time.Instant;
import org.dateline.model.Coding;
import org.dateline.model.Extents;
import org.neo4j.driver.types.MapAccessor;

/**
 * An act as a read returns it.
 *
 * @param id its id
 * @param key its place in timelines
 * @param coding the description of the act
 * @param storyCount the number of stories that assert it
 * @param firstReported the earliest report
 * @param lastReported the latest report
 * @param recorded the instant at which the graph recorded this version
 * @param contested whether some claims assert and others deny it
 * @param extents the shares of the claims that deny it, hedge it or make it depend on a condition
 */
public record ActionSnapshot(
        String id,
        long key,
        Coding coding,
        int storyCount,
        Instant firstReported,
        Instant lastReported,
        Instant recorded,
        boolean contested,
        Extents extents) {

    /** Returns the snapshot that the node of a version holds. */
    public static ActionSnapshot of(MapAccessor version) {
        return new ActionSnapshot(
                version.get("action").asString(),
                version.get("key").asLong(),
                ClaimMapping.coding(version),
                version.get("storyCount").asInt(),
                Micros.toInstant(version.get("firstReported").asLong()),
                Micros.toInstant(version.get("lastReported").asLong()),
                Micros.toInstant(version.get("recordedFrom").asLong()),
                version.get("contested").asBoolean(),
                ExtentMapping.get(version));
    }
}
