package org.dateline.llm;

import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Extraction;
import org.dateline.extraction.Extractor;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes articles with a language model. The trained reader codes the articles that exceed the model's limits. */
public final class LlmExtractor implements Extractor, AutoCloseable {

    /** The name of this extractor on claims. The rule of a claim names the model. */
    public static final String NAME = "llm/1";

    private static final Logger LOG = LoggerFactory.getLogger(LlmExtractor.class);

    private final LlmSettings settings;
    private final Extractor fallback;
    private final Question question;
    private final Endpoint endpoint;
    private final LlmTally tally = new LlmTally();

    /** Creates an extractor for the configured endpoint. Nothing is sent before the first article. */
    public LlmExtractor(LlmSettings settings, Extractor fallback) {
        this(settings, fallback, Clock.systemUTC());
        LOG.info("Articles are coded by {}; their text is sent there", settings);
    }

    LlmExtractor(LlmSettings settings, Extractor fallback, Clock clock) {
        this.settings = settings;
        this.fallback = fallback;
        this.question = new Question();
        ChatModel model = ChatModels.of(settings, question.length());
        this.endpoint = new Endpoint(model, settings, question.length(), clock);
    }

    @Override
    public Extraction extract(ReadText text, Publication publication) {
        try {
            List<CodedAct> acts = told(text.parses(), publication);
            tally.coded(acts.size());
            return new Extraction(NAME, acts);
        } catch (LlmFailed e) {
            tally.fellBack(e);
            return fallback.extract(text, publication);
        }
    }

    private List<CodedAct> told(List<Parse> parses, Publication publication) throws LlmFailed {
        List<Integer> segments = parses.stream().map(Parse::segment).distinct().toList();
        long characters = parses.stream().mapToLong(LlmExtractor::length).sum();
        if (characters > settings.characters() || segments.size() > settings.calls()) {
            throw new LlmFailed(Trouble.TOO_LONG, characters + " characters in " + segments.size() + " segments");
        }
        Acceptance acceptance = new Acceptance(parses, publication, rule());
        List<CodedAct> acts = new ArrayList<>();
        for (int segment : segments) {
            acts.addAll(segment(parses, segment, acceptance));
        }
        acts.sort(Comparator.comparingInt(CodedAct::sentence).thenComparing(CodedAct::trigger));
        return acts;
    }

    private List<CodedAct> segment(List<Parse> parses, int segment, Acceptance acceptance) throws LlmFailed {
        long characters = parses.stream()
                .filter(p -> p.segment() == segment)
                .mapToLong(LlmExtractor::length)
                .sum();
        List<Told> told = Told.read(endpoint.ask(question.about(parses, segment), (int) characters));
        List<CodedAct> acts = new ArrayList<>();
        for (Told act : told) {
            try {
                acts.add(acceptance.accept(act, segment));
            } catch (Refused e) {
                tally.refused(e.trouble());
            }
        }
        if (acts.isEmpty() && !told.isEmpty()) {
            throw new LlmFailed(Trouble.NOTHING_HOLDS, "none of " + told.size() + " acts stands in the text");
        }
        return acts;
    }

    private static long length(Parse parse) {
        return parse.sentence().text().length();
    }

    private String rule() {
        return settings.provider().name().toLowerCase(Locale.ROOT) + ":" + settings.model();
    }

    /** Returns the counts of articles and acts so far. */
    LlmTally tally() {
        return tally;
    }

    /** Cancels running calls and logs the counts. */
    @Override
    public void close() {
        endpoint.close();
        LOG.info("{}: {}", settings, tally);
    }
}
