package org.dateline.source;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Describes where JSON is invalid, and why. */
public final class BrokenJson {

    /** Matches the parser's description of its source, which it appends to messages and at times inserts. */
    private static final Pattern PLACE = Pattern.compile("\\s*(\\(start marker )?at \\[Source:[^]]*]\\)?");

    private BrokenJson() {}

    /**
     * Returns the reason for a person.
     *
     * @return such as "broken JSON at column 40: Unexpected end-of-input: expected close marker for Object"
     */
    public static String reason(JacksonException e) {
        String message = PLACE.matcher(e.getOriginalMessage()).replaceAll("");
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return "broken JSON" + (column > 0 ? " at column " + column : "") + ": " + message;
    }
}
