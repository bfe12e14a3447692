package org.dateline.curation;

/** What an analyst can do to the record. */
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
