package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Attaches the words of noun phrases to their heads, as resolution needs them: words before a noun, possessors, words
 * joined by "and", and appositions after a comma. Verbs get the phrases before and after them. Nothing deeper is
 * parsed.
 */
final class NounChunks {

    /** Tags of prepositions, all of which attach to the noun before them. Some name an owner or origin. */
    private static final Set<String> PREPOSITIONS = Set.of("IN", "TO");

    /** The entity tag of countries, regions and cities. */
    private static final String PLACE = "GPE";

    private static final Set<String> NAMES = Set.of(PLACE, "ORG", "PERSON");

    /** Prepositions that make an adverbial of a bare noun: "in return". */
    private static final Set<String> OF_NOUN = WordClasses.of("reader", "preposition of an adverbial noun");

    /** Prepositions that make an adverbial of a noun with an article: "under the deal". */
    private static final Set<String> OF_PHRASE = WordClasses.of("reader", "preposition of an adverbial phrase");

    /** Tags of what stands before the first word of a clause. */
    private static final Set<String> BEFORE_CLAUSE = Set.of(",", ":", "``", "''", "CC");

    private final List<Token> tokens;
    private final int[] heads;
    private final String[] relations;

    private NounChunks(List<Token> tokens) {
        this.tokens = tokens;
        this.heads = new int[tokens.size()];
        this.relations = new String[tokens.size()];
        java.util.Arrays.fill(heads, -1);
        java.util.Arrays.fill(relations, "dep");
    }

    /** Returns the words with heads and relations. */
    static List<Token> hang(List<Token> tokens) {
        NounChunks chunks = new NounChunks(tokens);
        chunks.run();
        List<Token> hung = new ArrayList<>();
        for (Token token : tokens) {
            hung.add(token.under(chunks.heads[token.index()], chunks.relations[token.index()]));
        }
        return hung;
    }

    /**
     * A noun phrase up to its head.
     *
     * @param from the index of its first word
     * @param to the index of its head
     */
    private record Chunk(int from, int to) {}

    private void run() {
        List<Chunk> chunks = chunks();
        Chunk before = null;
        int verb = -1;
        for (Chunk chunk : chunks) {
            join(before, chunk);
            before = chunk;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (isVerb(i)) {
                verb = i;
                Chunk subject = lastBefore(chunks, i);
                if (subject != null) {
                    hang(top(subject.to()), i, "nsubj");
                }
                Chunk object = startingAt(chunks, i + 1);
                if (object != null) {
                    hang(object.to(), i, "dobj");
                }
            }
        }
        if (verb < 0 && !chunks.isEmpty()) {
            relations[chunks.getFirst().to()] = "root";
        }
    }

