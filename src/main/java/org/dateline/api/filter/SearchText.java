package org.dateline.api.filter;

import org.dateline.api.errors.BadRequest;
import org.jspecify.annotations.Nullable;

/** Checks texts that are searched for. */
public final class SearchText {

    /** Five times the longest name, and a long headline; the index refuses clauses by the thousand. */
    private static final int LONGEST = 500;

    private SearchText() {}

    /**
     * Checks the length.
     *
     * @throws BadRequest when nobody would search for that much
     */
    public static String checked(String argument, String text) {
        if (text.length() > LONGEST) {
            throw new BadRequest(
                    argument + " has " + text.length() + " characters; at most " + LONGEST + " are searched for.");
        }
        return text;
    }

    /** The same; blank texts search for nothing. */
    public static @Nullable String orNull(String argument, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(argument, text);
    }
}
