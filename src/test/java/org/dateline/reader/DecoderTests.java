package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;

class DecoderTests {

    private static final ReaderManifest MANIFEST = new ReaderManifest(
            "test",
            2,
            16,
            1,
            0.7,
            0.5,
            List.of(0.0, 1.0, 1.0, 1.0),
            List.of("SANCTION", "AID"),
            List.of("TARIFF", "NONE"),
            List.of("RESTRICTS", "NEUTRAL"),
            List.of("NONE", "IN_FORCE"),
            List.of("denied", "hedged", "conditional"),
            List.of("ACTOR", "TARGET"),
            List.of("PERSON", "PLACE"),
            List.of("NN", "VB"),
            Map.of());

    private static final Priors PRIORS = new Priors(
            List.of(
                    new Priors.Combination("SANCTION", "TARIFF", "RESTRICTS", "IN_FORCE", 1),
                    new Priors.Combination("SANCTION", "TARIFF", "RESTRICTS", "NONE", -1),
                    new Priors.Combination("AID", "NONE", "NEUTRAL", "NONE", 1)),
            Map.of("SANCTION", Map.of("ACTOR", 3.0, "TARGET", -2.0), "AID", Map.of("TARGET", -5.0)));

    private static final String TEXT = "India taxes soft wood";

    private static final Sentence SENTENCE = new Sentence(new Span(10, 10 + TEXT.length()), TEXT, 0, false);

    private final Decoder decoder = new Decoder(MANIFEST, PRIORS);
    private final TokenWindow window = window();

    /** [CLS] India taxes soft wood [SEP], one piece a word. */
    private static TokenWindow window() {
        WordPiece pieces = new WordPiece(List.of("[PAD]"));
        return new TokenWindow.Builder(pieces, 16)
                .mark(WordPiece.CLS, 1)
                .sentence(SENTENCE, 0, 1)
                .mark(WordPiece.SEP, 1)
                .of(List.of(0));
    }

    private static float[] likely(int which, int of) {
        float[] logits = new float[of];
        logits[which] = 9;
        return logits;
    }

    private static float[][] marks(int of, int... marks) {
        float[][] logits = new float[marks.length][];
        for (int i = 0; i < marks.length; i++) {
            logits[i] = likely(marks[i], of);
        }
        return logits;
    }

    @Test
    void aMentionRunsFromItsBeginningOverAllThatIsInside() {
        // 1 begins a person, 3 begins a place, 4 goes on with it.
        assertThat(decoder.mentions(window, marks(5, 0, 3, 0, 1, 2, 0)))
                .containsExactly(
                        new Decoder.Named("PLACE", 0, new Span(10, 15)),
                        new Decoder.Named("PERSON", 0, new Span(22, 31)));
    }

    @Test
    void anInsideMarkAloneBeginsAMention() {
        assertThat(decoder.mentions(window, marks(5, 0, 0, 4, 0, 0, 0)))
                .containsExactly(new Decoder.Named("PLACE", 0, new Span(16, 21)));
    }

    @Test
    void onlyWordsOfTheSentencesThatAWindowIsReadForAreCandidates() {
        float[][] triggers = marks(3, 1, 0, 1, 0, 0, 1);
        assertThat(decoder.candidates(0, window, triggers))
                .extracting(Decoder.Candidate::piece)
                .containsExactly(2);
        TokenWindow context = new TokenWindow(
                window.ids(), window.segments(), window.shapes(), window.words(), window.sentences(), List.of(), 0);
        assertThat(decoder.candidates(0, context, triggers)).isEmpty();
    }

    @Test
    void bothReadingsDecideTogether() {
        Decoder.Candidate doubtful = new Decoder.Candidate(0, 2, new double[] {0.8, 0.1, 0.1});
        assertThat(decoder.isAct(decoder.types(doubtful, likely(1, 3)))).isTrue();
        assertThat(decoder.isAct(decoder.types(doubtful, likely(0, 3)))).isFalse();
    }

    @Test
    void anActHasTheLikeliestOfEachAndItsPartsAtTheirPlaces() {
        float[][][] roles = new float[6][2][];
        for (int i = 0; i < 6; i++) {
            roles[i] = new float[][] {likely(i == 1 ? 1 : 0, 3), likely(i == 3 ? 1 : i == 4 ? 2 : 0, 3)};
        }
        Encoder.ActLogits logits = new Encoder.ActLogits(
                new float[][][][] {roles}, marks(3, 1), marks(2, 0), marks(2, 0), marks(2, 1), new float[][] {
                    {-1, 2, -1}
                });
        Decoder.Candidate candidate = new Decoder.Candidate(0, 2, new double[] {0.1, 0.8, 0.1});
        Decoder.Codes codes = decoder.codes(new double[] {0.1, 0.8, 0.1}, logits, 0);
        ReadAct act = decoder.act(candidate, window, codes, logits, 0, List.of(SENTENCE), (i, gap) -> false);
        assertThat(act.trigger()).isEqualTo(new Span(16, 21));
        assertThat(act.type()).hasToString("SANCTION");
        assertThat(act.stage()).hasToString("IN_FORCE");
        assertThat(act.hedged()).isTrue();
        assertThat(act.denied()).isFalse();
        assertThat(act.parts())
                .containsExactly(
                        new ReadAct.Part(ReadAct.Kind.ACTOR, 0, new Span(10, 15)),
                        new ReadAct.Part(ReadAct.Kind.TARGET, 0, new Span(22, 31)));
        assertThat(act.confidence()).isBetween(0.4, 0.5);
    }

