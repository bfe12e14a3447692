package org.dateline.model;

/** What a party does in an act. */
public enum Role {
    /** Does it. */
    ACTOR,
    /** Is asked, warned or agreed with. */
    ADDRESSEE,
    /** Is whom the measure applies to, easing included. */
    TARGET,
    /** Receives aid or protection. */
    BENEFICIARY,
    /** A country on which the act falls without being its target. */
    AFFECTED
}
