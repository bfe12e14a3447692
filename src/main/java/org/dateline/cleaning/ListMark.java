package org.dateline.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/** The number or bullet of a list item, which is no word of its first sentence: "1) ", "2. ", "• ", "- ". */
final class ListMark {

    private static final Pattern MARK =
            Pattern.compile("(?:\\(?\\d{1,2}[.)]|[•▪●‣◦*·]|[-–—])[ \\t\\u00a0]+(?=[\\p{L}\"'“‘])");

    private ListMark() {}

    /** Returns a line without the mark at its beginning. */
    static Span leftOut(String text, Span line) {
        Matcher mark = MARK.matcher(text).region(line.start(), line.end());
        return mark.lookingAt() ? new Span(mark.end(), line.end()) : line;
    }
}
