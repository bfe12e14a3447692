package org.dateline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.ReadAct;
import org.dateline.model.Sentence;
import org.dateline.model.Span;

/** Mends spans as {@code score.py} does: those that one word parts are one, marks alone are none. */
final class PartSpans {

    /** What parts two parties of a list. */
    private static final Pattern LIST = Pattern.compile("[,;:()]|\\b(?:and|or|nor|but)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private PartSpans() {}

    /** The parts of an act, those of each kind in the order of the text. */
    static List<ReadAct.Part> joined(List<ReadAct.Part> parts, List<Sentence> sentences) {
        List<ReadAct.Part> kept = new ArrayList<>();
        for (ReadAct.Part part : parts) {
            Sentence sentence = sentences.get(part.sentence());
            ReadAct.Part last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && isOneWith(last, part, sentence)) {
                kept.set(
                        kept.size() - 1,
                        new ReadAct.Part(
                                part.kind(),
                                part.sentence(),
                                new Span(last.span().start(), part.span().end())));
            } else if (WORD.matcher(words(sentence, part.span())).find()) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static boolean isOneWith(ReadAct.Part last, ReadAct.Part part, Sentence sentence) {
        if (last.kind() != part.kind()
                || last.sentence() != part.sentence()
                || last.span().end() > part.span().start()) {
            return false;
        }
        String gap = words(sentence, new Span(last.span().end(), part.span().start()));
        return gap.strip().split("\\s+").length <= 1 && !LIST.matcher(gap).find();
    }

    private static String words(Sentence sentence, Span span) {
        int offset = sentence.span().start();
        return sentence.text().substring(span.start() - offset, span.end() - offset);
    }
}
