package org.dateline.bulk;

/** A row of a file cannot be used; the message says what is wrong with it. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadRow(String reason) {
        // Thrown for rows by the thousand: the reason is the answer, the stack is none.
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
