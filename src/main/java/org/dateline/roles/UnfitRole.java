package org.dateline.roles;

/** The settings do not fit the role of the process. The message says which setting to change. */
final class UnfitRole extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitRole(String message) {
        super(message);
    }
}
