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
    UNDO
}
