package org.dateline.security;

/** What a login may do; each role includes those before it. */
public enum AccessRole {
    /** Asks queries and follows live updates. */
    READER,
    /** Hands articles in as well. */
    INGESTER,
    /** Corrects the record as well. */
    ANALYST,
    /** Gives and revokes keys, reads the audit and takes backups as well. */
    ADMIN;

    /** Whether a login of this role may do what needs the other one. */
    public boolean includes(AccessRole needed) {
        return compareTo(needed) >= 0;
    }

    /** The name that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
