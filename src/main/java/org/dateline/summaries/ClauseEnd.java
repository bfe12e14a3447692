package org.dateline.summaries;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Token;

/** Finds where the clause of a verb ends, so that its words can be printed without the rest of the sentence. */
final class ClauseEnd {

    /** The number of characters after the verb. A longer clause is cut at its last preposition before. */
    private static final int LONGEST = 150;

    /** The number of characters after the verb in a clause that ends with a quotation. */
    private static final int LONGEST_QUOTED = 240;

    /** The number of words in an insertion between commas after which a clause may continue. */
    private static final int LONGEST_INSERTION = 14;

    /** The number of letters in "Gov." and "Sen.". */
    private static final int ABBREVIATION = 3;

    /** The number of letters in "Sept.". */
    private static final int MONTH = 4;

    /** The number of words in brackets after which the clause continues: "the treaty (CFE) on arms". */
    private static final int BRACKETED = 6;

    private static final Set<String> MARKS =
            Set.of(".", ";", ":", "(", ")", "[", "]", "–", "—", "-", "!", "?", "…", "|");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”");

    /** Tags of the form that a summary uses, of which a clause keeps two verbs: "shoot and kill". */
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private final List<Token> tokens;
    private final ClosedClasses words;
    private final Set<Integer> inserted = new HashSet<>();

