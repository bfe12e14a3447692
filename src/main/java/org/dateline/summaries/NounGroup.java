package org.dateline.summaries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Token;

/**
 * A noun with the words before it that belong to it, and with the words after it that identify it.
 *
 * @param tokens the words of its sentence
 * @param from the index of its first word, an article included
 * @param head the index of its noun
 * @param to the index after its last word
 */
record NounGroup(List<Token> tokens, int from, int head, int to) {

    /** The greatest number of words; a longer phrase says more than is needed to identify the noun. */
    private static final int LONGEST = 18;

    private static final Set<String> APOSTROPHES = Set.of("'", "’");

    private static final Set<String> MARKS = Set.of("%", "$", "€", "£");

    /** Returns the groups of a sentence in the order of their nouns. A possessor is a group of its own. */
    static List<NounGroup> in(List<Token> tokens, ClosedClasses words) {
        List<NounGroup> groups = new ArrayList<>();
        int from = -1;
        int head = -1;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i < tokens.size() && belongs(tokens, i, from, head)) {
                from = from < 0 ? i : from;
                if (isOwner(tokens, i)) {
                    groups.add(new NounGroup(tokens, from, i, i + 1));
                }
                head = tokens.get(i).is("N") ? i : head;
                continue;
            }
            if (head >= 0) {
                groups.add(new NounGroup(tokens, from, head, behind(tokens, head, words)));
            }
            boolean opens = i < tokens.size() && begins(tokens, i);
            from = opens ? i : -1;
            head = opens && tokens.get(i).is("N") ? i : -1;
            if (opens && isOwner(tokens, i)) {
                groups.add(new NounGroup(tokens, i, i, i + 1));
            }
        }
        return groups;
    }

    private static boolean isOwner(List<Token> tokens, int at) {
        return tokens.get(at).is("N") && at + 1 < tokens.size() && isPossessive(tokens, at + 1);
    }

    /** Whether a token is "'s", or the apostrophe after a plural. */
    static boolean isPossessive(List<Token> tokens, int at) {
        return tokens.get(at).is("POS")
                || APOSTROPHES.contains(tokens.get(at).form())
                        && at > 0
                        && at + 1 < tokens.size()
                        && tokens.get(at - 1).form().endsWith("s")
                        && tokens.get(at - 1).span().end()
                                == tokens.get(at).span().start()
                        && (tokens.get(at + 1).is("N") || tokens.get(at + 1).is("J"));
    }

    private static boolean isDate(Token token) {
        return token.entity().endsWith("DATE");
    }

    private static boolean begins(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        // The tagger sometimes takes "visited" for a noun.
        boolean past =
                token.pos().startsWith("NN") && !token.is("NNP") && token.form().endsWith("ed");
        boolean nominal = !past && (token.isNominal() || token.pos().equals("PRP$") || MARKS.contains(token.form()));
        return nominal && (!isDate(token) || at + 1 < tokens.size() && isPossessive(tokens, at + 1));
    }

    private static boolean belongs(List<Token> tokens, int at, int from, int head) {
        if (from < 0) {
            return false;
        }
        Token token = tokens.get(at);
        boolean participle = (token.pos().equals("VBN") || token.pos().equals("VBG"))
                && head < 0
                && at + 1 < tokens.size()
                && (tokens.get(at + 1).is("N") || tokens.get(at + 1).is("J"));
        boolean opens = token.is("DT") || token.pos().equals("PRP$");
        return isPossessive(tokens, at)
                || !opens && begins(tokens, at) && !(isDate(token) && !isDate(tokens.get(at - 1)))
                || participle;
    }

    /** Returns the index after "on imports of rosewood from Cambodia", "to build a port" or "banning exports". */
    private static int behind(List<Token> tokens, int head, ClosedClasses words) {
        int end = head + 1;
        while (end < tokens.size()) {
            int next = behindPreposition(tokens, end, head, words);
            if (next == end) {
                next = behindVerb(tokens, end, words);
            }
            if (next == end || next - head > LONGEST) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int behindPreposition(List<Token> tokens, int at, int head, ClosedClasses words) {
        if (!words.is("behind", tokens.get(at))
                || at + 1 >= tokens.size()
                || tokens.get(head).is("NNP") && !words.is("part", tokens.get(at))) {
            return at;
        }
        int end = behindNouns(words, tokens, at + 1);
        if (end == at + 1) {
            boolean gerund = tokens.get(at + 1).pos().equals("VBG");
            end = gerund ? behindNouns(words, tokens, at + 2) : at;
            return end == at + 2 ? at : end;
        }
        boolean day = end > at + 1 && tokens.subList(at + 1, end).stream().anyMatch(t -> words.isDay(t));
        boolean finite = end < tokens.size()
                && tokens.get(end).isFinite()
                && end == at + 2
                && tokens.get(at + 1).is("PRP");
        return day || finite ? at : end;
    }

    /** Returns the index after a list of nouns. */
    private static int behindNouns(ClosedClasses words, List<Token> tokens, int at) {
        int end = behindNoun(words, tokens, at);
        while (end > at && end + 1 < tokens.size()) {
            Token link = tokens.get(end);
            int second = link.is("CC") ? behindNoun(words, tokens, end + 1) : end + 1;
            boolean oneName = link.entity().matches("[IL]-.*");
            if (link.is("CC") && second > end + 1 && (oneName || !opensClause(tokens, second))) {
                return second;
            }
            int listed = link.form().equals(",") ? behindNoun(words, tokens, end + 1) : end + 1;
            boolean goesOn = listed > end + 1
                    && listed < tokens.size()
                    && (tokens.get(listed).is("CC") || tokens.get(listed).form().equals(","))
                    && isList(words, tokens, listed);
            if (!goesOn) {
                return end;
            }
            end = listed;
        }
        return end;
    }

    /** Whether "and" and a noun follow before any verb. */
    private static boolean isList(ClosedClasses words, List<Token> tokens, int at) {
        for (int i = at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("CC")) {
                int end = behindNoun(words, tokens, i + 1);
                return end > i + 1 && !opensClause(tokens, end);
            }
            if (!token.is("N") && !token.is("J") && !token.form().equals(",") && !token.is("DT")) {
                return false;
            }
        }
        return false;
    }

    private static boolean opensClause(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).isFinite();
    }

    private static int behindNoun(ClosedClasses words, List<Token> tokens, int at) {
        if (at >= tokens.size() || !begins(tokens, at) && !tokens.get(at).is("VBG")) {
            return at;
        }
        int end = at + 1;
        int head = tokens.get(at).is("N") ? at : -1;
        while (end < tokens.size() && belongs(tokens, end, at, head)) {
            head = tokens.get(end).is("N") ? end : head;
            end++;
        }
        boolean rate = head < 0 && words.is("amount", tokens.get(end - 1));
        return rate ? end : head < 0 ? at : head + 1;
    }

    /** Returns the index after "to build a port", "banning exports" or "made by Tosyali". */
    private static int behindVerb(List<Token> tokens, int at, ClosedClasses words) {
        Token token = tokens.get(at);
        boolean infinitive = token.is("TO")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).pos().equals("VB");
        boolean participle = token.pos().equals("VBG");
        boolean passive = token.pos().equals("VBN")
                && at + 1 < tokens.size()
                && (tokens.get(at + 1).is("IN"))
                && behindNoun(words, tokens, at + 2) > at + 2;
        if (passive) {
            int end = behindNouns(words, tokens, at + 2);
            boolean day = tokens.subList(at, end).stream().anyMatch(t -> words.isDay(t));
            return day ? at : end;
        }
        if (!infinitive && !participle) {
            return at;
        }
        int verb = infinitive ? at + 1 : at;
        int object = behindNouns(words, tokens, verb + 1);
        return object == verb + 1 ? at : object;
    }

    Token noun() {
        return tokens.get(head);
    }

    Token first() {
        return tokens.get(from);
    }

    boolean isPlural() {
        return noun().pos().equals("NNS") || noun().pos().equals("NNPS");
    }

    boolean isName() {
        return noun().is("NNP");
    }

    /** Returns the head in the form that phrases for the same thing share. */
    String key() {
        return noun().form().toLowerCase(Locale.ROOT);
    }

    boolean hasDeterminer() {
        return first().is("DT") || first().pos().equals("PRP$");
    }

    /** Returns the words that tell it from others of its kind. */
    Set<String> content() {
        return tokens.subList(from, to).stream()
                .filter(t -> t.index() != head && (t.is("N") || t.is("J") || t.is("CD") || t.is("VB")))
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the words between the article and the noun. */
    List<Token> premodifiers() {
        return tokens.subList(hasDeterminer() ? from + 1 : from, head);
    }

    /** Whether all words between the article and the noun only give its place in the story: "the earlier step". */
    boolean isPlain(Anaphora table) {
        return premodifiers().stream().allMatch(table::isRelative);
    }

    /** Whether words after the noun identify it. */
    boolean isExtended() {
        return to > head + 1;
    }

    /** Whether it lacks an article, as in headlines: "the leak of security meeting". */
    boolean lacksArticle() {
        return tokens.subList(head + 1, to).stream()
                .anyMatch(t -> t.pos().equals("NN")
                        && !tokens.get(t.index() - 1).is("J")
                        && (t.index() + 1 == to || !tokens.get(t.index() + 1).is("N")));
    }

    List<Token> all() {
        return tokens.subList(from, to);
    }

    /** Returns the noun and the words before it. */
    List<Token> core() {
        return tokens.subList(from, head + 1);
    }
}
