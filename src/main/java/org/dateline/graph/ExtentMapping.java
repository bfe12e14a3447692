package org.dateline.graph;

import java.util.Map;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/**
 * Turns extents into the properties of a version, and back. The denied extent follows from properties that versions
 * always had, so that older databases answer by it. Extents of NONE are not stored.
 */
final class ExtentMapping {

    private ExtentMapping() {}

    static void put(Map<String, @Nullable Object> p, Extents extents) {
        p.put("hedged", name(extents.hedged()));
        p.put("conditional", name(extents.conditional()));
    }

    private static @Nullable String name(Extent extent) {
        return extent == Extent.NONE ? null : extent.name();
    }

    static Extents get(MapAccessor version) {
        return new Extents(denied(version), extent(version, "hedged"), extent(version, "conditional"));
    }

    private static Extent denied(MapAccessor version) {
        if (version.get("storyCount").asInt() == 0) {
            return Extent.ALL;
        }
        return version.get("contested").asBoolean() ? Extent.SOME : Extent.NONE;
    }

    private static Extent extent(MapAccessor version, String name) {
        return version.get(name).isNull()
                ? Extent.NONE
                : Extent.valueOf(version.get(name).asString());
    }
}
