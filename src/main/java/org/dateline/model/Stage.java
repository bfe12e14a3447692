package org.dateline.model;

/** The stage to which an act brings its measure. */
public enum Stage {
    CONSIDERED,
    PROPOSED,
    REQUESTED,
    THREATENED,
    ANNOUNCED,
    IN_FORCE,
    SUSPENDED,
    ENDED;

    /** Tells whether an act of a type can be in this stage (codebook, "Stages, by wording"). */
    public boolean fits(ActionType type) {
        return switch (this) {
            case REQUESTED -> type == ActionType.REQUEST;
            case THREATENED -> type == ActionType.THREATEN;
            default -> true;
        };
    }
}
