package org.dateline.model;

/** The role of a party in an act. */
public enum Role {
    /** Does the act. */
    ACTOR,
    /** Is asked, warned or agreed with. */
    ADDRESSEE,
    /** The party the measure applies to, even when it is eased. */
    TARGET,
    /** Receives aid or protection. */
    BENEFICIARY,
    /** A country on which the act falls without being its target. */
    AFFECTED
}
