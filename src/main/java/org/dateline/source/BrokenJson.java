package org.dateline.source;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Tells where JSON breaks, and why. */
public final class BrokenJson {

    /** The parser names its source, which it does not show, behind its message and at times inside it. */
    private static final Pattern PLACE = Pattern.compile("\\s*(\\(start marker )?at \\[Source:[^]]*]\\)?");

    private BrokenJson() {}

    /**
     * The reason for a reader of a file.
     *
     * @return such as "broken JSON at column 40: Unexpected end-of-input: expected close marker for Object"
     */
    public static String reason(JacksonException e) {
        String message = PLACE.matcher(e.getOriginalMessage()).replaceAll("");
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return "broken JSON" + (column > 0 ? " at column " + column : "") + ": " + message;
    }
}
