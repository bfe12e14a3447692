package org.dateline.security;

/** The roles of logins. Each role includes those before it. */
public enum AccessRole {
    /** Runs queries and follows subscriptions. */
    READER,
    /** Also submits articles. */
    INGESTER,
    /** Also corrects the record. */
    ANALYST,
    /** Also manages keys, reads the audit and takes backups. */
    ADMIN;

    /** Tells whether this role includes another, required role. */
    public boolean includes(AccessRole needed) {
        return compareTo(needed) >= 0;
    }

    /** Returns the name of the role's authority in Spring Security. */
    String authority() {
        return "ROLE_" + name();
    }
}
