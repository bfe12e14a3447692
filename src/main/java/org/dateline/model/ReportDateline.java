package org.dateline.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The place, day and agency with which a report opens: "HANOI, May 5 (Reuters) - ". They are not part of its first
 * sentence, in which a parser would take the place for the actor.
 */
public final class ReportDateline {

    private static final String MONTH = "(?:" + WordClasses.expression("model", "month") + ")\\b\\.?|(?:"
            + WordClasses.expression("model", "weekday") + ")\\b";

    /** "May 5", "5th May 2020", "Friday". */
    private static final String DAY_IN_WORDS =
            "(?:(?:" + MONTH + ")(?: \\d{1,2})?|\\d{1,2}(?:st|nd|rd|th)? (?:" + MONTH + "))(?:,? \\d{4})?";

    /** "2020-05-04", "4.5.2020". */
    private static final String DAY_IN_DIGITS = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})";

    /** "Friday, May 5". */
    private static final String DAY = "(?<day>(?:(?:" + MONTH + "),? )?(?:" + DAY_IN_WORDS + "|" + DAY_IN_DIGITS + "))";

    /** "HANOI", "NEW DELHI/ISLAMABAD", "WASHINGTON D.C.". */
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*){0,4}";

    /** "Addis Ababa", "Port-au-Prince". */
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}";

    /** A province or a country after the place: "SEOUL, South Korea". */
    private static final String REGION = "(?:, " + NAME + ")?";

    private static final String AGENCY = "[(\\[]\\p{Lu}[\\p{L}&./ -]{1,30}[)\\]]";

    private static final String DASH = "\\s*(?:--+|[-–—])\\s+";

    /** "HANOI (Reuters) - ", "Beijing, 4 March 2020 (AFP) – ", "(Reuters) - ". */
    private static final Pattern BY_AGENCY = Pattern.compile(
            "^(?:" + NAME + REGION + "(?:,? " + DAY + ")?,? ?)?" + AGENCY + "(?:" + DASH + "|:\\s+|\\s+)");

    /** "HANOI - ", "TOKYO, March 3 -- ", "INTERFAX - ". */
    private static final Pattern IN_CAPITALS = Pattern.compile("^" + CAPITALS + REGION + "(?:,? " + DAY + ")?" + DASH);

    /** "NEW DELHI: ". Two letters may be a speaker instead: "EU: no deal". */
    private static final Pattern WITH_COLON =
            Pattern.compile("^(?=[^:]{4})" + CAPITALS + "(?:, " + DAY + ")?:\\s+(?=\\p{Lu}|[\"'“‘])");

    /** "MOSCOW, January 12. /TASS/. ", "Moscow. Jan 12. INTERFAX - ". */
    private static final Pattern WITH_STOPS = Pattern.compile(
            "^" + NAME + "[,.] " + DAY + "\\. (?:/\\p{Lu}+/\\.?(?:" + DASH + "|\\s+)|\\p{Lu}{3,}" + DASH + ")");

    /** "Beijing — China banned": a capital follows, and no second dash, which would mark an aside. */
    private static final Pattern WITH_LONG_DASH =
            Pattern.compile("^" + NAME + "(?:, " + DAY + ")? (?:--|–|—) (?=[\"“]?\\p{Lu})(?!.*(?: --|–|—) )");

    /** "Beijing, 4 March 2020 - China banned", "Beijing, 2020-03-04: China banned": the day tells it from an aside. */
    private static final Pattern WITH_DAY =
            Pattern.compile("^" + NAME + REGION + ", " + DAY + "(?:" + DASH + "|:\\s+)(?=[\"“]?\\p{Lu})");

    /**
     * A dateline within a line, on pages whose lines were joined: "India bans 59 apps NEW DELHI (Reuters) - India on
     * Monday".
     */
    private static final Pattern INSIDE = Pattern.compile("(?<=\\s)" + CAPITALS + REGION + "(?:,? " + DAY
            + ")?,? ?[(](?:Thomson )?(?:Reuters|AP|AFP|Xinhua|UPI|[Dd][Pp][Aa]|Kyodo|Yonhap|TASS|Interfax|EFE|ANSA|PTI|ANI|IANS"
            + "|Bloomberg|CNN|BBC|AAP|PA)[)]" + DASH + "(?=[\\p{Lu}\"“])");

    private static final Pattern[] ALL = {BY_AGENCY, IN_CAPITALS, WITH_COLON, WITH_STOPS, WITH_LONG_DASH, WITH_DAY};

    /**
     * Signs of an agency or a day. Without them, only words that continue as a sentence are a report: "EU - Japan trade
     * deal signed" is not.
     */
    private static final Pattern SURE = Pattern.compile("[()\\[\\]\\d/]");

    private static final Pattern SENTENCE = Pattern.compile("[.!?][\"'”’)\\]]*\\s*$");

    /** A bracket without a dash, which usually contains an abbreviation and no agency: "CHINA (PRC) has". */
    private static final Pattern AGENCY_ONLY = Pattern.compile("[)\\]]\\s+$");

    private ReportDateline() {}

    /** Returns the offset of a dateline inside a line; -1 if there is none. */
    public static int inside(String text, Span line) {
        Matcher matcher = INSIDE.matcher(line.of(text));
        return matcher.find() ? line.start() + matcher.start() : -1;
    }

    /** Returns the line without its dateline; the whole line if it has none, or contains nothing else. */
    public static Span leftOut(String text, Span line) {
        return dateline(line.of(text))
                .map(dateline -> new Span(line.start() + dateline.end(), line.end()))
                .orElse(line);
    }

    /** Returns the words of the day in the dateline of a line, such as "May 5", "Friday" or "2020-05-04". */
    public static Optional<String> day(String line) {
        return dateline(line).map(dateline -> dateline.group("day"));
    }

    private static Optional<Matcher> dateline(String line) {
        return Stream.of(ALL)
                .map(pattern -> pattern.matcher(line))
                .filter(matcher -> matcher.find() && matcher.end() < line.length() && isReport(matcher.group(), line))
                .findFirst();
    }

    /**
     * Whether the words after a dateline begin like a sentence. Without a dash, the agency must follow a place or a
     * day.
     */
    private static boolean isReport(String dateline, String words) {
        char next = words.charAt(dateline.length());
        boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || "\"'“‘$€£".indexOf(next) >= 0;
        boolean sure = SURE.matcher(dateline).find()
                || dateline.length() > 6 && SENTENCE.matcher(words).find();
        return begins && sure && (!AGENCY_ONLY.matcher(dateline).find() || dateline.contains(","));
    }
}
