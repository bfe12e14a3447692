package org.dateline.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words the remark on an article that is stored and not read, since its text is not English. */
public final class UnreadLanguage {

    private static final String ENGLISH = "en";

    private UnreadLanguage() {}

    /** Returns the remark on a stored article in a language; null for English, which is read. */
    public static @Nullable String stored(@Nullable String language) {
        return note(language, "was");
    }

    /** Returns the remark on an article in a language that waits; null for English, which is read. */
    public static @Nullable String waiting(@Nullable String language) {
        return note(language, "will be");
    }

    private static @Nullable String note(@Nullable String language, String when) {
        return ENGLISH.equals(language)
                ? null
                : "the text is in " + named(language) + "; it " + when + " stored and not read, since only English is";
    }

    private static String named(@Nullable String language) {
        if (language == null) {
            return "a language that is not known";
        }
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return name.equals(language) ? "the language " + language : name + " (" + language + ")";
    }
}
