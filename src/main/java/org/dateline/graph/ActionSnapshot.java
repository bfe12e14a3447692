package org.dateline.graph;

import java.time.Instant;
import org.dateline.model.Coding;
import org.dateline.model.Extents;
import org.neo4j.driver.types.MapAccessor;

/**
 * An act as a read finds it.
 *
 * @param id its id
 * @param key its place in timelines
 * @param coding what it is
 * @param storyCount how many stories assert it
 * @param firstReported the earliest report
 * @param lastReported the latest report
 * @param recorded when the graph learned that it is so
 * @param contested whether some assert and others deny it
 * @param extents how many of the claims deny it, hedge it or make it depend on something
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

    /** Reads the node of a version. */
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
