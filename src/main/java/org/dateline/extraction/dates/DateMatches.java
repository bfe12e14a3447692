package org.dateline.extraction.dates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The places of a text that are written like dates. They can be resolved for several days of publication and sides. */
public final class DateMatches {

    private static final Comparator<Matcher> FIRST_THEN_LONGEST = Comparator.<Matcher>comparingInt(MatchResult::start)
            .thenComparing(MatchResult::end, Comparator.reverseOrder());

    private final String text;
    private final List<Match> all;

    /** A place with the form in which it is written. */
    record Match(DateRule rule, Matcher place) {}

    private DateMatches(String text, List<Match> all) {
        this.text = text;
        this.all = all;
    }

    /** Tries all forms on a text, which is most of the work of reading its dates. */
    public static DateMatches of(String text) {
        List<Match> all = new ArrayList<>();
        for (DateRule rule : DateRules.ALL) {
            int from = 0;
            for (Matcher place = rule.pattern().matcher(text);
                    place.find(from);
                    place = rule.pattern().matcher(text)) {
                all.add(new Match(rule, place));
                from = place.end();
            }
        }
        all.sort(Comparator.comparing(Match::place, FIRST_THEN_LONGEST));
        return new DateMatches(text, List.copyOf(all));
    }

    String text() {
        return text;
    }

    /** Returns the places in the order of the text; of those that begin at one place, the longest first. */
    List<Match> all() {
        return all;
    }
}
