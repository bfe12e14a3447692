package org.dateline.bulk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.NameKey;
import org.jspecify.annotations.Nullable;

/** The sectors of countries in coded data sets: names such as "Government" or "Police", or CAMEO role codes. */
final class Sectors {

    private static final String GROUP = "group";

    private final Map<String, Sector> byName = new HashMap<>();
    private final Map<String, Sector> byCode = new HashMap<>();

    /**
     * A sector of a country.
     *
     * @param name its name
     * @param kind "government", "organ", "head-of-government", "head-of-state" or "group"
     */
    record Sector(String name, String kind) {}

    Sectors() {
        for (String[] row : BulkTable.read("sectors", 3)) {
            Sector sector = new Sector(row[0], row[2]);
            byName.put(NameKey.of(row[0]), sector);
            byCode.put(row[1], sector);
        }
    }

    Sector named(String name) {
        return byName.getOrDefault(NameKey.of(name), new Sector(name, kind(name)));
    }

    Sector coded(String role) {
        return named(byCode.getOrDefault(role, new Sector(role, GROUP)).name());
    }

    /** Tells whether actors of a sector, given by code or name, act for the state. */
    boolean isOfState(String sector) {
        Sector known = known(sector);
        return known != null && !known.kind().equals(GROUP);
    }

    private @Nullable Sector known(String sector) {
        return sector.isBlank() ? null : byCode.getOrDefault(sector.strip(), byName.get(NameKey.of(sector)));
    }

    /** Returns the kind of a sector. Ministries and departments are always organs. */
    private static String kind(String sector) {
        String key = sector.toLowerCase(Locale.ROOT);
        return key.contains("minist") || key.contains("department") ? "organ" : GROUP;
    }
}
