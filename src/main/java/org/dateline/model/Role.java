package org.dateline.model;

/** The role of a party in an act. */
public enum Role {
    /** The party that does the act. */
    ACTOR,
    /** The party that is asked, warned or agreed with. */
    ADDRESSEE,
    /** The party the measure applies to, even when it is eased. */
    TARGET,
    /** The party that receives aid or protection. */
    BENEFICIARY,
    /** A country on which the act falls without being its target. */
    AFFECTED
}
