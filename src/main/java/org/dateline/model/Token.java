package org.dateline.model;

/**
 * A word of a sentence with its analysis.
 *
 * @param index its place, from 0
 * @param form the word
 * @param lemma its base form in lower case
 * @param pos its Penn Treebank tag
 * @param entity its BILOU-coded OntoNotes entity tag, such as "U-GPE"; "O" outside
 * @param head the index of its governor; -1 for the root
 * @param relation its dependency label, such as "nsubj"
 * @param span its place in the article's raw text
 */
public record Token(
        int index, String form, String lemma, String pos, String entity, int head, String relation, Span span) {

    /** Tells whether its tag starts with the given letters: "VB" for any verb. */
    public boolean is(String tag) {
        return pos.startsWith(tag);
    }

    /**
     * Tells whether it is a verb form or a modal that makes a clause of its own: "bans" or "may", but not "banning".
     */
    public boolean isFinite() {
        return is("VBZ") || is("VBP") || is("VBD") || is("MD");
    }

    /** Tells whether it belongs to a noun phrase by its tag: a noun, an adjective, a determiner or a number. */
    public boolean isNominal() {
        return is("N") || is("J") || is("DT") || is("CD");
    }

    /** The same word as part of a name, a date or a quantity. */
    public Token marked(String mark) {
        return new Token(index, form, lemma, pos, mark, head, relation, span);
    }

    /** Returns this word under another governor. */
    public Token under(int governor, String label) {
        return new Token(index, form, lemma, pos, entity, governor, label, span);
    }
}
