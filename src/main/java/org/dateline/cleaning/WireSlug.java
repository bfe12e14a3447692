package org.dateline.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/**
 * The word with which an agency marks the version or kind of a report, before its headline and without a space:
 * "UPDATE 2-", "RPT-WRAPUP 1-", "EXCLUSIVE-". A tokenizer would join it to the first name: "2-Serbia".
 */
final class WireSlug {

    private static final Pattern SLUG = Pattern.compile("^(?:(?:UPDATE|WRAPUP|RPT|REFILE|REPEAT|CORRECTED|CORRECTION"
            + "|EXCLUSIVE|ANALYSIS|FACTBOX|EXPLAINER|TIMELINE|INTERVIEW|PREVIEW|POLL|FOCUS|INSIGHT|FEATURE|GRAPHIC"
            + "|SPECIAL REPORT|INSTANT VIEW|NEWSMAKER|SNAPSHOT|BRIEF|ADVISORY|URGENT|ALERT|COLUMN)(?: \\d{1,2})?"
            + " ?[-–—])+(?=[\\p{L}\"'“‘])");

    private WireSlug() {}

    /** Returns a line without the slug at its beginning. */
    static Span leftOut(String text, Span line) {
        Matcher slug = SLUG.matcher(text).region(line.start(), line.end());
        return slug.find() ? new Span(slug.end(), line.end()) : line;
    }
}
