package org.dateline.summaries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Token;

/** Finds where the clause of a verb ends, so that what stands before its end can be printed without the rest of the sentence. */
final class ClauseEnd {

    /** Characters behind the verb; a longer clause is cut at its last preposition before. */
    private static final int LONGEST = 150;

    /** Characters behind the verb of a clause that ends with a quotation. */
    private static final int LONGEST_QUOTED = 240;

    /** Words of an insertion between two commas behind which a clause may go on. */
    private static final int LONGEST_INSERTION = 14;

    /** Letters of "Gov." and "Sen.". */
    private static final int ABBREVIATION = 3;

    /** Letters of "Sept.". */
    private static final int MONTH = 4;

    /** Words in brackets that the clause goes on behind: "the treaty (CFE) on arms". */
    private static final int BRACKETED = 6;

    private static final Set<String> MARKS =
            Set.of(".", ";", ":", "(", ")", "[", "]", "–", "—", "-", "!", "?", "…", "|");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”");

    /** "Shoot and kill": the second verb is in the form that a summary takes. */
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private final List<Token> tokens;
    private final ClosedClasses words;
    private final Set<Integer> inserted = new HashSet<>();

    ClauseEnd(List<Token> tokens, ClosedClasses words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The index behind the last word of the clause of the verb at a place. */
    int behind(int verb) {
        int end = verb + 1;
        boolean complement = words.is("speech", tokens.get(verb));
        int opened = complement ? verb : -1;
        while (end < tokens.size()) {
            int behind = behindInsertion(verb, end);
            if (behind > end) {
                for (int i = end; i < behind; i++) {
                    inserted.add(i);
                }
                end = behind;
            }
            if (reports(verb, end) && !complement) {
                end = beforeName(verb, end);
                break;
            }
            boolean subject = complement && isSubjectOpen(opened, end);
            if (!subject && endsAt(verb, end, complement) && !isQuoted(verb, end)) {
                break;
            }
            if (opensComplement(verb, end)) {
                complement = true;
                opened = end;
            }
            end++;
        }
        int whole = withoutAntecedent(verb, end);
        int cut = shortened(verb, whole);
        boolean quoted =
                openQuote(verb, cut) >= 0 && openQuote(verb, whole) < 0 && length(verb, whole) < LONGEST_QUOTED;
        int behind = withQuote(verb, trimmed(verb, quoted ? whole : cut));
        int quotation = openQuote(verb, behind);
        return quotation > verb + 2 ? trimmed(verb, quotation) : behind;
    }

    /** "That police and the government are responsible": "and" before the verb of what is said. */
    private boolean isSubjectOpen(int opened, int at) {
        return words.is("coordinator", tokens.get(at))
                && at > opened + 1
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).isFinite()
                && tokens.get(at - 1).is("N")
                && tokens.subList(opened + 1, at).stream()
                        .noneMatch(t -> t.isFinite()
                                || t.is("TO")
                                || t.is("VB")
                                || t.form().equals(","));
    }

