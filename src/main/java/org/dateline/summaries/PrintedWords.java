package org.dateline.summaries;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.ToldAct.Named;

/**
 * The words of a sentence as a self-contained line prints them. References to earlier text become indefinite, "a leak"
 * for "the leak", parties get their names, and "also" is left out.
 */
final class PrintedWords {

    private final List<Named> parties;
    private final Parse sentence;
    private final List<Token> tokens;
    private final ClosedClasses words;
    private final NounPhrases phrases;

    /** Replacements of words, by index. */
    private final Map<Integer, String> named = new HashMap<>();

    PrintedWords(ToldAct act, ClosedClasses words, NounPhrases phrases) {
        this.parties = act.named();
        this.sentence = act.sentence();
        this.tokens = sentence.tokens();
        this.words = words;
        this.phrases = phrases;
        act.named().stream().filter(n -> n.role() != Role.AFFECTED).forEach(this::name);
        act.named().forEach(this::spellOut);
    }

    /** Replaces a last name by the full name in another sentence: "Lagos" by "MEP Ioannis Lagos". */
    private void spellOut(Named party) {
        int at = surname(sentence, party);
        if (at >= 0) {
            named.putIfAbsent(at, party.text());
        }
    }

    /** Returns the index of a person's last name if another sentence has the full name; -1 otherwise. */
    static int surname(Parse sentence, Named party) {
        Span span = party.span();
        if (span != null && sentence.sentence().span().contains(span)
                || !FULL_NAME.matcher(party.text()).matches()) {
            return -1;
        }
        String last = party.text().substring(party.text().lastIndexOf(' ') + 1);
        List<Token> tokens = sentence.tokens();
        int first = -1;
        for (Token token : tokens) {
            if (!token.form().equals(last)) {
                continue;
            }
            boolean person =
                    token.entity().equals("U-PERSON") && (token.index() == 0 || !isName(tokens, token.index() - 1));
            if (!person || isName(tokens, token.index() + 1)) {
                return -1;
            }
            first = first < 0 ? token.index() : first;
        }
        return first;
    }

    private static boolean isName(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is("NNP");
    }

