package org.dateline.ingest;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Signatures;
import org.dateline.model.Article;
import org.dateline.model.Checkpoint;
import org.dateline.model.Sentence;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.ArticleReader;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The process of {@link MemoryBudgetIT}, whose heap is small. It reads an article that is at all limits at once, and then one that keeps what it
 * allocates until it is stopped. Each is supervised as those of the service are.
 */
final class SmallHeap {

    private static final int SENTENCES = 1_000;
    private static final int CHARACTERS = 1_000_000;

    /** Elements in a sentence, so that the page has nearly 30,000. */
    private static final int ELEMENTS = 28;

    /** Deeper pages take longer to read and little more memory, so the short form has a fifth of it. */
    private static final int DEPTH = 95;

    private static final Duration TIME = Duration.ofMinutes(10);

    /** Slower than an article allocates, so that a look between two collections is in time. */
    private static final int STEP = 32 * 1024;

    private static volatile Attempt attempt = attempt();

    private SmallHeap() {}

    private static Attempt attempt() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        ArticleSpans spans = new ArticleSpans(
                none.getBeanProvider(Tracer.class),
                none.getBeanProvider(Propagator.class),
                none.getBeanProvider(ObservationRegistry.class));
        return new Attempt(
                "submission:1",
                TIME,
                new StageBudgets(TIME, TIME, TIME, TIME, TIME, TIME, TIME),
                List.of(),
                spans,
                () -> {});
    }

    /** An article with the most characters, sentences, elements and depth that are taken in. */
    private static Submission atAllLimits(int depth) {
        String body =
                IntStream.range(0, SENTENCES).mapToObj(SmallHeap::paragraph).collect(Collectors.joining("\n"));
        String deep = "<div>".repeat(depth) + "<article>" + body + "</article>" + "</div>".repeat(depth);
        return new Submission(
                "<html><body>" + deep + "</body></html>",
                TextFormat.HTML,
                "t".repeat(2_000),
                "https://news.example/" + "u".repeat(1_900),
                "s".repeat(300),
                "2018-11-23",
                "d".repeat(200));
    }

    private static String paragraph(int number) {
        StringBuilder words =
                new StringBuilder("The ministry of trade of Norway said on 5 November 2018 in notice " + number);
        for (int i = 0; i < ELEMENTS; i++) {
            words.append(" that <b>Huawei</b> paid ").append(number + i).append(" euros");
        }
        int length = CHARACTERS / SENTENCES - 30;
        String text = words.toString().replaceAll("<.?b>", "");
        for (int i = text.length(); i < length; i += " to China".length()) {
            words.append(" to China");
        }
        return "<p>" + words + ".</p>";
    }

    /**
     * Runs the process.
     *
     * @param args {@code whole} for all stages, with the model
     */
    public static void main(String[] args) {
        Thread supervisor = Thread.ofPlatform().daemon().start(SmallHeap::supervise);
        attempt = attempt();
        if (List.of(args).contains("whole")) {
            try (Workbench workbench = new Workbench()) {
                Workbench.Trace trace = attempt.at(IngestStage.FIND_ACTS, () -> workbench.trace(atAllLimits(DEPTH)));
                tell("acts " + trace.acts().size());
            }
        } else {
            firstStages();
        }
        tell("read in whole");
        System.gc();
        attempt = attempt();
        List<byte[]> kept = new ArrayList<>();
        try {
            attempt.at(IngestStage.RESOLVE, () -> keep(kept));
        } catch (Checkpoint.Stopped e) {
            tell("stopped for " + attempt.stopped() + " at " + attempt.stoppedIn());
        }
        supervisor.interrupt();
    }

    /** The stages that need no model. */
    private static void firstStages() {
        try (AnnotationConfigApplicationContext stages = new AnnotationConfigApplicationContext()) {
            stages.scan("org.dateline.cleaning");
            stages.register(ArticleReader.class);
            stages.refresh();
            Article article = told(
                    IngestStage.READ, () -> stages.getBean(ArticleReader.class).read(atAllLimits(DEPTH / 5)));
            List<Sentence> clean =
                    told(IngestStage.CLEAN, () -> stages.getBean(Cleaner.class).clean(article.rawText()));
            told(IngestStage.SIGN, () -> stages.getBean(Signatures.class).sign(clean));
            tell("characters " + article.rawText().length());
            tell("sentences " + clean.size());
        }
    }

    private static <T> T told(IngestStage stage, Supplier<T> work) {
        long before = attempt.allocated();
        T done = attempt.at(stage, work);
        tell(stage + " allocated " + (attempt.allocated() - before) / 1024 / 1024 + " MB");
        return done;
    }

    private static boolean keep(List<byte[]> kept) {
        while (true) {
            Checkpoint.pass();
            kept.add(new byte[STEP]);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static void supervise() {
        try {
            while (true) {
                Thread.sleep(50);
                attempt.supervise(Heap.isTight());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
