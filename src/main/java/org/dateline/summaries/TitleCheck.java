package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Checks that a text can stand as a title: a subject before a verb, and an end that needs no other word. */
final class TitleCheck {

    /** The number of words without which a title says too little: "Riga sues". */
    private static final int FEWEST = 3;

    private final ClosedClasses words;
    private final Verbs verbs;

    TitleCheck(ClauseWording wording) {
        this.words = wording.words();
        this.verbs = wording.verbs();
    }

    /**
     * A word of a title.
     *
     * @param form the word, without marks behind it
     * @param pos the part of speech that it has in its sentence, or that its form suggests
     * @param token its place in the sentence; null for a word that was added or changed
     */
    record Word(String form, String pos, @Nullable Token token) {

        boolean is(String kind) {
            return pos.startsWith(kind);
        }
    }

    /** Returns the words of a title with their parts of speech. */
    List<Word> words(ToldAct act, String title) {
        List<Token> tokens = act.sentence().tokens();
        List<Word> found = new ArrayList<>();
        int from = 0;
        for (String written : title.split(" ")) {
            String form = written.replaceAll("^[\"“(]|[\"”),.;:]+$", "");
            Token token = place(tokens, form, from);
            if (token == null) {
                token = place(tokens, form, 0);
            } else {
                from = token.index() + 1;
            }
            found.add(new Word(form, token == null ? guessed(act, form) : token.pos(), token));
        }
        return found;
    }

    private static @Nullable Token place(List<Token> tokens, String form, int from) {
        String bare = form.replaceAll("['’]s?$", "");
        return tokens.stream()
                .skip(from)
                .filter(t -> t.form().equalsIgnoreCase(form) || t.form().equalsIgnoreCase(bare))
                .findFirst()
                .orElse(null);
    }

    private String guessed(ToldAct act, String form) {
        String base = verbs.base(form);
        String own = verbs.base(act.sentence().tokens().get(act.at()).form());
        boolean name = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
        boolean verb = base != null && (base.equals(own) || !name && !base.equals(form.toLowerCase(Locale.ROOT)));
        return verb ? "VBZ" : name ? "NNP" : Character.isDigit(form.isEmpty() ? ' ' : form.charAt(0)) ? "CD" : "NN";
    }

    /** Whether a text is a title. */
    boolean isTitle(ToldAct act, String title) {
        if (title.isBlank()
                || title.length() > ShortSummary.LONGEST
                || title.chars().filter(c -> c == '"').count() % 2 == 1
                || title.chars().filter(c -> c == '(').count()
                        != title.chars().filter(c -> c == ')').count()) {
            return false;
        }
        List<Word> all = words(act, title);
        return all.size() >= FEWEST
                && hasSubject(all, title)
                && isClosed(act, all)
                && !ShortSummary.isCutRequest(title, behind(act, all.getLast().token()))
                && !hasLostWords(all)
                && !isRepeated(all);
    }

    /** Whether a noun stands before the first verb, and a verb behind it. */
    private boolean hasSubject(List<Word> all, String title) {
        Word first = all.getFirst();
        boolean opens = words.is("goal", first.form().toLowerCase(Locale.ROOT))
                || first.is("W")
                || first.is("TO")
                || first.is("CC")
                || first.is("MD")
                || first.is("RB");
        // "Pay up, court tells company".
        boolean verbal = !title.contains(",")
                && first.is("VB")
                && first.token() != null
                && !first.pos().equals("VBN");
        int verb = IntStream.range(1, all.size())
                .filter(i -> isVerb(all.get(i)))
                .findFirst()
                .orElse(-1);
        boolean noun = verb > 0
                && all.subList(0, verb).stream()
                        .anyMatch(w -> w.is("N") || w.is("CD") || w.is("PRP") || w.is("J") || w.is("DT"));
        return !opens && !verbal && noun;
    }

    /** Whether the words before "to" are lost: "Riga said [it would drop its plan] to halt works". */
    private boolean hasLostWords(List<Word> all) {
        return IntStream.range(1, all.size())
                .anyMatch(i -> all.get(i).is("TO")
                        && words.is("speech", all.get(i - 1).form())
                        && isApart(all.get(i - 1).token(), all.get(i).token()));
    }

    private static boolean isApart(@Nullable Token token, @Nullable Token next) {
        return token != null && next != null && next.index() != token.index() + 1;
    }

    /** Whether a title begins with a pronoun or its owner: "Its systems come under attack". */
    boolean opensWithPronoun(ToldAct act, String title) {
        return words(act, title).getFirst().is("PRP");
    }

    private boolean isVerb(Word word) {
        // The tagger sometimes takes "exits" of a headline for a noun.
        String base = word.is("NN") && !word.is("NNP") ? verbs.base(word.form()) : null;
        return word.is("VB") || word.is("MD") || word.is("TO") || base != null;
    }

