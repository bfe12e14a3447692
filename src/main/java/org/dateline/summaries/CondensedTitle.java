package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.TitleCheck.Word;

/**
 * Makes a title of a sentence that is too long for one. It first writes the same in fewer words: the country for its
 * ministry. Then it leaves out words, from those without which the sentence tells most.
 */
final class CondensedTitle {

    /** The number of steps after which a text still has all its words that open clauses. */
    private static final int WHOLE = 2;

    /** The number of words before which no title ends. */
    private static final int SHORTEST = 3;

    private final ClosedClasses words;
    private final Verbs verbs;
    private final Anaphora anaphora;
    private final TitleWords titleWords;
    private final TitleEnd end;
    private final TitleCheck check;

    CondensedTitle(ClauseWording wording, TitleWords titleWords, TitleEnd end, TitleCheck check) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.anaphora = wording.anaphora();
        this.titleWords = titleWords;
        this.end = end;
        this.check = check;
    }

    /** Returns a title of a sentence that tells an act, as titles are written; empty if it needs more words. */
    Optional<String> of(ToldAct act, String sentence) {
        List<UnaryOperator<String>> steps = List.of(
                t -> country(act, t), titleWords::shorter, t -> withoutThat(act, t), t -> withoutManner(act, t));
        List<String> texts = new ArrayList<>(List.of(sentence));
        for (UnaryOperator<String> step : steps) {
            texts.add(step.apply(texts.getLast()));
        }
        return texts.stream()
                .filter(text -> check.isTitle(act, text))
                .findFirst()
                // A clause without its "that" could be cut within.
                .or(() -> cut(act, texts.get(WHOLE)));
    }

    private static String joined(String[] forms, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> forms[i]).collect(Collectors.joining(" "));
    }

    private static int first(List<Word> all, int from, Predicate<Word> of) {
        return IntStream.range(from, all.size())
                .filter(i -> of.test(all.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Returns a title with the country in place of its ministry, if that is the subject. */
    private String country(ToldAct act, String text) {
        int verb = first(check.words(act, text), 1, CondensedTitle::isVerb);
        if (verb < 0 || words.isIn("personal", text)) {
            return text;
        }
        String[] forms = text.split(" ");
        return titleWords
                .country(new Phrase(joined(forms, 0, verb), false))
                .map(country -> country.text() + " " + joined(forms, verb, forms.length))
                .orElse(text);
    }

    /** Returns a title without "that" behind a verb of speech. */
    private String withoutThat(ToldAct act, String text) {
        List<Word> all = check.words(act, text);
        int that = first(all, 2, w -> words.is("complementiser", w.form()) && w.is("IN"));
        boolean said = that > 0 && all.get(that - 1).is("VB") && that + 1 < all.size();
        String[] forms = text.split(" ");
        return said ? joined(forms, 0, that) + " " + joined(forms, that + 1, forms.length) : text;
    }

    /** Returns a title without a phrase between its verb and "that": "with high confidence". */
    private String withoutManner(ToldAct act, String text) {
        List<Word> all = check.words(act, text);
        int that = first(all, 3, w -> words.is("complementiser", w.form()) && w.is("IN"));
        int verb = first(all, 1, w -> w.is("VB"));
        boolean manner = that > 0
                && verb > 0
                && verb + 1 < that
                && all.get(verb + 1).is("IN")
                && all.subList(verb + 2, that).stream().allMatch(w -> w.is("J") || w.is("NN"));
        String[] forms = text.split(" ");
        return manner ? joined(forms, 0, verb + 1) + " " + joined(forms, that + 1, forms.length) : text;
    }

    /** Returns the longest beginning of a title that tells the act and its object. */
    private Optional<String> cut(ToldAct act, String text) {
        String[] forms = text.split(" ");
        List<Word> all = check.words(act, text);
        for (int to = forms.length - 1; to >= SHORTEST; to--) {
            String told = joined(forms, 0, to).replaceFirst("[,;:]+$", "");
            if (told.length() <= ShortSummary.LONGEST
                    && mayEnd(act, all, forms, to)
                    && !end.depends(told, joined(forms, to, forms.length))
                    && check.isTitle(act, told)) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase ends before a word, with which the verb has its object and the object its description. */
    private boolean mayEnd(ToldAct act, List<Word> all, String[] forms, int to) {
        Word next = all.get(to);
        Word last = all.get(to - 1);
        boolean comma = forms[to - 1].endsWith(",");
        // "A petition by the board": the noun's own actor.
        boolean phrase = next.is("IN")
                && !(words.is("by", next.form()) && isTold(act, last))
                && !words.is("part", next.form())
                && !words.is("complementiser", next.form());
        boolean participle = last.is("N")
                && (next.pos().equals("VBG")
                        || next.pos().equals("VBN")
                                && to + 1 < all.size()
                                && all.get(to + 1).is("IN"));
        boolean content = words.is("complementiser", next.form());
        boolean relative = last.is("N")
                && (next.is("W") || content && !anaphora.isOpen(lower(last)) && !anaphora.isSaying(lower(last)));
        boolean second = next.is("CC") && to + 1 < all.size() && isVerb(all.get(to + 1));
        boolean both = next.is("CC")
                // "Petroleum and energy ministry": the first noun may belong to a noun behind the second.
                && (last.pos().endsWith("S") || last.is("NNP"))
                && all.subList(0, to).stream().noneMatch(w -> words.is("correlative", w.form()))
                && !end.isUnplaced(joined(forms, 0, to), joined(forms, to, forms.length));
        boolean worth = last.is("N")
                && next.is("J")
                && to + 1 < all.size()
                && !all.get(to + 1).is("N");
        boolean condition = words.is("condition", next.form());
        return !condition
                && (phrase || participle || relative || second || both || worth || comma && !isListed(all, to))
                && tellsAct(act, all.subList(0, to))
                && !isCutClause(all, to)
                && isSpecific(all, to);
    }

    /** Whether a title would end before the verb of a clause with "that". */
    private boolean isCutClause(List<Word> all, int to) {
        int that = first(all, 1, w -> words.is("complementiser", w.form()));
        return that > 0 && that < to && all.subList(that, to).stream().noneMatch(CondensedTitle::isVerb);
    }

    private static String lower(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    private static boolean isVerb(Word word) {
        return word.is("VB") || word.is("MD");
    }

    /** Whether the words behind a comma continue a list. */
    private static boolean isListed(List<Word> all, int to) {
        int i = to;
        while (i < all.size()
                && (all.get(i).is("N") || all.get(i).is("J") || all.get(i).is("DT"))) {
            i++;
        }
        return i == all.size() || all.get(i).is("CC") || i > to;
    }

    /** Whether a word is the act's verb or noun. */
    private static boolean isTold(ToldAct act, Word word) {
        return word.token() != null && word.token().index() == act.at();
    }

    /** Whether the words contain the act's verb or noun. */
    private boolean tellsAct(ToldAct act, List<Word> told) {
        Token trigger = act.sentence().tokens().get(act.at());
        String base = verbs.base(trigger.form());
        return told.stream()
                .anyMatch(w ->
                        w.form().equalsIgnoreCase(trigger.form()) || base != null && base.equals(verbs.base(w.form())));
    }

    /**
     * Whether the last noun says enough: it has a word of its own before it, or is a name. "Signs contract", "its list"
     * and "Spain's access" need the words after them.
     */
    private boolean isSpecific(List<Word> all, int to) {
        Word last = all.get(to - 1);
        if (words.is("light object", last.form())) {
            return true;
        }
        if (!last.is("N")) {
            return !last.is("RB") && !last.is("J") && !last.is("CD") && !last.is("VB") || isPassiveEnd(all, to);
        }
        Word before = all.get(to - 2);
        boolean owned = before.is("PRP$") || TitleCheck.isOwner(before.form());
        boolean bare =
                isVerb(before) && !before.pos().equals("VBN") && !before.pos().equals("VBG")
                        || before.is("IN")
                        || before.is("TO")
                        || owned;
        int verb = first(all, 1, CondensedTitle::isVerb);
        boolean object = verb > 0 && verb < to - 1;
        boolean open = anaphora.isOpen(lower(last));
        return object && (last.is("NNP") || !bare || before.is("IN") && !open && !owned);
    }

    private boolean isPassiveEnd(List<Word> all, int to) {
        Word last = all.get(to - 1);
        return last.is("CD")
                || last.pos().equals("VBN")
                        && to > 2
                        && words.is("be", all.get(to - 2).form());
    }
}
