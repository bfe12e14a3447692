package org.dateline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a report out of the mail that forwards it: the marks of quoted lines, and the headers above the text (RFC 5322),
 * of which the subject and the date are kept as lines of their own.
 */
final class ForwardedMail {

    /** Fewest header lines one after the other that are those of a mail. */
    private static final int FEWEST_HEADERS = 2;

    /** Fewest quoted lines that are not an aside of the text. */
    private static final int FEWEST_QUOTED = 3;

    /** Header lines by which a mail is known. An article may have a line "To: ". */
    private static final Pattern SENT = Pattern.compile("(?i)(?:From|Sent|Date|Subject):.*");

    private static final Pattern HEADER = Pattern.compile("(?i)(?<name>From|To|Cc|Bcc|Sent|Date|Subject|Sender|Reply-To"
            + "|In-Reply-To|References|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|Content-[a-z-]{1,30}"
            + "|List-[a-z-]{1,30}|X-[a-z-]{1,40}|Importance|User-Agent|Organization): ?(?<value>.*)");

    private static final Pattern REPLY = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg|tr)(?:\\[\\d{1,2}])?: ?)+");

    private static final Pattern QUOTED = Pattern.compile("^ {0,3}>[> ]*+");

    private static final Pattern MARK = Pattern.compile("(?i)^-{2,}.{0,20}(?:forwarded|original) message.{0,20}-{2,}$");

    private ForwardedMail() {}

    /** Returns a text without what a mail puts around it; the argument if it is none. */
    static String plain(String text) {
        List<String> lines = text.lines().toList();
        List<String> own = unquoted(lines);
        List<String> report = new ArrayList<>();
        for (int i = 0; i < own.size(); ) {
            int end = headersEnd(own, i);
            if (end > i) {
                own.subList(i, end).forEach(header -> keep(header, report));
                i = end;
            } else {
                if (!MARK.matcher(own.get(i).strip()).matches()) {
                    report.add(own.get(i));
                }
                i++;
            }
        }
        return report.equals(lines) ? text : String.join("\n", report);
    }

    private static List<String> unquoted(List<String> lines) {
        long quoted = lines.stream().filter(line -> QUOTED.matcher(line).find()).count();
        return quoted < FEWEST_QUOTED
                ? lines
                : lines.stream()
                        .map(line -> QUOTED.matcher(line).replaceFirst(""))
                        .collect(Collectors.toList());
    }

    /** Returns the index after the headers of a mail that begin at a line, with their folded lines; the line if none do. */
    private static int headersEnd(List<String> lines, int from) {
        int headers = 0;
        boolean sent = false;
        int at = from;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (HEADER.matcher(line).matches()) {
                headers++;
                sent |= SENT.matcher(line).matches();
            } else if (headers == 0 || line.isBlank() || !Character.isWhitespace(line.charAt(0))) {
                break;
            }
            at++;
        }
        return headers >= FEWEST_HEADERS && sent ? at : from;
    }

    private static void keep(String line, List<String> report) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            return;
        }
        switch (header.group("name").toLowerCase(Locale.ROOT)) {
            case "subject" -> {
                report.add(REPLY.matcher(header.group("value")).replaceFirst(""));
                report.add("");
            }
            case "date", "sent" -> {
                report.add("Date: " + header.group("value"));
                report.add("");
            }
            default -> {
                // The addresses and the way of a mail are no news.
            }
        }
    }
}
