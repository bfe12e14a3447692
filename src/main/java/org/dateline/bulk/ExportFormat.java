package org.dateline.bulk;

/** How acts are written out. */
public enum ExportFormat {
    /** A zip of the CSV files that the bulk scripts load. */
    CSV("zip", "application/zip"),
    /** Statements that merge acts, parties and sources into any Neo4j. */
    CYPHER("cypher", "text/plain;charset=UTF-8"),
    /** GraphML: entities and acts, and who takes part. */
    GRAPHML("graphml", "application/xml"),
    /** GEXF 1.3: entities, and who acts on whom, with time spells. */
    GEXF("gexf", "application/xml"),
    /** TimelineJS 3. */
    TIMELINEJS("json", "application/json"),
    /** JSON-LD in the words of schema.org. */
    JSON_LD("jsonld", "application/ld+json"),
    /** iCalendar, RFC 5545. */
    ICALENDAR("ics", "text/calendar;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The ending of such a file. */
    public String ending() {
        return ending;
    }

    /** The media type of such a file. */
    public String mediaType() {
        return mediaType;
    }

    /** The name on the command line: "json-ld". */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
