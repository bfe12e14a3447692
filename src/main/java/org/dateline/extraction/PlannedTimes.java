package org.dateline.extraction;

import java.util.regex.Pattern;
import org.dateline.model.WordClasses;

/** Tells the time of a planned event from the time of an act on it: "called off talks scheduled for September". */
final class PlannedTimes {

    /**
     * Up to three small words stand before the time, as in "scheduled to begin in". "As scheduled on Friday" and "the
     * planned talks on Friday" tell when something was done.
     */
    private static final Pattern WORDS = Pattern.compile("(?i)(?<!\\p{L})(?:(?<!as )(?:"
            + WordClasses.expression("extraction", "participle of a plan")
            + ")(?=\\s*$|\\s+(?:"
            + WordClasses.expression("extraction", "word between a participle of a plan and its time") + ")\\b)|"
            + WordClasses.expression("extraction", "phrase before the time of a plan")
            + ")(?-i:\\s+\\p{Ll}+){0,3}\\s*$");

    private PlannedTimes() {}

    /** Tells whether a time behind these words is that of something planned. */
    static boolean follow(String words) {
        return WORDS.matcher(words).find();
    }
}
