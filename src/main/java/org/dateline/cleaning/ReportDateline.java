package org.dateline.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Span;

/**
 * The place, day and agency that a report opens with: "HANOI, May 5 (Reuters) - ". They are no part of its first
 * sentence, where a parser takes the place for whoever acts.
 */
final class ReportDateline {

    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

    private static final String DAY = "(?:(?:" + MONTH + ")(?: \\d{1,2})?|\\d{1,2} (?:" + MONTH + "))(?:,? \\d{4})?";

    /** "HANOI", "NEW DELHI/ISLAMABAD", "WASHINGTON D.C.". */
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}";

    /** "Addis Ababa", "Port-au-Prince". */
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";

    /** A province or a country behind the place: "SEOUL, South Korea". */
    private static final String REGION = "(?:, " + NAME + ")?";

    private static final String AGENCY = "[(\\[]\\p{Lu}[\\p{L}&./ -]{1,30}[)\\]]";

    private static final String DASH = "\\s*(?:--+|[-–—])\\s+";

    /** "HANOI (Reuters) - ", "Beijing, 4 March 2020 (AFP) – ", "(Reuters) - ". */
    private static final Pattern BY_AGENCY = Pattern.compile(
            "^(?:" + NAME + REGION + "(?:,? " + DAY + ")?,? ?)?" + AGENCY + "(?:" + DASH + "|:\\s+|\\s+)");

    /** "HANOI - ", "TOKYO, March 3 -- ", "INTERFAX - ". */
    private static final Pattern IN_CAPITALS = Pattern.compile("^" + CAPITALS + REGION + "(?:,? " + DAY + ")?" + DASH);

    /** "NEW DELHI: ", where two letters may be somebody who speaks: "EU: no deal". */
    private static final Pattern WITH_COLON =
            Pattern.compile("^(?=[^:]{4})" + CAPITALS + "(?:, " + DAY + ")?:\\s+(?=\\p{Lu}|[\"'“‘])");

    /** "MOSCOW, January 12. /TASS/. ", "Moscow. Jan 12. INTERFAX - ". */
    private static final Pattern WITH_STOPS = Pattern.compile(
            "^" + NAME + "[,.] " + DAY + "\\. (?:/\\p{Lu}+/\\.?(?:" + DASH + "|\\s+)|\\p{Lu}{3,}" + DASH + ")");

    /** "Beijing — China banned": with a capital behind and no second dash, which would make it an aside. */
    private static final Pattern WITH_LONG_DASH =
            Pattern.compile("^" + NAME + "(?:, " + DAY + ")? (?:--|–|—) (?=[\"“]?\\p{Lu})(?!.*(?: --|–|—) )");

    /** A page whose lines were run together: "India bans 59 apps NEW DELHI (Reuters) - India on Monday". */
    private static final Pattern INSIDE = Pattern.compile("(?<=\\s)" + CAPITALS + REGION + "(?:,? " + DAY
            + ")?,? ?[(](?:Thomson )?(?:Reuters|AP|AFP|Xinhua|UPI|[Dd][Pp][Aa]|Kyodo|Yonhap|TASS|Interfax|EFE|ANSA|PTI|ANI|IANS"
            + "|Bloomberg|CNN|BBC|AAP|PA)[)]" + DASH + "(?=[\\p{Lu}\"“])");

    private static final Pattern[] ALL = {BY_AGENCY, IN_CAPITALS, WITH_COLON, WITH_STOPS, WITH_LONG_DASH};

    /** Without an agency or a day only what goes on as a sentence is a report: "EU - Japan trade deal signed" is none. */
    private static final Pattern SURE = Pattern.compile("[()\\[\\]\\d/]");

    private static final Pattern SENTENCE = Pattern.compile("[.!?][\"'”’)\\]]*\\s*$");

    /** Behind these stands an abbreviation, no report: "CHINA (PRC) has". */
    private static final Pattern AGENCY_ONLY = Pattern.compile("[)\\]]\\s+$");

    private ReportDateline() {}

    /** Where a dateline stands inside a line; below zero where none does. */
    static int inside(String text, Span line) {
        Matcher matcher = INSIDE.matcher(line.of(text));
        return matcher.find() ? line.start() + matcher.start() : -1;
    }

    /** The line without its dateline; the line itself where it has none or nothing else. */
    static Span leftOut(String text, Span line) {
        String words = line.of(text);
        for (Pattern pattern : ALL) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find() && matcher.end() < words.length() && isReport(matcher.group(), words)) {
                return new Span(line.start() + matcher.end(), line.end());
            }
        }
        return line;
    }

    /** A report goes on as a sentence begins; without a dash its agency stands behind a place or a day. */
    private static boolean isReport(String dateline, String words) {
        char next = words.charAt(dateline.length());
        boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || "\"'“‘$€£".indexOf(next) >= 0;
        boolean sure = SURE.matcher(dateline).find()
                || dateline.length() > 6 && SENTENCE.matcher(words).find();
        return begins && sure && (!AGENCY_ONLY.matcher(dateline).find() || dateline.contains(","));
    }
}
