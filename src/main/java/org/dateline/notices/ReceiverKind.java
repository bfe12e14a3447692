package org.dateline.notices;

/** The ways of delivery. */
public enum ReceiverKind {
    /** A signed request per act. */
    WEBHOOK,
    /** A mail with the acts since the last mail. */
    EMAIL
}
