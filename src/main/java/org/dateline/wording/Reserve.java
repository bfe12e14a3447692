package org.dateline.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.WordClasses;

/** Words the reservations in the claims of an act for calendars, feeds, mails and timelines. */
public final class Reserve {

    private static final String DENIED = ActTitle.reserve("DENIED") + ": ";

    /**
     * Words that already express a denial. In "Greece denied having shipped it", a second denial would reverse the
     * meaning.
     */
    private static final Set<String> DENIALS = WordClasses.of("wording", "denial");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Reserve() {}

    /** Returns a title, marked as denied if every claim denies the act and the title does not say so. */
    static String marked(String title, Extents extents) {
        boolean untold = extents.denied() == Extent.ALL
                && !title.startsWith(DENIED)
                && WORD.matcher(title).results().map(MatchResult::group).noneMatch(DENIALS::contains);
        return untold ? DENIED + title : title;
    }

    /** Returns one line each for denied, hedged and conditional claims, if there are any. */
    public static List<String> lines(Extents extents) {
        List<String> lines = new ArrayList<>();
        add(lines, extents.denied(), "denied");
        add(lines, extents.hedged(), "hedged");
        add(lines, extents.conditional(), "conditional");
        return lines;
    }

    private static void add(List<String> lines, Extent extent, String how) {
        switch (extent) {
            case ALL -> lines.add("All claims of this act are " + how + ".");
            case SOME -> lines.add("Some claims of this act are " + how + ".");
            case NONE -> {}
        }
    }
}
