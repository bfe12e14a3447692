package org.dateline.bulk;

/** A row that cannot be used. The message states the problem. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadRow(String reason) {
        // Files can have thousands of bad rows. Only the reason is reported, so the stack trace is left out.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
