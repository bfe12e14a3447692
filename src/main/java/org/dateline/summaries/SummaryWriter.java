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

    /** The number of words from the end of a source to its verb: "the navy, in a statement, said". */
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
    private final FrontedObject fronted;

    /** Reads the tables of words. */
    public SummaryWriter() {
        ClosedClasses words = new ClosedClasses();
        Verbs verbs = new Verbs();
        this.phrases = new NounPhrases(words);
        this.present = new PresentSentence(words, verbs, phrases);
        this.whole = new WholeSentence(words, phrases);
        this.wording = new ClauseWording(words, verbs, phrases, new Anaphora());
        this.ownWords = new OwnWords(wording);
        this.codedWords = new CodedWords(phrases, words);
        this.realisation = new Realisation(verbs);
        this.shortened = new ShortenedSentence(wording);
        this.leadIns = new LeadIns(wording);
        this.fronted = new FrontedObject(wording);
        this.titles = new TitleWriter(wording, ownWords, shortened, realisation, codedWords);
    }

    /**
     * Returns the story of an article.
     *
     * @param parses its sentences
     * @param names the places that mean known entities
     * @param deeds the words that name acts, in the order of the text
     * @param references the words that stand for a party named elsewhere
     */
    public Story story(List<Parse> parses, List<Story.Name> names, List<Span> deeds, List<Story.Meant> references) {
        return new Story(parses, names, deeds, references, wording);
    }

    /** Returns the sentence that tells an act of a story, after the headline if it cannot be understood alone. */
    public String of(ToldAct told, Story story, int sentence) {
        ToldAct act = story.retold(told, sentence);
        return leadIns.led(of(act), act, story.headlines(sentence));
    }

    /** Returns a summary without the headline before it. */
    public static String body(String summary) {
        return LeadIns.body(summary);
    }

    /**
     * Returns the title of an act of a story, of at most {@value ShortSummary#LONGEST} characters; empty if its words
     * make none.
     */
    public Optional<String> title(ToldAct told, Story story, int sentence) {
        return titles.of(story.retold(told, sentence));
    }

    /** Returns the sentence that tells an act. */
    public String of(ToldAct told) {
        ToldAct act = told.inItsSentence();
        return fronted.of(act)
                .map(text -> attributed(act, text))
                .or(() -> shortened.summary(act).map(marked -> attributed(act, marked)))
                .or(() -> present.of(act))
                .or(() -> present.around(act))
                .orElseGet(() -> of(act, ownWords.clause(act)));
    }

    /**
     * Returns the sentence of an act that was not shortened: as it stands, or as a clause of its own.
     *
     * @param own the clause of the verb that tells the act; empty if no verb does
     */
    private String of(ToldAct act, Optional<OwnClause> own) {
        boolean plain = own.filter(OwnClause::isPlain).isPresent();
        boolean all = plain && own.filter(OwnClause::isWhole).isPresent();
        Optional<String> printed = (all ? Optional.<String>empty() : whole.of(act))
                .or(() -> plain ? Optional.empty() : whole.clause(act))
                .or(() -> plain ? Optional.empty() : whole.atLength(act));
        if (printed.isPresent()) {
            return printed.get();
        }
        Phrase source = act.source() == null ? null : phrases.of(act.source(), act.sentence());
        String sentence = sentence(act, own);
        return source == null ? sentence : sentence + ", " + realisation.says(source);
    }

    /** Returns a sentence followed by its source, unless the sentence names the speaker. */
    private String attributed(ToldAct act, String sentence) {
        Phrase source = act.source() == null ? null : phrases.of(act.source(), act.sentence());
        return source == null || saysSo(sentence, NounPhrases.bare(source.text()))
                ? sentence
                : sentence + ", " + realisation.says(source);
    }

    /** Whether a word of speech stands near the source. "Russia shelled Kyiv" does not tell that Kyiv says so. */
    private boolean saysSo(String sentence, String source) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(source) + "(?![\\p{L}\\p{N}])")
                .matcher(sentence)
                .results()
                .anyMatch(found -> SPACE.splitAsStream(sentence.substring(found.end()))
                                .limit(WORDS_TO_SPEECH)
                                .anyMatch(word -> wording.words().is("speech", word))
                        || isLedTo(sentence.substring(0, found.start())));
    }

    /** Whether the words before a source end with "according to". */
    private boolean isLedTo(String before) {
        String[] all = SPACE.split(before);
        return all.length > 1 && wording.words().is("reporting", all[all.length - 2]);
    }

    private String sentence(ToldAct act, Optional<OwnClause> own) {
        Optional<Clause> told = own.flatMap(OwnClause::clause);
        Clause clause = told.orElseGet(() -> codedWords.of(act));
        boolean scattered = clause.subjects().size() > 1
                && own.filter(OwnClause::isScattered).isPresent();
        // The verb has no subject, or makes no clause.
        boolean broken =
                told.isEmpty() && (clause.subjects().isEmpty() || own.isPresent()) && !whole.opensWithPronoun(act);
        boolean doubtful = broken
                || scattered
                || told.isEmpty() && isBare(clause)
                || told.isEmpty() && own.filter(OwnClause::isOfActorBehind).isPresent()
                || own.filter(o -> o.isReduced() || o.isGapped()).isPresent();
        Optional<String> anyhow = doubtful ? whole.anyhow(act) : Optional.empty();
        return anyhow.orElseGet(() -> realisation.of(clause));
    }

    /** Whether the clause has only its verb and perhaps a subject: "is backed". */
    private static boolean isBare(Clause clause) {
        Phrase object = clause.object();
        return clause.rest().isEmpty() && (object == null || object.text().isEmpty());
    }
}
