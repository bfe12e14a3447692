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
    STATE
}
