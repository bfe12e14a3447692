package org.dateline.graph;

import java.util.List;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Extents;
import org.neo4j.driver.Value;

/**
 * What is known of an act from a set of visible claims.
 *
 * @param coding the merged coding
 * @param storyCount how many stories assert it
 * @param firstReported the earliest report, in microseconds
 * @param lastReported the latest report, in microseconds
 * @param contested true when some claims assert it and others deny it
 * @param extents how many of the claims deny it, hedge it or make it depend on something
 * @param evidence what the claims rest on
 * @param sources the ids of the sources whose articles make the claims, in their order
 * @param text what a text filter searches
 */
record ActionState(
        Coding coding,
        int storyCount,
        long firstReported,
        long lastReported,
        boolean contested,
        Extents extents,
        List<Evidence> evidence,
        List<String> sources,
        String text) {

    private static final String NOTHING_TAKEN_APART = ", quantities=[], goodsList=[], chapters=[]";
    private static final String NO_SOURCES = ", sources=[]";

    /** Compares with a version that a script wrote, which has no fingerprint. Sources are compared for every version. */
    boolean isStoredAs(Value version) {
        return coding.equals(ClaimMapping.coding(version))
                && storyCount == version.get("storyCount").asInt()
                && firstReported == version.get("firstReported").asLong()
                && lastReported == version.get("lastReported").asLong()
                && contested == version.get("contested").asBoolean()
                && extents.equals(ExtentMapping.get(version))
                && evidence.stream()
                        .map(Enum::name)
                        .toList()
                        .equals(version.get("evidence").asList(Value::asString));
    }

    /**
     * Equal fingerprints mean equal states but for the sources: records print all their parts. Those that older releases did
     * not have are left out while they are empty, and the sources always, so that what these stored stays the same.
     */
    int fingerprint() {
        return new ActionState(
                        coding, storyCount, firstReported, lastReported, contested, extents, evidence, List.of(), text)
                .toString()
                .replace(NOTHING_TAKEN_APART, "")
                .replace(NO_SOURCES, "")
                .hashCode();
    }
}
