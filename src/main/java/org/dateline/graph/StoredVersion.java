package org.dateline.graph;

import java.util.List;
import java.util.Map;
import org.dateline.model.Evidence;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * A version of an act, closed or not, as a backup keeps it. It cannot be derived again, since an earlier release may have
 * derived it by other rules. Everything else that reads walk can.
 */
public final class StoredVersion {

    private StoredVersion() {}

    /** Returns the parameters of one row of {@code insert_versions}. */
    public static Map<String, Object> toParameters(Map<String, Object> properties) {
        Value p = Values.value(properties);
        String id = p.get("id").asString();
        int number = Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
        ActionState state = state(p);
        // Backups of older releases lack the key.
        Version version = new Version(
                p.get("reportedFrom").asLong(),
                p.get("reportedTo").asLong(),
                state,
                p.get("identity").asString(Identity.key(state.coding())));
        return new Rows(
                        p.get("action").asString(),
                        number,
                        version,
                        p.get("recordedFrom").asLong(),
                        p.get("recordedTo").asLong())
                .toParameters();
    }

    private static ActionState state(Value p) {
        return new ActionState(
                ClaimMapping.coding(p),
                p.get("storyCount").asInt(),
                p.get("firstReported").asLong(),
                p.get("lastReported").asLong(),
                p.get("contested").asBoolean(),
                ExtentMapping.get(p),
                p.get("evidence").asList(e -> Evidence.valueOf(e.asString())),
                // Backups of older releases lack sources; they are filled in after the restore.
                p.get("sources").isNull() ? List.of() : p.get("sources").asList(Value::asString),
                p.get("text").asString());
    }
}