    private List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            int end = i;
            int head = -1;
            while (end < tokens.size() && isNominal(end, head)) {
                head = isNoun(end) || tokens.get(end).pos().equals("PRP") ? end : head;
                end++;
                if (end < tokens.size() && isName(end) && (isDate(i, end) || isAdverbial(i, end))) {
                    break;
                }
            }
            if (head >= 0) {
                chunk(i, head);
                chunks.add(new Chunk(i, head));
                i = head + 1;
            } else {
                i = Math.max(end, i + 1);
            }
        }
        return chunks;
    }

    /**
     * Whether some words are a date and nothing else. The name behind them is a subject of its own, "in October 2019
     * Ottawa froze", while "the October summit" is one phrase.
     */
    private boolean isDate(int from, int to) {
        return tokens.subList(from, to).stream().allMatch(t -> t.entity().endsWith("-DATE"));
    }

    /**
     * Whether some words end an adverbial that opens a clause. The name behind them is the subject, as in "in return
     * Ottawa froze" and "under the deal Ottawa's banks will".
     */
    private boolean isAdverbial(int from, int to) {
        if (from == 0 || !opensClause(from - 1) || !isCommon(from, to)) {
            return false;
        }
        String preposition = tokens.get(from - 1).lemma();
        boolean article = tokens.get(from).pos().equals("DT");
        int behind = to;
        while (behind < tokens.size() && isNominal(behind, to)) {
            behind++;
        }
        return (article ? OF_PHRASE : OF_NOUN).contains(preposition)
                && behind < tokens.size()
                && tokens.get(behind).isFinite();
    }

    private boolean opensClause(int i) {
        return i == 0 || BEFORE_CLAUSE.contains(tokens.get(i - 1).pos());
    }

    /** Whether some words are a noun phrase without a name in it. */
    private boolean isCommon(int from, int to) {
        return isNoun(to - 1)
                && tokens.subList(from, to).stream()
                        .noneMatch(t -> t.is("NNP") || t.pos().equals("POS") || t.is("PRP"));
    }

    private boolean isName(int i) {
        return NAMES.contains(tokens.get(i).entity().replaceFirst("^.-", ""));
    }

    /** Attaches all words of a chunk to its head; a possessor takes the words before it. */
    private void chunk(int from, int head) {
        int start = from;
        for (int i = from; i < head; i++) {
            if (tokens.get(i).pos().equals("POS")) {
                int possessor = i - 1;
                if (possessor >= start) {
                    for (int j = start; j < possessor; j++) {
                        hang(j, possessor, relation(j));
                    }
                    hang(i, possessor, "case");
                    hang(possessor, head, "poss");
                }
                start = i + 1;
            }
        }
        for (int j = start; j < head; j++) {
            hang(j, head, relation(j));
        }
    }

    private String relation(int i) {
        String tag = tokens.get(i).pos();
        return switch (tag) {
            case "DT", "WDT" -> "det";
            case "PRP$" -> "poss";
            case "CD" -> "num";
            default -> tag.startsWith("J") || tag.startsWith("V") ? "amod" : "compound";
        };
    }

    /** Attaches a chunk to the one before it: "of India", "and Japan", ", the minister". */
    private void join(@org.jspecify.annotations.Nullable Chunk before, Chunk chunk) {
        int gap = chunk.from() - (before == null ? 0 : before.to() + 1);
        if (before == null || gap == 0) {
            if (before == null
                    && chunk.from() > 0
                    && PREPOSITIONS.contains(tokens.get(chunk.from() - 1).pos())) {
                hang(chunk.to(), chunk.from() - 1, "pobj");
            }
            return;
        }
        int last = chunk.from() - 1;
        Token link = tokens.get(last);
        if (PREPOSITIONS.contains(link.pos())) {
            hang(chunk.to(), last, "pobj");
            if (gap == 1) {
                hang(last, before.to(), "prep");
            }
        } else if (link.pos().equals("CC") && gap <= 2
                || link.form().equals(",") && gap == 1 && listGoesOn(before, chunk)) {
            hang(chunk.to(), before.to(), "conj");
        } else if (link.form().equals(",") && gap == 1 || link.form().equals("(") && gap == 1) {
            hang(chunk.to(), before.to(), "appos");
        }
    }

    /** Whether a comma continues a list, as "and", or another comma and "and", follow: "India, Japan and Chile". */
    private boolean listGoesOn(Chunk before, Chunk chunk) {
        int next = chunk.to() + 1;
        if (next >= tokens.size()) {
            return false;
        }
        if (tokens.get(next).pos().equals("CC")) {
            return true;
        }
        // "The United Arab Emirates" is named, and "the president" rather says who somebody is.
        boolean bare = tokens.get(chunk.from()).pos().startsWith("N") || isPlace(before) && isPlace(chunk);
        return bare
                && tokens.get(next).form().equals(",")
                && next + 1 < tokens.size()
                && (tokens.get(next + 1).pos().equals("CC")
                        || tokens.get(next + 1).pos().startsWith("N"));
    }

    private boolean isPlace(Chunk chunk) {
        return tokens.get(chunk.to()).entity().endsWith(PLACE);
    }

    private void hang(int token, int head, String relation) {
        if (heads[token] < 0 && token != head && top(head) != token) {
            heads[token] = head;
            relations[token] = relation;
        }
    }

    private int top(int token) {
        int at = token;
        for (int steps = 0; heads[at] >= 0 && steps < tokens.size(); steps++) {
            at = heads[at];
        }
        return at;
    }

    private @org.jspecify.annotations.Nullable Chunk lastBefore(List<Chunk> chunks, int verb) {
        Chunk last = null;
        for (Chunk chunk : chunks) {
            if (chunk.to() < verb && heads[chunk.to()] < 0) {
                last = chunk;
            }
        }
        return last;
    }

    private static @org.jspecify.annotations.Nullable Chunk startingAt(List<Chunk> chunks, int place) {
        return chunks.stream().filter(c -> c.from() == place).findFirst().orElse(null);
    }

    private boolean isNominal(int i, int head) {
        String tag = tokens.get(i).pos();
        boolean participle = (tag.equals("VBN") || tag.equals("VBG"))
                && head < 0
                && i > 0
                && (tokens.get(i - 1).pos().equals("DT")
                        || tokens.get(i - 1).pos().equals("PRP$"));
        return isNoun(i)
                || participle
                || tag.startsWith("J")
                || tag.equals("POS")
                || (head < 0 && (tag.equals("DT") || tag.equals("PRP$") || tag.equals("CD") || tag.equals("PRP")))
                || (head >= 0 && tag.equals("CD") && i + 1 < tokens.size() && isNoun(i + 1));
    }

    private boolean isNoun(int i) {
        return tokens.get(i).is("N");
    }

    private boolean isVerb(int i) {
        String tag = tokens.get(i).pos();
        return tag.startsWith("VB") && heads[i] < 0;
    }
}
