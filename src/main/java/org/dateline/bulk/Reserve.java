package org.dateline.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.summaries.SummaryWriter;

/** Words the reservations in the claims of an act for calendars, feeds and timelines. */
public final class Reserve {

    /**
     * Words that already express a denial. In "Greece denied having shipped it", a second denial would reverse the
     * meaning.
     */
    private static final Set<String> DENIALS =
            BulkTable.read("denials", 1).stream().map(row -> row[0]).collect(Collectors.toSet());

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private Reserve() {}

    /** Returns the title of an act, marked as denied if every claim denies the act. */
    public static String title(ActionSnapshot act) {
        String summary = act.coding().summary();
        boolean untold = act.extents().denied() == Extent.ALL
                && WORD.matcher(SummaryWriter.body(summary))
                        .results()
                        .map(MatchResult::group)
                        .noneMatch(DENIALS::contains);
        return untold ? "Denied: " + summary : summary;
    }

    /** Returns one line each for denied, hedged and conditional claims, if there are any. */
    static List<String> lines(Extents extents) {
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
