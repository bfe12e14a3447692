package org.dateline.model;

/** The type of an act: PLOVER's event types, and three that Dateline adds (INVESTIGATE, WARN, STATE). */
public enum ActionType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    WARN,
    INVESTIGATE,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    STATE;

    /**
     * Tells whether the subject of the act's active verb is its actor. "The company must pay" tells a measure that another
     * one ordered.
     */
    public boolean isBySubject() {
        return switch (this) {
            case ACCUSE, AGREE, CONSULT, COOPERATE, PROTEST, REJECT, REQUEST, SUPPORT, THREATEN, WARN -> true;
            case CONCEDE, AID, RETREAT, INVESTIGATE, SANCTION, MOBILIZE, COERCE, ASSAULT, STATE -> false;
        };
    }
}