    /** Whether the last word needs no other one. */
    private boolean isClosed(ToldAct act, List<Word> all) {
        Word last = all.getLast();
        Token token = last.token();
        boolean hanging = Stream.of("dangling", "subordinator", "complementiser", "article", "negation", "be")
                        .anyMatch(kind -> words.is(kind, last.form()))
                || last.is("IN") && !words.is("moment", last.form())
                || last.is("TO")
                || last.is("DT")
                || last.is("PRP$") && isContinued(act, token)
                || last.is("CC")
                || last.is("W")
                || last.is("MD");
        return last.form().chars().anyMatch(Character::isLetterOrDigit)
                && !isOwner(last.form())
                && !hanging
                && !(token != null && (isCutVerb(act, all, token) || isCutObject(act, all, token)));
    }

    /** Whether a word owns the next one: "Riga's". */
    static boolean isOwner(String form) {
        return form.matches(".*(?:['’]s|s['’])");
    }

    /** Whether a noun phrase follows in the sentence: "the senators asked it to remove her" ends by itself. */
    private static boolean isContinued(ToldAct act, @Nullable Token last) {
        List<Token> tokens = act.sentence().tokens();
        if (last == null || last.index() + 1 >= tokens.size()) {
            return last == null;
        }
        Token next = tokens.get(last.index() + 1);
        return next.isNominal()
                || next.is("DT")
                || next.is("PRP")
                || next.is("J")
                || next.pos().equals("VBG");
    }

    /** Returns the words of the sentence behind one of its words. */
    private static String behind(ToldAct act, @Nullable Token last) {
        Parse sentence = act.sentence();
        return last == null
                ? ""
                : sentence.text(last.index() + 1, sentence.tokens().size());
    }

    /** Whether two words stand twice: "leaders in Riga agreed with leaders in Riga". */
    private static boolean isRepeated(List<Word> all) {
        return IntStream.range(0, all.size() - 1).anyMatch(i -> {
            String pair = all.get(i).form() + " " + all.get(i + 1).form();
            return IntStream.range(i + 2, all.size() - 1)
                    .anyMatch(j ->
                            pair.equals(all.get(j).form() + " " + all.get(j + 1).form()));
        });
    }

    /** Whether what is given follows the last word: "gave the firm [30 days]". */
    private boolean isCutObject(ToldAct act, List<Word> all, Token last) {
        List<Token> tokens = act.sentence().tokens();
        boolean giving = all.stream()
                .map(word -> verbs.base(word.form()))
                .anyMatch(base -> base != null && words.is("giving", base));
        return giving
                && last.is("N")
                && last.index() + 1 < tokens.size()
                && (tokens.get(last.index() + 1).is("CD")
                        || tokens.get(last.index() + 1).is("DT"));
    }

    /** Whether the last word is a verb whose object follows in the sentence: "said Niovi [had been taken]" aside. */
    private boolean isCutVerb(ToldAct act, List<Word> all, Token last) {
        List<Token> tokens = act.sentence().tokens();
        Token next = last.index() + 1 < tokens.size() ? tokens.get(last.index() + 1) : null;
        boolean passive =
                all.size() > 1 && words.is("be", all.get(all.size() - 2).form());
        boolean object = next != null && (next.isNominal() || next.is("PRP") || words.is("complementiser", next));
        boolean verb = last.is("VB") && !passive;
        // "A loan for Riga backed [by assets]": another verb is the title's own.
        boolean reduced = last.pos().equals("VBN")
                && !passive
                && next != null
                && next.is("IN")
                && all.subList(0, all.size() - 1).stream()
                        .anyMatch(w -> w.is("VB") && !w.pos().equals("VBN"));
        boolean adjective =
                last.is("J") && next != null && next.is("N") && !last.entity().endsWith("NORP");
        // "Visas of two [serving senators]". "€30 million" has its unit before it.
        boolean number = last.is("CD")
                && !tokens.get(Math.max(0, last.index() - 1)).is("CD")
                && next != null
                && (next.isNominal() || next.pos().equals("VBG"))
                && !last.entity().endsWith("DATE");
        boolean said = next != null
                && all.size() > 2
                && (next.isFinite() || next.is("MD"))
                && words.is("speech", all.get(all.size() - 2).form());
        return verb && object || reduced || adjective || number || said;
    }

    /** Whether the name that a title opens with is whole: not "Cross" of "the Red Cross". */
    boolean isWholeName(ToldAct act, String title) {
        Token first = words(act, title).getFirst().token();
        return first == null
                || !first.entity().matches("[IL]-ORG")
                || first.index() == 0
                || act.sentence().tokens().get(first.index() - 1).is("DT");
    }
}
