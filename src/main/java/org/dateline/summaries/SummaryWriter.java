package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.summaries.NounPhrases.Phrase;

/** Writes summaries: one English sentence that a newspaper could print, without a final stop. */
public final class SummaryWriter {

    private static final Pattern SPACE = Pattern.compile("[\\s,]+");

    /** From the end of a source to its verb: "the navy, in a statement, said". */
    private static final int WORDS_TO_SPEECH = 6;

    private final PresentSentence present;
    private final OwnWords ownWords;
    private final WholeSentence whole;
    private final CodedWords codedWords;
    private final NounPhrases phrases;
    private final ClauseWording wording;
    private final Realisation realisation;
    private final TitleWriter titles;
    private final ShortenedSentence shortened;
    private final LeadIns leadIns;

    /** Reads the tables of words. */
    public SummaryWriter() {
        ClosedClasses words = new ClosedClasses();
        Verbs verbs = new Verbs();
        this.phrases = new NounPhrases(words);
        this.present = new PresentSentence(words, verbs, phrases);
        this.whole = new WholeSentence(words, phrases);
        this.wording = new ClauseWording(words, verbs, phrases, whole, new Anaphora());
        this.ownWords = new OwnWords(wording);
        this.codedWords = new CodedWords(phrases, words);
        this.realisation = new Realisation(verbs);
        this.shortened = new ShortenedSentence(wording);
        this.leadIns = new LeadIns(wording);
        this.titles = new TitleWriter(wording, ownWords, shortened, realisation);
    }

    /**
     * The story that an article tells.
     *
     * @param parses its sentences
     * @param names the places that mean somebody known
     * @param deeds the words that tell what was done, in the order of the text
     */
    public Story story(List<Parse> parses, List<Story.Name> names, List<Span> deeds) {
        return new Story(parses, names, deeds, wording);
    }

    /** The sentence that tells an act of a story, behind the headline where it does not stand alone. */
    public String of(ToldAct told, Story story, int sentence) {
        ToldAct act = story.retold(told, sentence);
        String summary = of(act);
        Parse words = act.sentence();
        return words == null ? summary : leadIns.led(summary, words, story.headlines(sentence));
    }

    /** A summary without the headline that leads into it. */
    public static String body(String summary) {
        return LeadIns.body(summary);
    }

    /** The title of an act of a story, of at most {@value ShortSummary#LONGEST} characters; empty where its words make none. */
    public Optional<String> title(ToldAct told, Story story, int sentence) {
        return titles.of(story.retold(told, sentence));
    }

    /** The sentence that tells an act. */
    public String of(ToldAct told) {
        ToldAct act = told.inItsSentence();
        Optional<String> printed = shortened
                .summary(act)
                .map(marked -> attributed(act, marked))
                .or(() -> present.of(act))
                .or(() -> present.around(act))
                .or(() -> ownWords.isWhole(act) ? Optional.empty() : whole.of(act))
                .or(() -> ownWords.isPlain(act) ? Optional.empty() : ownWords.verbatim(act))
                .or(() -> ownWords.isPlain(act) ? Optional.empty() : whole.atLength(act));
        if (printed.isPresent()) {
            return printed.get();
        }
        Phrase source = act.source() == null ? null : phrases.of(act.source(), act.sentence());
        String sentence = sentence(act);
        return source == null ? sentence : sentence + ", " + realisation.says(source);
    }

    /** A sentence with its source behind it, unless the sentence says who says so. */
    private String attributed(ToldAct act, String sentence) {
        Phrase source = act.source() == null ? null : phrases.of(act.source(), act.sentence());
        return source == null || saysSo(sentence, source.text().replaceFirst("^the ", ""))
                ? sentence
                : sentence + ", " + realisation.says(source);
    }

    /** Whether a word of speech stands near the source; "Russia shelled Kyiv" does not tell that Kyiv says so. */
    private boolean saysSo(String sentence, String source) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(source) + "(?![\\p{L}\\p{N}])")
                .matcher(sentence)
                .results()
                .anyMatch(found -> SPACE.splitAsStream(sentence.substring(found.end()))
                                .limit(WORDS_TO_SPEECH)
                                .anyMatch(word -> wording.words().is("speech", word))
                        || isLedTo(sentence.substring(0, found.start())));
    }

    /** "According to", at the end of the words before a source. */
    private boolean isLedTo(String before) {
        String[] all = SPACE.split(before);
        return all.length > 1 && wording.words().is("reporting", all[all.length - 2]);
    }

    private String sentence(ToldAct act) {
        Optional<Clause> own = ownWords.of(act);
        Clause clause = own.orElseGet(() -> codedWords.of(act));
        boolean scattered = clause.subjects().size() > 1 && ownWords.isScattered(act);
        boolean nobody = own.isEmpty() && clause.subjects().isEmpty() && !whole.opensWithPronoun(act);
        boolean broken = own.isEmpty() && ownWords.hasVerb(act) && !whole.opensWithPronoun(act);
        boolean doubtful = nobody
                || broken
                || isBare(clause) && own.isEmpty()
                || scattered
                || ownWords.isReduced(act)
                || ownWords.isGapped(act)
                || own.isEmpty() && ownWords.isOfActorBehind(act);
        Optional<String> anyhow = doubtful ? whole.anyhow(act) : Optional.empty();
        return anyhow.orElseGet(() -> realisation.of(clause));
    }

    /** Whether the clause says nothing but its verb and perhaps who does it: "is backed". */
    private static boolean isBare(Clause clause) {
        Phrase object = clause.object();
        return clause.rest().isEmpty() && (object == null || object.text().isEmpty());
    }
}