    ClauseEnd(List<Token> tokens, ClosedClasses words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Returns the index after the last word of a verb's clause. */
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

    /**
     * Whether "and" at a place joins subjects before the verb of a reported clause: "that police and the government are
     * responsible".
     */
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

    /** Whether a place lies in a quotation that closes before the next stop. */
    private boolean isQuoted(int verb, int at) {
        int opened = openQuote(verb, at);
        // After a noun, a quotation only adds to a clause that says enough without it.
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

    /** Returns the index of the quotation mark after the verb that is still open at a place; -1 without one. */
    private int openQuote(int verb, int at) {
        int open = -1;
        for (int i = verb + 1; i < at; i++) {
            open = isQuote(tokens.get(i)) ? open < 0 ? i : -1 : open;
        }
        return open;
    }

    /**
     * Whether the clause ends within a relative clause or lacks the reported words: "passes the reform Obrador" of "the
     * reform Obrador wanted".
     */
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

    /** Returns the end with a closing quotation mark, which may follow the final stop. */
    private int withQuote(int verb, int end) {
        boolean open = openQuote(verb, end) >= 0;
        for (int i = end; open && i < Math.min(tokens.size(), end + 2); i++) {
            if (isQuote(tokens.get(i))) {
                return i + 1;
            }
        }
        return end;
    }

    /**
     * Whether a word is in an insertion between commas: "asks the White House, which has sixty days, to set it aside".
     */
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

    /** Returns the index after a name in apposition to a noun: "the ambassador, Pablo Monroy, persona non grata". */
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

    /** Returns the end without a phrase that only introduces a clause that was cut off: "over the way in which …". */
    private int withoutAntecedent(int verb, int end) {
        boolean cut = end < tokens.size()
                && !isOfThose(end)
                && tokens.get(end).is("W")
                && tokens.get(end - 1).is("IN");
        return cut ? Math.max(verb + 1, lastCut(verb, end - 1, "preposition")) : end;
    }

    /** Whether a second headline was joined to the first: "WSJ reports". */
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

    /** Whether a subordinator introduces a finite clause: "after the government failed", but not "after the blast". */
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

    /** Whether a question word is the object of a verb: "will include whether others did so". */
    private boolean isQuestion(int verb, int at) {
        return at > verb
                && words.is("question", tokens.get(at))
                && tokens.get(at - 1).pos().matches("VB[PZ]?");
    }

    /** Whether "as" introduces a name for a thing: "refers to the two as artificial". */
    private boolean isName(int verb, int at) {
        return words.is("naming", tokens.get(verb)) && words.is("as", tokens.get(at));
    }

    private boolean isOnceMore(int at) {
        return at + 1 < tokens.size()
                && words.is("subordinator", tokens.get(at))
                && words.is("repetition", tokens.get(at + 1));
    }

    /** Whether a relative clause is needed to identify its noun: "those who comply". */
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

    /** Whether a full stop ends a sentence: it does not follow an abbreviation and is not in brackets. */
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

    /** Returns the index after the last stop before an act, for a sentence that was joined to another one. */
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

    /** Whether an open bracket is closed only after a place. */
    private static boolean isInBrackets(List<Token> tokens, int at) {
        int open = 0;
        for (Token token : tokens.subList(0, at)) {
            open += token.form().equals("(") ? 1 : token.form().equals(")") ? -1 : 0;
        }
        return open > 0
                && tokens.subList(at, tokens.size()).stream()
                        .anyMatch(t -> t.form().equals(")"));
    }

    /** Whether a mark does not end anything: "St. Jude", "Armenia–Russia". */
    private boolean isInside(int at) {
        String form = tokens.get(at).form();
        if (form.equals(".")) {
            return at + 1 < tokens.size() && !isStop(tokens, at);
        }
        return form.matches("[–—-]+") && !standsApart(tokens, at);
    }

    /** Whether a dash separates words: in "steel – a ban", but not in "French–Iranian". */
    static boolean standsApart(List<Token> tokens, int at) {
        boolean joined = !tokens.get(at).form().equals("—")
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
        return !joined;
    }

    /** Whether another predicate begins: "and sent", "and has sent". */
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

    /** Whether a participle shares the auxiliary of an earlier one: "ruled billions were stolen and laundered". */
    private boolean isSecondPassive(int verb, int at) {
        return tokens.subList(verb + 1, at).stream()
                .anyMatch(t -> t.pos().equals("VBN") && words.is("be", tokens.get(t.index() - 1)));
    }

    /** Whether another clause begins: "and China said". */
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
        // "Ten are killed and twenty wounded": the auxiliary occurs once.
        boolean elliptic = tokens.get(i).pos().equals("VBN") && verb > 0 && words.is("be", tokens.get(verb - 1));
        return elliptic || tokens.get(i).isFinite();
    }

    /**
     * Whether a comma stands inside a list, with a noun after it and "and" or another comma soon: "steel, aluminium and
     * copper".
     */
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

    /** Whether adjectives and participles lead to a noun: "timely, coordinated support". */
    private boolean opensNoun(int at) {
        int i = at;
        while (i + 1 < tokens.size()
                && (tokens.get(i).is("J") || tokens.get(i).pos().equals("VBN"))) {
            i++;
        }
        return i > at && tokens.get(i).is("N");
    }

    /** Whether a place name follows another one, up to the next comma or the end: "Omagh, County Tyrone". */
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

    /** Whether a cut would leave half of a pair: "both the general" of "both the general and his deputy". */
    private boolean isHalf(int verb, int cut) {
        for (int i = cut - 1; i > verb && !words.is("coordinator", tokens.get(i)); i--) {
            if (words.is("correlative", tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last place before an end with a word of a class. "Of" counts with the words before it. */
    private int lastCut(int verb, int end, String kind) {
        int at = end - 1;
        while (at > verb + 2
                && (!words.is(kind, tokens.get(at)) || words.is("part", tokens.get(at)) || isAmongNumbers(at))) {
            at--;
        }
        return at;
    }

    /** Whether a word joins numbers: "12 and 15 years", "13 years and four months". */
    private boolean isAmongNumbers(int at) {
        return at > 1
                && at + 1 < tokens.size()
                && (tokens.get(at - 1).is("CD")
                        || tokens.get(at - 1).is("N") && tokens.get(at - 2).is("CD"))
                && tokens.get(at + 1).is("CD");
    }

    /** Returns the number of characters after a verb, without insertions. */
    private int length(int verb, int end) {
        int left = tokens.subList(verb + 1, end).stream()
                .filter(this::isInserted)
                .mapToInt(t -> t.form().length() + 1)
                .sum();
        return tokens.get(end - 1).span().end() - tokens.get(verb).span().end() - left;
    }

    /** Returns the end without a final day, which the date tells, and without words that need more words. */
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

    /** Whether a word is part of a cut phrase: "in response" of "in response to the attack". */
    private boolean isCutLink(int at) {
        return at + 1 < tokens.size()
                && words.is("linking", tokens.get(at))
                && tokens.get(at - 1).is("IN")
                && (tokens.get(at + 1).is("IN") || tokens.get(at + 1).is("TO"));
    }

    /** Whether an adverb lost its clause: "immediately" of "immediately after they occurred". */
    private boolean isCutAdverb(int at) {
        return at + 1 < tokens.size()
                && tokens.get(at).pos().equals("RB")
                && words.is("subordinator", tokens.get(at + 1));
    }

    /** Whether a participle lost its agent: "a subpoena issued by". */
    private boolean isCutParticiple(int at) {
        boolean passive =
                tokens.get(at).pos().equals("VBN") && at + 1 < tokens.size() && words.is("by", tokens.get(at + 1));
        boolean active = tokens.get(at).pos().equals("VBG")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("IN");
        return (passive || active) && tokens.get(at - 1).is("N");
    }

    /**
     * Returns the end without "earlier this year" or "on 5 May". "From 5 May" and "for ten days" belong to the act and
     * stay.
     */
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
        // "Signed in 1976" dates the accord, and not the act about it.
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

    /** Whether a closing quotation mark belongs to one in the clause. */
    private boolean closes(int at) {
        return isQuote(tokens.get(at))
                && tokens.subList(Math.max(0, at - 12), at).stream().anyMatch(t -> isQuote(t));
    }
}
