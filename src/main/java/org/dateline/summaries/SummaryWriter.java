package org.dateline.summaries;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Role;
import org.dateline.summaries.NounPhrases.Phrase;

/** Writes summaries: one English sentence that a newspaper could print, without a final stop. */
public final class SummaryWriter {

    /** Characters of the short form, for marks and titles. */
    private static final int SHORT = 60;

    private final ClosedClasses words = new ClosedClasses();
    private final OwnWords ownWords;
    private final CodedWords codedWords;
    private final NounPhrases phrases;
    private final Realisation realisation;

    /** Reads the tables of words. */
    public SummaryWriter() {
        Verbs verbs = new Verbs();
        this.phrases = new NounPhrases(words);
        this.ownWords = new OwnWords(words, verbs, phrases);
        this.codedWords = new CodedWords(phrases, words);
        this.realisation = new Realisation(verbs);
    }

    /** The sentence that tells an act. */
    public String of(ToldAct act) {
        String sentence = sentence(act);
        Phrase source = act.source() == null ? null : phrases.of(act.source(), act.sentence());
        return source == null ? sentence : sentence + ", " + realisation.says(source);
    }

    private String sentence(ToldAct act) {
        Optional<Clause> own = ownWords.of(act);
        if (own.isEmpty() && saysLittle(act)) {
            Optional<String> verbatim = ownWords.verbatim(act);
            if (verbatim.isPresent()) {
                return verbatim.get();
            }
        }
        return realisation.of(own.orElseGet(() -> codedWords.of(act)));
    }

    /** Whether the coding names nobody who did it, or nothing that it was done to. */
    private static boolean saysLittle(ToldAct act) {
        boolean object = act.goods() != null
                || Stream.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY)
                        .anyMatch(role -> act.said(role).findAny().isPresent());
        return !object || act.said(Role.ACTOR).findAny().isEmpty();
    }

    /** A summary in at most 60 characters: cut before a preposition where that leaves half of it, else behind a word with an ellipsis. */
    public String brief(String summary) {
        if (summary.length() <= SHORT) {
            return summary;
        }
        int phrase = 0;
        int word = 0;
        for (int at = summary.indexOf(' '); at > 0 && at <= SHORT; at = summary.indexOf(' ', at + 1)) {
            int next = summary.indexOf(' ', at + 1);
            String following = summary.substring(at + 1, next < 0 ? summary.length() : next);
            if (words.is("preposition", following)) {
                phrase = at;
            }
            word = at < SHORT ? at : word;
        }
        return phrase >= SHORT / 2 ? summary.substring(0, phrase) : summary.substring(0, word) + "…";
    }
}
