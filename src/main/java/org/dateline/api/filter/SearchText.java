package org.dateline.api.filter;

import org.dateline.api.errors.BadRequest;
import org.jspecify.annotations.Nullable;

/** Checks search texts. */
public final class SearchText {

    /** Five times the longest name, or a long headline. The index rejects queries with thousands of clauses. */
    private static final int LONGEST = 500;

    private SearchText() {}

    /**
     * Returns the text if its length is allowed.
     *
     * @throws BadRequest if the text is too long
     */
    public static String checked(String argument, String text) {
        if (text.length() > LONGEST) {
            throw new BadRequest(
                    argument + " has " + text.length() + " characters; at most " + LONGEST + " are searched for.");
        }
        return text;
    }

    /** Returns the checked text, or null if it is blank. */
    public static @Nullable String orNull(String argument, @Nullable String text) {
        return text == null || text.isBlank() ? null : checked(argument, text);
    }
}
