package org.dateline.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Checkpoint;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the sentences of an article: words, mentions and acts. A small encoder makes one pass over the text, and a
 * second one over the candidates for acts.
 */
public final class Reader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    /** The number of windows in one call, sorted by length; more would only take memory. */
    private static final int BATCH = 16;

    /** The number of triggers in one call of the second pass. */
    private static final int ROWS = 32;

    private final ModelFiles files;
    private final ReaderManifest manifest;
    private final Encoder encoder;
    private final Windows windows;
    private final Decoder decoder;
    private @Nullable Examples examples;

    private Reader(ModelFiles files, int threads) {
        long start = System.nanoTime();
        this.files = files;
        this.manifest = files.manifest();
        this.windows = new Windows(new WordPiece(files.vocabulary()), manifest.longest());
        this.decoder = new Decoder(manifest, files.priors());
        this.encoder =
                new Encoder(files.read("sentences.onnx"), files.read("acts.onnx"), files.read("told.onnx"), threads);
        LOG.info("The reader {} is loaded ({} ms)", manifest.name(), (System.nanoTime() - start) / 1_000_000);
    }

    /**
     * Loads the model of this release.
     *
     * @param threads the number of threads that one article may use
     * @throws UnusableModel if a file is missing, truncated or of another version
     */
    public static Reader load(int threads) {
        return new Reader(ModelFiles.bundled(), threads);
    }

    /**
     * Loads a model that was trained and exported elsewhere.
     *
     * @throws UnusableModel if a file is missing, truncated or of another version
     */
    public static Reader load(java.nio.file.Path folder, int threads) {
        return new Reader(ModelFiles.in(folder), threads);
    }

    /** Returns the name and version of the model, as claims state it. */
    public String name() {
        return manifest.name();
    }

    /**
     * Reads all sentences of the segments. The parses are in the order of the segments, and each story is read by
     * itself.
     */
    public ReadText read(List<Segment> segments) {
        return read(segments, null);
    }

    /**
     * Reads the same and keeps the evidence: the probabilities of all decisions, and for each trigger the nearest
     * labelled examples. The first call loads these examples, since no service needs them.
     */
    public Reasons explain(List<Segment> segments) {
        Weighing weighing = weighing(examples());
        return weighing.reasons(read(segments, weighing));
    }

    private synchronized Examples examples() {
        if (examples == null) {
            examples = Examples.load(files);
        }
        return examples;
    }

    /** Returns a collector for the evidence of this reader's decisions. */
    Weighing weighing(Examples examples) {
        return new Weighing(manifest, decoder, examples);
    }

    /** Reads the sentences, and passes the evidence of its decisions to a collector if there is one. */
    ReadText read(List<Segment> segments, @Nullable Weighing weighing) {
        List<Sentence> sentences = new ArrayList<>();
        List<Integer> segmentOf = new ArrayList<>();
        List<TokenWindow> all = new ArrayList<>();
        for (Segment segment : segments) {
            List<Integer> story = IntStream.range(0, segment.sentences().size())
                    .map(i -> sentences.size() + i)
                    .boxed()
                    .toList();
            sentences.addAll(segment.sentences());
            story.forEach(i -> segmentOf.add(segment.index()));
            if (!story.isEmpty()) {
                all.addAll(windows.of(sentences, story));
            }
        }
        Found found = new Found(sentences, weighing);
        List<TokenWindow> byLength = all.stream()
                .sorted(Comparator.comparingInt(TokenWindow::length))
                .toList();
        for (int i = 0; i < byLength.size(); i += BATCH) {
            found.read(byLength.subList(i, Math.min(i + BATCH, byLength.size())));
        }
        List<Parse> parses = IntStream.range(0, sentences.size())
                .mapToObj(i -> found.tokens(i).parse(sentences.get(i), segmentOf.get(i)))
                .toList();
        if (!decoder.hasAct(found.candidates)) {
            // Denied acts are shown only on request, so less evidence suffices for them.
            found.acts.removeIf(act -> !act.denied());
            found.candidates.replaceAll(candidate -> found.isOfAct(candidate) ? candidate : candidate.left());
        }
        found.acts.sort(Comparator.comparingInt(ReadAct::sentence).thenComparing(ReadAct::trigger));
        List<ReadAct> done = Unrealised.without(Denials.joined(found.acts), parses);
        List<ReadAct> trimmed = DoubleTriggers.joined(done).stream()
                .map(a -> a.with(PartSpans.trimmed(a.parts(), parses)))
                .toList();
        List<ReadAct> acts = trimmed.stream()
                .map(a -> PlanOwners.mended(Subjects.mended(a, parses), parses))
                .toList();
        if (weighing != null) {
            weighing.subjects(trimmed, acts);
        }
        found.candidates.sort(
                Comparator.comparingInt(ReadText.Candidate::sentence).thenComparing(ReadText.Candidate::word));
        return new ReadText(manifest.name(), parses, acts, found.candidates);
    }

    /** The results for an article, collected window by window. */
    private final class Found {

        private final List<Sentence> sentences;
        private final @Nullable Weighing weighing;
        private final Map<Integer, SentenceTokens> tokens = new HashMap<>();
        private final List<ReadAct> acts = new ArrayList<>();
        private final List<ReadText.Candidate> candidates = new ArrayList<>();

        Found(List<Sentence> sentences, @Nullable Weighing weighing) {
            this.sentences = sentences;
            this.weighing = weighing;
        }

        SentenceTokens tokens(int sentence) {
            return tokens.computeIfAbsent(sentence, i -> new SentenceTokens());
        }

        boolean isOfAct(ReadText.Candidate candidate) {
            return acts.stream().anyMatch(act -> act.trigger().equals(candidate.word()));
        }

        void read(List<TokenWindow> batch) {
            Checkpoint.pass();
            Encoder.SentenceLogits logits = encoder.read(batch);
            List<Decoder.Candidate> candidates = new ArrayList<>();
            for (int w = 0; w < batch.size(); w++) {
                TokenWindow window = batch.get(w);
                tag(window, logits.tags()[w]);
                if (weighing != null) {
                    weighing.words(window, logits, w);
                }
                for (Decoder.Named mention : decoder.mentions(window, logits.mentions()[w])) {
                    if (window.read().contains(mention.sentence())) {
                        tokens(mention.sentence()).mentions().put(mention.span().start(), mention);
                    }
                }
                candidates.addAll(decoder.candidates(w, window, logits.triggers()[w]));
            }
            for (int i = 0; i < candidates.size(); i += ROWS) {
                acts(batch, logits, candidates.subList(i, Math.min(i + ROWS, candidates.size())));
            }
        }

        private void tag(TokenWindow window, float[][] logits) {
            for (int i = 0; i < window.length(); i++) {
                if (window.beginsWord(i)
                        && window.read().contains(window.sentences().get(i))) {
                    Span word = window.words().get(i);
                    tokens(window.sentences().get(i)).tags().put(word.start(), decoder.tag(logits[i]));
                }
            }
        }

        private void acts(List<TokenWindow> batch, Encoder.SentenceLogits logits, List<Decoder.Candidate> candidates) {
            Checkpoint.pass();
            int[] rows = candidates.stream().mapToInt(Decoder.Candidate::window).toArray();
            long[] places =
                    candidates.stream().mapToLong(Decoder.Candidate::piece).toArray();
            Encoder.ActLogits parts = encoder.parts(logits, batch, rows, places);
            List<ReadAct> found = new ArrayList<>();
            List<Decoder.Candidate> sure = new ArrayList<>();
            for (int row = 0; row < rows.length; row++) {
                Decoder.Candidate candidate = candidates.get(row);
                double[] types = decoder.types(candidate, parts.types()[row]);
                TokenWindow window = batch.get(rows[row]);
                Decoder.Codes codes = decoder.codes(types, parts, row);
                this.candidates.add(decoder.judged(candidate, window, types, codes));
                if (weighing != null) {
                    weighing.trigger(candidate, window, types, logits, parts, row);
                }
                if (decoder.isAct(types)) {
                    found.add(decoder.act(
                            candidate,
                            window,
                            codes,
                            parts,
                            row,
                            sentences,
                            (i, gap) -> tokens(i).hasVerb(gap)));
                    sure.add(candidate);
                }
            }
            if (!found.isEmpty()) {
                shorten(batch, logits, found, sure);
            }
        }

        private void shorten(
                List<TokenWindow> batch,
                Encoder.SentenceLogits logits,
                List<ReadAct> found,
                List<Decoder.Candidate> candidates) {
            int[] rows = candidates.stream().mapToInt(Decoder.Candidate::window).toArray();
            long[] places =
                    candidates.stream().mapToLong(Decoder.Candidate::piece).toArray();
            List<Span> told = candidates.stream()
                    .map(c -> batch.get(c.window()).sentenceAround(c.piece()))
                    .toList();
            Encoder.ToldLogits kept = encoder.told(logits, rows, places, told);
            for (int row = 0; row < rows.length; row++) {
                TokenWindow window = batch.get(rows[row]);
                acts.add(found.get(row)
                        .told(decoder.shortened(window, told.get(row), kept.kept()[row], kept.exists()[row])));
            }
        }
    }

    /**
     * Returns a message for each sentence that does not fit the model, with the number of words that it does not see.
     */
    public Stream<String> cuts(List<Segment> segments) {
        return segments.stream()
                .flatMap(s ->
                        windows
                                .of(
                                        s.sentences(),
                                        IntStream.range(0, s.sentences().size())
                                                .boxed()
                                                .toList())
                                .stream())
                .filter(w -> w.cut() > 0)
                .map(w -> "sentence " + w.read() + ": " + w.cut() + " words");
    }

    @Override
    public void close() {
        encoder.close();
    }
}
