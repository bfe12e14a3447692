package org.dateline.curation;

/** The kinds of corrections. */
public enum CurationKind {
    RETRACT_CLAIM,
    ASSERT_CLAIM,
    MERGE_ENTITIES,
    SPLIT_ENTITY,
    RECODE_ACTION,
    MERGE_ACTIONS,
    SPLIT_ACTION,
    WITHDRAW,
    ADD_ALIAS,
    UNDO;

    /** Whether such a correction changes entities, their names or their mergers. */
    boolean changesEntities() {
        return this == MERGE_ENTITIES || this == SPLIT_ENTITY || this == ADD_ALIAS;
    }
}