    @Test
    void codesThatNoLabelHasTogetherAreNotChosen() {
        Encoder.ActLogits logits = new Encoder.ActLogits(
                new float[1][6][2][3],
                marks(3, 2),
                new float[][] {{0, 3}},
                new float[][] {{0, 3}},
                new float[][] {{1, 0}},
                new float[1][3]);
        assertThat(decoder.codes(new double[] {0.1, 0.5, 0.4}, logits, 0))
                .extracting(
                        Decoder.Codes::type, Decoder.Codes::instrument, Decoder.Codes::direction, Decoder.Codes::stage)
                .containsExactly("SANCTION", "TARIFF", "RESTRICTS", "IN_FORCE");
    }

    @Test
    void theTwoLikeliestCombinationsOfATypeAreWeighedAgainstEachOther() {
        Encoder.ActLogits logits = new Encoder.ActLogits(
                new float[1][6][2][3],
                marks(3, 2),
                new float[1][2],
                new float[1][2],
                new float[][] {{1, 0}},
                new float[1][3]);
        // Alike by instrument and direction. The stage's logits differ by one, and the priors by two the other way.
        assertThat(decoder.combinations(new double[] {0.1, 0.5, 0.4}, logits, 0))
                .extracting(Choice::name)
                .containsExactly("TARIFF / RESTRICTS / IN_FORCE", "TARIFF / RESTRICTS / NONE");
        assertThat(decoder.combinations(new double[] {0.1, 0.5, 0.4}, logits, 0))
                .extracting(Choice::probability)
                .satisfiesExactly(
                        likelier -> assertThat(likelier).isCloseTo(0.731, within(0.001)),
                        next -> assertThat(next).isCloseTo(0.269, within(0.001)));
        assertThat(decoder.combinations(new double[] {0.1, 0.4, 0.5}, logits, 0))
                .containsExactly(new Choice("NONE / NEUTRAL / NONE", 1));
    }

    @Test
    void aPartyThatItsTypeMostlyHasNeedsLessEvidence() {
        assertThat(actors("SANCTION", -1)).containsExactly(new Span(10, 15));
        assertThat(actors("SANCTION", -2)).isEmpty();
        assertThat(actors("AID", -1)).isEmpty();
    }

    /** The actors of an act whose first word is a party by these odds, and no other word is. */
    private List<Span> actors(String type, float odds) {
        float[][][] roles = new float[6][2][];
        for (int i = 0; i < 6; i++) {
            roles[i] = new float[][] {{9, 0, 0}, {9, 0, 0}};
        }
        roles[1][0] = new float[] {-odds, 0, -9};
        Encoder.ActLogits logits = new Encoder.ActLogits(
                new float[][][][] {roles}, marks(3, 1), marks(2, 0), marks(2, 0), marks(2, 1), new float[1][3]);
        Decoder.Codes codes = new Decoder.Codes(type, "TARIFF", "RESTRICTS", "IN_FORCE", 1, 0);
        return decoder.act(
                        new Decoder.Candidate(0, 2, new double[3]),
                        window,
                        codes,
                        logits,
                        0,
                        List.of(SENTENCE),
                        (i, gap) -> false)
                .parts(ReadAct.Kind.ACTOR)
                .map(ReadAct.Part::span)
                .toList();
    }

    @Test
    void aPartyThatItsTypeHardlyHasNeedsMore() {
        float[][][] roles = new float[6][2][];
        for (int i = 0; i < 6; i++) {
            roles[i] = new float[][] {{9, 0, 0}, {i == 3 ? -2 : 9, 0, -9}};
        }
        Encoder.ActLogits logits = new Encoder.ActLogits(
                new float[][][][] {roles}, marks(3, 1), marks(2, 0), marks(2, 0), marks(2, 1), new float[1][3]);
        Decoder.Candidate candidate = new Decoder.Candidate(0, 2, new double[3]);
        Decoder.Codes sanction = new Decoder.Codes("SANCTION", "TARIFF", "RESTRICTS", "IN_FORCE", 1, 0);
        Decoder.Codes aid = new Decoder.Codes("AID", "NONE", "NEUTRAL", "NONE", 1, 0);
        assertThat(decoder.act(candidate, window, sanction, logits, 0, List.of(SENTENCE), (i, gap) -> false)
                        .parts())
                .hasSize(1);
        assertThat(decoder.act(candidate, window, aid, logits, 0, List.of(SENTENCE), (i, gap) -> false)
                        .parts())
                .isEmpty();
    }

    @Test
    void theSurestTriggerOfAnArticleMustBeSurerThanTheOthers() {
        double[] likely = {0.4, 0.6, 0};
        assertThat(decoder.isAct(likely)).isTrue();
        assertThat(decoder.hasAct(List.of(candidate(0.6), candidate(0.3)))).isFalse();
        assertThat(decoder.hasAct(List.of(candidate(0.6), candidate(0.75)))).isTrue();
    }

    private static ReadText.Candidate candidate(double probability) {
        return new ReadText.Candidate(0, new Span(0, 5), ActionType.SANCTION, probability, probability, true);
    }

    @Test
    void aSummaryKeepsTheWordsThatAreLikelyAndNoneWhereThereIsNone() {
        float[][][] kept = {
            {{1, 0, 0}, {1, 0, 0}}, {{2, 0, 0}, {1, 0, 0}}, {{-3, 0, 0}, {0, 0, 0}}, {{3, -1, 0}, {1, 0, 0}}
        };
        Shortened shortened = decoder.shortened(window, new Span(1, 5), kept, new float[] {1, -1});
        assertThat(shortened.summary())
                .extracting(s -> s.of(" ".repeat(10) + TEXT))
                .containsExactly("India", "taxes", "wood");
        assertThat(shortened.titles()).isEmpty();
    }
}
