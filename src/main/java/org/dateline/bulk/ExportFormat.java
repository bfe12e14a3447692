package org.dateline.bulk;

/** The formats of exported acts. */
public enum ExportFormat {
    /** A zip of the CSV files that the bulk scripts load. */
    CSV("zip", "application/zip"),
    /** Cypher statements that merge acts, parties and sources into any Neo4j database. */
    CYPHER("cypher", "text/plain;charset=UTF-8"),
    /** GraphML with entities and acts as nodes, and participation as edges. */
    GRAPHML("graphml", "application/xml"),
    /** GEXF 1.3 with entities as nodes, and acts between them as edges with time spells. */
    GEXF("gexf", "application/xml"),
    /** TimelineJS 3 JSON. */
    TIMELINEJS("json", "application/json"),
    /** JSON-LD with the vocabulary of schema.org. */
    JSON_LD("jsonld", "application/ld+json"),
    /** iCalendar (RFC 5545). */
    ICALENDAR("ics", "text/calendar;charset=UTF-8");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Returns the file extension without a dot. */
    public String ending() {
        return ending;
    }

    /** Returns the media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the name on the command line, such as "json-ld". */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