    /** Two to five capitalised words. */
    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\w\\p{L}.'’-]+(?: \\p{Lu}[\\w\\p{L}.'’-]*){1,4}");

    /** Whether a word is replaced by the name of a party. */
    boolean isNamed(int at) {
        return !named.getOrDefault(at, "").isEmpty();
    }

    /**
     * Replaces a description or pronoun by a name in another sentence: "the company" and "its" by the name, "the
     * Commission" by "the European Commission", and "the parliament" by "the Chilean parliament".
     */
    private void name(Named party) {
        Span span = party.span();
        String name = party.name();
        if (span == null || name != null && sentence.sentence().text().contains(name)) {
            return;
        }
        List<String> together = together(span);
        if (together.size() > 1) {
            nameAll(span, together);
            return;
        }
        List<Token> own = tokens.stream().filter(t -> t.span().overlaps(span)).toList();
        String nation = party.nation();
        if (nation != null && !own.isEmpty() && isDefinite(own)) {
            int first = own.getFirst().index();
            named.put(first, nation + " " + plain(first));
            return;
        }
        if (nation != null && !own.isEmpty() && own.getFirst().index() == 0 && isCommon(own)) {
            named.put(0, nation + " " + plain(0).toLowerCase(Locale.ROOT));
            return;
        }
        if (name == null || own.isEmpty() || named.containsValue(phrases.withArticle(name))) {
            return;
        }
        Token last = own.getLast();
        int first = own.getFirst().index();
        // "The firm said it had done nothing wrong": the pronoun means the speaker, named or not.
        boolean speaker = first > 1
                && words.is("speech", tokens.get(first - 1))
                && tokens.get(first - 2).is("N");
        boolean pronoun = own.size() == 1 && words.is("neuter", last) && !speaker;
        boolean noun = words.is("anaphoric", last)
                && own.stream().noneMatch(t -> t.is("NNP") || !t.entity().equals("O"))
                && isDefinite(own);
        boolean shortened = isDefinite(own) && name.endsWith(" " + sentence.text(first, last.index() + 1));
        if (!pronoun && !noun && !shortened) {
            return;
        }
        own.forEach(t -> named.put(t.index(), ""));
        if (noun || shortened) {
            named.put(first - 1, "");
        }
        named.put(last.index(), phrases.withArticle(name) + (last.pos().equals("PRP$") ? "'s" : ""));
    }

    /** Returns the names of all parties that the same words mean. */
    private List<String> together(Span span) {
        return parties.stream()
                .filter(n -> span.equals(n.span()))
                .map(Named::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Replaces "the sides" by the names of both. */
    private void nameAll(Span span, List<String> names) {
        List<Token> own = tokens.stream().filter(t -> t.span().overlaps(span)).toList();
        boolean pair =
                names.size() == 2 && own.size() == 1 && own.getFirst().pos().equals("NNS") && isDefinite(own);
        if (pair) {
            int at = own.getFirst().index();
            named.put(at - 1, "");
            named.put(at, phrases.withArticle(names.getFirst()) + " and " + phrases.withArticle(names.getLast()));
        }
    }

    /** Whether words at the beginning are nouns without an article, and no name: "police". */
    private static boolean isCommon(List<Token> own) {
        return own.stream()
                .allMatch(t ->
                        t.pos().equals("NN") || t.pos().equals("NNS") || t.pos().equals("JJ"));
    }

    private boolean isDefinite(List<Token> own) {
        int first = own.getFirst().index();
        return first > 0 && words.is("definite article", tokens.get(first - 1));
    }

    private String plain(int at) {
        return sentence.text(at, at + 1);
    }

    /** Returns the words from one index up to another, with the spaces of the text. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            String form = i == from ? first(i) : form(i);
            if (form.isEmpty()) {
                continue;
            }
            boolean spaced = i > from
                    && tokens.get(i - 1).span().end() < tokens.get(i).span().start();
            boolean gap = i > from && form(i - 1).isEmpty() && !form.matches("[,.;:)].*");
            if (!text.isEmpty() && (spaced || gap)) {
                text.append(' ');
            }
            text.append(form);
        }
        return text.toString();
    }

    /** Returns the first word of a line: "gunmen" for "the gunmen", "a decision" for "this decision". */
    private String first(int at) {
        return isNewcomer(at)
                ? isPlural(newcomer(at))
                        ? ""
                        : NounPhrases.indefinite(tokens.get(at + 1).form()).strip()
                : form(at);
    }

    /** Whether a line begins with a noun phrase that only earlier text explains, and that may become indefinite. */
    boolean isNewcomer(int at) {
        Token token = tokens.get(at);
        boolean anaphor = words.is("anaphor", token);
        int head = token.is("DT") && !named.containsKey(at) && (anaphor || words.is("definite article", token))
                ? newcomer(at)
                : -1;
        if (head < 0 || tokens.subList(0, at).stream().anyMatch(t -> t.is("N"))) {
            return false;
        }
        Token noun = tokens.get(head);
        boolean beside = head + 1 < tokens.size() && tokens.get(head + 1).form().equals(",");
        boolean told = beside
                && head + 2 < tokens.size()
                && (tokens.get(head + 2).is("W") || tokens.get(head + 2).pos().equals("VBN"));
        return words.is("event", noun) && (anaphor || beside)
                || words.is("newcomer", noun) && (told || !beside && (anaphor || !isExplained(at, head)));
    }

    /** Whether a noun is a plural. The tagger sometimes takes a noun such as "airstrike" for one. */
    private boolean isPlural(int noun) {
        String form = tokens.get(noun).form();
        return tokens.get(noun).pos().equals("NNS") && (form.endsWith("s") || words.is("newcomer", form));
    }

    /** Returns the index of the noun of "the gunmen" and of "the two gunmen"; -1 for other phrases. */
    private int newcomer(int at) {
        boolean counted = at + 1 < tokens.size() && tokens.get(at + 1).is("CD");
        return head(counted ? at + 1 : at);
    }

    /** Returns a word as printed; empty if it is left out. */
    String form(int at) {
        Token token = tokens.get(at);
        String form = plain(at);
        // Quotations are never changed.
        if (ClauseEnd.isQuoted(tokens, at)) {
            return form;
        }
        if (named.containsKey(at)) {
            return named.getOrDefault(at, "");
        }
        if (isUndated(at)) {
            return "";
        }
        if (words.is("also", token)) {
            boolean only = tokens.subList(0, at).stream().anyMatch(t -> words.is("only", t));
            return only ? form : "";
        }
        boolean pointing = words.is("pointing", token) && at > 0;
        return token.is("DT") && (pointing || words.is("definite article", token)) ? article(at, form) : form;
    }

    /**
     * Whether a word is "yesterday" or "earlier today" beside a verb or a noun, which tells nothing in a line without a
     * date.
     */
    private boolean isUndated(int at) {
        int day = at + 1 < tokens.size() && words.is("past", tokens.get(at)) && words.is("undated", tokens.get(at + 1))
                ? at + 1
                : at;
        if (!words.is("undated", tokens.get(day)) || at == 0 || tokens.get(day).is("NNP")) {
            return false;
        }
        Token before = tokens.get(day == at && day > 1 && words.is("past", tokens.get(day - 1)) ? day - 2 : at - 1);
        boolean apart = before.form().equals(",");
        boolean linked = before.is("IN")
                || before.is("TO")
                || before.is("CC")
                || before.is("RB")
                || before.pos().equals("VBG");
        Token next = day + 1 < tokens.size() ? tokens.get(day + 1) : null;
        // "Who was killed yesterday," says too little without the day.
        boolean brief = next != null && next.form().equals(",") && before.is("V");
        boolean goesOn = next != null && (next.is("POS") || next.is("N") || next.is("CC")) || brief;
        return !apart && !linked && !goesOn;
    }

    /**
     * Returns the article: "a leak" for "the leak" and "strikes" for "the strikes", unless the sentence identifies the
     * noun.
     */
    private String article(int the, String form) {
        int head = head(the);
        // "One of the raids" needs its article.
        boolean part = the > 1
                && words.is("part", tokens.get(the - 1))
                && (tokens.get(the - 2).is("CD")
                        || tokens.get(the - 2).is("DT")
                        || tokens.get(the - 2).is("J"));
        if (part || head < 0 || !words.is("event", tokens.get(head)) || isExplained(the, head)) {
            return form;
        }
        if (isPlural(head)) {
            return "";
        }
        return NounPhrases.indefinite(tokens.get(the + 1).form()).strip();
    }

    /** Returns the index of the last noun in a phrase with an article; -1 if the phrase contains a name or a number. */
    private int head(int the) {
        int head = -1;
        for (int i = the + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.pos().equals("NN") || token.pos().equals("NNS")) {
                head = i;
            } else if (!token.pos().equals("JJ") || words.is("ordinal", token)) {
                return token.is("NNP") || token.is("CD") || token.is("J") || token.is("POS") ? -1 : head;
            }
        }
        return head;
    }

    private boolean isExplained(int the, int head) {
        // "Decided" explains "this decision".
        int letters = words.is("pointing", tokens.get(the)) ? STEM - 1 : STEM;
        String stem = stem(tokens.get(head), letters);
        boolean named =
                tokens.subList(0, the).stream().anyMatch(t -> stem(t, letters).equals(stem));
        if (named || head + 1 == tokens.size()) {
            return named;
        }
        Token next = tokens.get(head + 1);
        boolean passive = next.is("TO") && head + 2 < tokens.size() && words.is("be", tokens.get(head + 2));
        boolean relative = next.form().equals(",")
                && head + 2 < tokens.size()
                && (tokens.get(head + 2).is("W") || tokens.get(head + 2).is("VB"));
        boolean adjective =
                next.is("J") && head + 2 < tokens.size() && tokens.get(head + 2).is("IN");
        return !passive
                && (relative
                        || adjective
                        || next.is("IN") && !words.is("subordinator", next)
                        || next.is("TO")
                        || next.is("W")
                        || next.pos().equals("VBN")
                        || next.pos().equals("VBG"));
    }

    private static String stem(Token token, int letters) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return form.substring(0, Math.min(letters, form.length()));
    }

    /** The number of letters from which "strikes" and "striking" count as one word. */
    private static final int STEM = 5;
}
