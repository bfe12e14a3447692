package org.dateline.graph;

import java.util.List;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Extents;
import org.neo4j.driver.Value;

/**
 * The state of an act that a set of visible claims gives.
 *
 * @param coding the merged coding
 * @param storyCount the number of stories that assert it
 * @param firstReported the earliest report, in microseconds
 * @param lastReported the latest report, in microseconds
 * @param contested whether some claims assert it and others deny it
 * @param extents the shares of the claims that deny it, hedge it or make it depend on a condition
 * @param evidence the kinds of evidence that the claims rest on
 * @param sources the ids of the sources whose articles make the claims, in their order
 * @param text the text that a text filter searches
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

    /**
     * Tells whether a stored version has this state. A version that a script wrote has no fingerprint and is compared
     * by content. Sources are compared for every version.
     */
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
     * Returns a hash of the state without its sources: equal fingerprints mean equal states but for the sources. It is
     * computed from the printed form of the records. Components that older releases lacked are left out while they are
     * empty, and sources always, so that fingerprints that those releases stored stay valid.
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