    /** Whether a place stands in a quotation that is closed before the next stop. */
    private boolean isQuoted(int verb, int at) {
        int opened = openQuote(verb, at);
        // Behind a noun, a quotation adds to a clause that says enough without it.
        if (opened < 0 || isQuote(tokens.get(at)) || tokens.get(opened - 1).is("N")) {
            return false;
        }
        for (int i = at; i < tokens.size() && !isStop(tokens, i); i++) {
            if (isQuote(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The mark behind the verb whose quotation is still open at a place; -1 without one. */
    private int openQuote(int verb, int at) {
        int open = -1;
        for (int i = verb + 1; i < at; i++) {
            open = isQuote(tokens.get(i)) ? open < 0 ? i : -1 : open;
        }
        return open;
    }

    /** Whether the clause ends before a verb whose subject stands in it: "passes the reform Obrador" of "the reform Obrador wanted". */
    boolean isBrokenOff(int verb) {
        int end = behind(verb);
        boolean stated = words.is("stating", tokens.get(verb))
                && end < tokens.size()
                && tokens.subList(verb + 1, end).stream().noneMatch(t -> t.isFinite() || isQuote(t))
                && tokens.subList(end, tokens.size()).stream().anyMatch(Token::isFinite);
        boolean unnamed = words.is("naming", tokens.get(verb))
                && tokens.subList(verb, end).stream().noneMatch(t -> words.is("as", t))
                && tokens.subList(end, tokens.size()).stream().anyMatch(t -> words.is("as", t));
        boolean untold = words.is("telling", tokens.get(verb))
                && tokens.subList(verb + 1, end).stream().noneMatch(t -> t.isFinite() || isQuote(t) || t.is("TO"))
                && tokens.subList(verb + 1, end).stream()
                        .noneMatch(t -> words.is("preposition", t) && !words.is("place", t));
        return stated
                || unnamed
                || untold
                || end < tokens.size()
                        && end > verb + 1
                        && tokens.get(end).isFinite()
                        && !tokens.get(end - 1).is("CC");
    }

    /** With the mark that closes a quotation, which may stand behind the final stop. */
    private int withQuote(int verb, int end) {
        boolean open = openQuote(verb, end) >= 0;
        for (int i = end; open && i < Math.min(tokens.size(), end + 2); i++) {
            if (isQuote(tokens.get(i))) {
                return i + 1;
            }
        }
        return end;
    }

    /** The words between two commas that the clause goes on behind: "asks the White House, which has sixty days, to set it aside". */
    boolean isInserted(Token token) {
        return inserted.contains(token.index());
    }

    private int behindInsertion(int verb, int at) {
        if (tokens.get(at).form().equals("(")) {
            return behindBrackets(at);
        }
        if (!tokens.get(at).form().equals(",") || at <= verb + 1 || listGoesOn(verb, at)) {
            return at;
        }
        if (words.is("naming", tokens.get(verb))) {
            for (int i = at + 1; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).form().equals(",") && words.is("as", tokens.get(i + 1))) {
                    return i + 1;
                }
            }
        }
        int behindName = behindName(at);
        if (behindName > at) {
            return behindName;
        }
        for (int i = at + 2; i < Math.min(tokens.size() - 1, at + LONGEST_INSERTION); i++) {
            if (tokens.get(i).form().equals(",")) {
                Token next = tokens.get(i + 1);
                boolean goesOn = next.is("TO")
                        || words.is("part", next)
                        || words.is("preposition", next) && !tokens.get(at + 1).is("IN");
                boolean clause = !tokens.get(at + 1).is("W")
                        && tokens.subList(at + 1, i).stream().anyMatch(Token::isFinite);
                return goesOn && !clause && !isPlace(at) ? i + 1 : at;
            }
        }
        return at;
    }

    /** "The ambassador, Pablo Monroy, persona non grata": a name that a comma sets beside a noun. */
    private int behindName(int at) {
        int i = at + 1;
        while (i < tokens.size() && tokens.get(i).is("NNP")) {
            i++;
        }
        boolean closed =
                i > at + 1 && i + 1 < tokens.size() && tokens.get(i).form().equals(",");
        boolean noun = tokens.get(at - 1).is("N") && !tokens.get(at - 1).is("NNP");
        return closed && noun && tokens.get(i + 1).is("N") && !tokens.get(i + 1).is("NNP") ? i + 1 : at;
    }

    private int behindBrackets(int at) {
        for (int i = at + 1; i < Math.min(tokens.size() - 1, at + BRACKETED); i++) {
            if (tokens.get(i).form().equals(")")) {
                return i + 1;
            }
        }
        return at;
    }

    /** "Over the way in which …": a phrase that only leads to a clause that was cut off. */
    private int withoutAntecedent(int verb, int end) {
        boolean cut = end < tokens.size()
                && !isOfThose(end)
                && tokens.get(end).is("W")
                && tokens.get(end - 1).is("IN");
        return cut ? Math.max(verb + 1, lastCut(verb, end - 1, "preposition")) : end;
    }

    /** "WSJ reports" in a headline that another one was run into. */
    private boolean reports(int verb, int at) {
        Token before = tokens.get(at - 1);
        return words.is("reporting", tokens.get(at)) && at > verb + 2 && startsCapital(before) && before.is("N");
    }

    private int beforeName(int verb, int at) {
        int first = at;
        while (first > verb + 1 && startsCapital(tokens.get(first - 1))) {
            first--;
        }
        return first > verb + 1 ? first : at;
    }

    private static boolean startsCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    static boolean isQuote(Token token) {
        return QUOTES.contains(token.form());
    }

    /** Whether a quotation is open at a place. */
    static boolean isQuoted(List<Token> tokens, int at) {
        boolean open = false;
        for (int i = 0; i < at; i++) {
            open ^= isQuote(tokens.get(i));
        }
        return open;
    }

    private boolean opensComplement(int verb, int at) {
        Token token = tokens.get(at);
        return isQuestion(verb, at) || words.is("complementiser", token) || words.is("condition", token);
    }

    private boolean endsAt(int verb, int at, boolean complement) {
        Token token = tokens.get(at);
        String form = token.form();
        if (isOfThose(at) || isOfThose(at - 1) || isQuestion(verb, at) || isOnceMore(at) || isName(verb, at)) {
            return false;
        }
        if (MARKS.contains(form) && !isInside(at)
                || token.is("W") && (!form.equals(tokens.get(verb + 1).form()) || words.is("when", token))) {
            return true;
        }
        if (isQuote(token)) {
            return false;
        }
        if (form.equals(",")) {
            return !listGoesOn(verb, at) && !isPlace(at);
        }
        if (words.is("reporting", token) && token.is("VB") && at > verb + 1 && !complement) {
            return true;
        }
        boolean comparison = words.is("comparison", token);
        if (words.is("subordinator", token) && (at > verb + 1 && !comparison || opensFinite(tokens, at))) {
            boolean since =
                    at + 1 < tokens.size() && tokens.get(at + 1).entity().endsWith("DATE") && words.is("since", token);
            return !since && !words.is("example", tokens.get(at - 1));
        }
        if (words.is("complementiser", token) && at > verb + 1 && token.is("W")) {
            return true;
        }
        if (words.is("coordinator", token)) {
            boolean both = at == verb + 1
                    && at + 1 < tokens.size()
                    && PRESENT.contains(tokens.get(verb).pos())
                    && PRESENT.contains(tokens.get(at + 1).pos());
            return !both && at + 1 < tokens.size() && (startsVerb(verb, at + 1) || isSubject(verb, at + 1));
        }
        return token.isFinite() && !complement && at > verb + 1;
    }

    /** "After the government failed", and not "after the blast". */
    static boolean opensFinite(List<Token> tokens, int at) {
        for (int i = at + 1;
                i < tokens.size()
                        && !MARKS.contains(tokens.get(i).form())
                        && !tokens.get(i).form().equals(",");
                i++) {
            if (tokens.get(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** "Will include whether others did so": what a verb asks. */
    private boolean isQuestion(int verb, int at) {
        return at > verb
                && words.is("question", tokens.get(at))
                && tokens.get(at - 1).pos().matches("VB[PZ]?");
    }

    /** "Refers to the two as artificial": what something is called. */
    private boolean isName(int verb, int at) {
        return words.is("naming", tokens.get(verb)) && words.is("as", tokens.get(at));
    }

    private boolean isOnceMore(int at) {
        return at + 1 < tokens.size()
                && words.is("subordinator", tokens.get(at))
                && words.is("repetition", tokens.get(at + 1));
    }

    /** "Those who comply": what follows tells whom it means. */
    private boolean isOfThose(int at) {
        if (at == 0 || !tokens.get(at).is("W")) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && (tokens.get(before).is("N") || tokens.get(before).is("J"))) {
            before--;
        }
        return words.is("those", tokens.get(at - 1)) || words.is("pointing", tokens.get(before));
    }

    /** A full stop behind a word that is no abbreviation, outside brackets. */
    static boolean isStop(List<Token> tokens, int at) {
        if (!tokens.get(at).form().equals(".") || at == 0 || at + 1 == tokens.size()) {
            return tokens.get(at).form().equals(".");
        }
        String before = tokens.get(at - 1).form();
        boolean versus = before.length() == 1 && Character.isLowerCase(before.charAt(0));
        boolean dots = tokens.get(at + 1).form().equals(".") || before.equals(".");
        if (versus || dots || isInBrackets(tokens, at)) {
            return false;
        }
        if (tokens.get(at + 1).is("CD") && before.length() <= MONTH) {
            return false;
        }
        if (tokens.get(at + 1).is("DT")
                && Character.isUpperCase(tokens.get(at + 1).form().charAt(0))) {
            return true;
        }
        boolean capitals = before.length() > 1 && Character.isUpperCase(before.charAt(1));
        return before.length() > ABBREVIATION || !Character.isUpperCase(before.charAt(0)) || capitals;
    }

    /** Behind the last stop before an act, where another sentence was run into the one that tells it. */
    static int behindStop(List<Token> tokens, int from, int act) {
        int first = from;
        for (int i = from + 1; i < act; i++) {
            if (isStop(tokens, i)
                    && tokens.get(i - 1).form().length() > ABBREVIATION
                    && !tokens.get(i - 1).form().contains(".")) {
                first = i + 1;
            }
        }
        return first;
    }

    /** Whether a bracket that opened before is closed only behind a place. */
    private static boolean isInBrackets(List<Token> tokens, int at) {
        int open = 0;
        for (Token token : tokens.subList(0, at)) {
            open += token.form().equals("(") ? 1 : token.form().equals(")") ? -1 : 0;
        }
        return open > 0
                && tokens.subList(at, tokens.size()).stream()
                        .anyMatch(t -> t.form().equals(")"));
    }

    /** "St. Jude", "Armenia–Russia": a mark that ends nothing. */
    private boolean isInside(int at) {
        String form = tokens.get(at).form();
        if (form.equals(".")) {
            return at + 1 < tokens.size() && !isStop(tokens, at);
        }
        return form.matches("[–—-]+") && !standsApart(tokens, at);
    }

    /** "French–Iranian" is a word, and "steel – a ban" is not. */
    static boolean standsApart(List<Token> tokens, int at) {
        boolean joined = !tokens.get(at).form().equals("—")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
        return !joined;
    }

    /** "And sent", "and has sent": another predicate. */
    private boolean startsVerb(int verb, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (token.is("RB") && at + 1 < tokens.size()) {
            return startsVerb(verb, at + 1);
        }
        boolean past =
                tokens.get(verb).pos().equals("VBN") || tokens.get(verb).pos().equals("VBD");
        return switch (token.pos()) {
            case "VBZ", "VBP", "VBD", "MD" -> true;
            case "VBN" -> past && !isSecondPassive(verb, at);
            case "VB" -> tokens.get(verb).pos().equals("VB");
            case "VBG" -> tokens.get(verb).pos().equals("VBG");
            default -> false;
        };
    }

    /** "Ruled billions were stolen and laundered": the second participle has the auxiliary of the first. */
    private boolean isSecondPassive(int verb, int at) {
        return tokens.subList(verb + 1, at).stream()
                .anyMatch(t -> t.pos().equals("VBN") && words.is("be", tokens.get(t.index() - 1)));
    }

    /** "And China said": another clause. */
    private boolean isSubject(int verb, int at) {
        int i = at;
        while (i < tokens.size()
                && (tokens.get(i).isNominal()
                        || tokens.get(i).is("PRP")
                        || tokens.get(i).is("POS")
                        || i > at && tokens.get(i).is("IN") && !words.is("subordinator", tokens.get(i)))) {
            i++;
        }
        if (i == at || i == tokens.size()) {
            return false;
        }
        boolean goesOn = tokens.get(i).form().equals(",")
                && (i + 1 < tokens.size() && tokens.get(i + 1).is("W")
                        || tokens.stream()
                                .skip(i + 1)
                                .anyMatch(t -> t.isFinite()
                                        && tokens.get(t.index() - 1).form().equals(",")));
        if (goesOn) {
            return true;
        }
        // "Ten are killed and twenty wounded": the auxiliary stands once.
        boolean elliptic = tokens.get(i).pos().equals("VBN") && verb > 0 && words.is("be", tokens.get(verb - 1));
        return elliptic || tokens.get(i).isFinite();
    }

    /** "Steel, aluminium and copper": a comma inside a list, with a noun behind it and "and" or another comma soon. */
    private boolean listGoesOn(int verb, int comma) {
        int i = comma + 1;
        if (i < tokens.size() && words.is("coordinator", tokens.get(i))) {
            return !startsVerb(verb, i + 1) && !isSubject(verb, i + 1);
        }
        if (tokens.get(comma - 1).is("J") && opensNoun(i)) {
            return true;
        }
        int began = i;
        while (i < tokens.size()
                && i - began < 6
                && (tokens.get(i).isNominal()
                        || tokens.get(i).is("POS")
                        || tokens.get(i).form().equals(".") && isInside(i))) {
            i++;
        }
        if (i == began || i >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i);
        return words.is("coordinator", next)
                        && !(i + 1 < tokens.size() && (startsVerb(verb, i + 1) || isSubject(verb, i + 1)))
                || next.form().equals(",") && listGoesOn(verb, i);
    }

    /** "Timely, coordinated support": adjectives and participles up to a noun. */
    private boolean opensNoun(int at) {
        int i = at;
        while (i + 1 < tokens.size()
                && (tokens.get(i).is("J") || tokens.get(i).pos().equals("VBN"))) {
            i++;
        }
        return i > at && tokens.get(i).is("N");
    }

    /** "Omagh, County Tyrone": a name behind a name, up to the next comma or the end. */
    private boolean isPlace(int comma) {
        int i = comma + 1;
        while (i < tokens.size()
                && i - comma < 5
                && tokens.get(i).is("NNP")
                && tokens.get(i).entity().endsWith("GPE")) {
            i++;
        }
        boolean ends = i >= tokens.size()
                || tokens.get(i).form().matches("[,.;]")
                || tokens.get(i).is("IN");
        return i > comma + 1 && ends && tokens.get(comma - 1).is("NNP");
    }

    private int shortened(int verb, int end) {
        int last = end;
        for (String kind : List.of("example", "coordinator", "preposition")) {
            int cut = last;
            while (cut > verb + 3 && length(verb, cut) > LONGEST) {
                cut = lastCut(verb, cut, kind);
            }
            // "A, b and c" is not cut before its last part.
            boolean list = kind.equals("coordinator")
                    && cut < last
                    && tokens.subList(Math.max(verb, cut - 4), cut).stream()
                            .anyMatch(t -> t.form().equals(","));
            if (cut > verb + 3 && !list && !(kind.equals("coordinator") && isHalf(verb, cut))) {
                last = cut;
            }
        }
        return last;
    }

    /** "Both the general" of "both the general and his deputy". */
    private boolean isHalf(int verb, int cut) {
        for (int i = cut - 1; i > verb && !words.is("coordinator", tokens.get(i)); i--) {
            if (words.is("correlative", tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** The last place before an end where a word of a class stands; "of" belongs to what stands before it. */
    private int lastCut(int verb, int end, String kind) {
        int at = end - 1;
        while (at > verb + 2
                && (!words.is(kind, tokens.get(at)) || words.is("part", tokens.get(at)) || isAmongNumbers(at))) {
            at--;
        }
        return at;
    }

    /** "12 and 15 years", "13 years and four months". */
    private boolean isAmongNumbers(int at) {
        return at > 1
                && at + 1 < tokens.size()
                && (tokens.get(at - 1).is("CD")
                        || tokens.get(at - 1).is("N") && tokens.get(at - 2).is("CD"))
                && tokens.get(at + 1).is("CD");
    }

    /** Characters behind a verb, without what is left out. */
    private int length(int verb, int end) {
        int left = tokens.subList(verb + 1, end).stream()
                .filter(this::isInserted)
                .mapToInt(t -> t.form().length() + 1)
                .sum();
        return tokens.get(end - 1).span().end() - tokens.get(verb).span().end() - left;
    }

    /** Without a day at the end, which the date tells, and without words that lead nowhere. */
    private int trimmed(int verb, int end) {
        int last = end;
        if (end == tokens.size() || isStop(tokens, end) && end + 1 == tokens.size()) {
            return withoutDay(verb, end);
        }
        int before;
        do {
            before = last;
            last = withoutDay(verb, last);
            if (isCutLink(last - 1) && last > verb + 3) {
                last -= 2;
            }
            while (last > verb + 1 && (isDangling(last - 1) || isCutParticiple(last - 1) || isCutAdverb(last - 1))) {
                last--;
            }
        } while (last < before);
        return last;
    }

    /** "In response" of "in response to the attack". */
    private boolean isCutLink(int at) {
        return at + 1 < tokens.size()
                && words.is("linking", tokens.get(at))
                && tokens.get(at - 1).is("IN")
                && (tokens.get(at + 1).is("IN") || tokens.get(at + 1).is("TO"));
    }

    /** "Immediately" of "immediately after they occurred". */
    private boolean isCutAdverb(int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).pos().equals("RB")
                && words.is("subordinator", tokens.get(at + 1));
    }

    /** "A subpoena issued by": the agent of a participle was cut off. */
    private boolean isCutParticiple(int at) {
        boolean passive =
                tokens.get(at).pos().equals("VBN") && at + 1 < tokens.size() && words.is("by", tokens.get(at + 1));
        boolean active = tokens.get(at).pos().equals("VBG")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("IN");
        return (passive || active) && tokens.get(at - 1).is("N");
    }

    /** Without "earlier this year" or "on 5 May" at the end; "from 5 May" and "for ten days" belong to what is done. */
    private int withoutDay(int verb, int end) {
        int first = end;
        while (first > verb + 1 && words.isDay(tokens.get(first - 1))) {
            first--;
        }
        if (first == end || first == verb + 1) {
            return end;
        }
        Token link = tokens.get(first - 1);
        if (link.is("DT")) {
            return end;
        }
        // "3 years and 6 months", "$2 billion a month".
        if (words.is("coordinator", link) || isRate(first) || isRate(first - 1)) {
            return end;
        }
        if (!link.is("IN") && !link.is("TO") && !link.pos().equals("VBG")) {
            return first;
        }
        // "Signed in 1976" dates the accord, and not what is done about it.
        boolean ofAnother = first - 2 > verb && tokens.get(first - 2).is("VB");
        boolean plain = words.is("day", link) && !ofAnother;
        return plain ? first - 1 : end;
    }

    private boolean isRate(int at) {
        return at + 1 < tokens.size() && words.is("each", tokens.get(at)) && words.is("unit", tokens.get(at + 1));
    }

    private boolean isDangling(int at) {
        Token token = tokens.get(at);
        return !token.is("RP") && (words.is("dangling", token) || token.form().matches("[,\"“”'`]+") && !closes(at));
    }

    /** A closing quotation mark whose opening one stands in the clause. */
    private boolean closes(int at) {
        return isQuote(tokens.get(at))
                && tokens.subList(Math.max(0, at - 12), at).stream().anyMatch(t -> isQuote(t));
    }
}
