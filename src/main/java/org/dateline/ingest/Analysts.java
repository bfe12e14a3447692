package org.dateline.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dateline.graph.Handed;
import org.dateline.graph.SourceWithdrawn;
import org.dateline.graph.Submissions;
import org.dateline.llm.LlmSettings;
import org.dateline.model.Checkpoint;
import org.dateline.model.Submission;
import org.dateline.restart.Restart;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.security.Turns;
import org.dateline.source.UnreadableArticle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads several articles in parallel and writes them in order. Accepted articles are in the database and survive the
 * end of the process.
 *
 * <p>No article stops the next. An article that takes longer than {@code dateline.intake.quick} is stopped and read
 * again on a thread of its own. An article is quarantined if it takes longer than {@code dateline.intake.time}, if a
 * stage takes longer than its setting in {@code dateline.intake.stages.*}, or if it ends in an {@link Error}. After any
 * other failure it goes to the end of the queue, and it is quarantined after its third attempt. Attempts are counted in
 * the database before they are made. Failures of the database do not count; the attempt waits until they end.
 *
 * <p>Without a broker between processes, this class also carries articles from the intake to its own threads.
 */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
public class Analysts implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Analysts.class);

    /** Attempts before an article is quarantined. An article that ended the process three times would end it again. */
    static final int ATTEMPTS = 3;

    /** Time for a stopped attempt to reach a checkpoint. After that it is considered stuck. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Most stuck threads before the process restarts. Each may occupy a processor. */
    private static final int MOST_LEFT_BEHIND = 4;

    /** Articles that are read before the catalogue of a new database is stored. */
    private static final int FIRST = 8;

    /**
     * Time that the catalogue of a new database waits for a first article. If there is one, it waits up to
     * {@link #FOR_FIRST} for the first articles to be written.
     */
    private static final Duration UNTIL_FIRST = Duration.ofSeconds(2);

    private static final Duration FOR_FIRST = Duration.ofSeconds(20);

    /** Time for writes in progress to finish when the process stops. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(3);

    /** Weight of a new article in the moving average of seconds per article. */
    private static final double SMOOTHING = 0.1;

    /** Articles that may wait for their write while later ones are read. They are written in one transaction. */
    private static final int WAITING = WriteQueue.TOGETHER;

    private final Submissions submissions;
    private final Pipeline pipeline;
    private final CatalogueSync catalogue;
    private final LeftOutSources leftOut;
    private final Retries retries;
    private final Restart restart;
    private final ObjectProvider<Carrier> carriers;
    private final List<StageListener> listeners;
    private final ArticleSpans spans;
    private final Turns fairUse;
    private final boolean resume;
    private final Duration quickTime;
    private final Duration wholeTime;
    private final StageBudgets budgets;

    private final Seats quickSeats;
    private final Seats slowSeats;
    private final ThreadPoolExecutor quick;
    private final ThreadPoolExecutor slow;
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Work, Attempt> atWork = new ConcurrentHashMap<>();

    /** Ends of the attempts in progress, by article. */
    private final Map<String, CompletableFuture<Void>> attempted = new ConcurrentHashMap<>();

    private final Set<CompletableFuture<Outcome>> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger leftBehind = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(FIRST);
    private final Thread storing;
    private volatile double secondsEach = 1;
    private volatile boolean stopping;
    private Turn last = Turn.none();

    Analysts(
            Submissions submissions,
            Pipeline pipeline,
            CatalogueSync catalogue,
            LeftOutSources leftOut,
            Retries retries,
            Restart restart,
            IntakeSettings settings,
            ObjectProvider<StageListener> listeners,
            ObjectProvider<Carrier> carriers,
            ArticleSpans spans,
            Turns fairUse,
            @Value("${dateline.resume:true}") boolean resume,
            @Value("${dateline.analysts:1}") int analysts,
            Environment environment) {
        this.submissions = submissions;
        this.pipeline = pipeline;
        this.catalogue = catalogue;
        this.leftOut = leftOut;
        this.retries = retries;
        this.restart = restart;
        this.carriers = carriers;
        this.listeners = listeners.orderedStream().toList();
        this.spans = spans;
        this.fairUse = fairUse;
        this.resume = resume;
        // A language model may take all the time it is given. An interrupted answer would have to be paid for again.
        LlmSettings llm = Binder.get(environment).bindOrCreate("dateline.llm", LlmSettings.class);
        Duration answers = llm.enabled() ? Duration.ofSeconds((long) llm.calls() * llm.seconds()) : Duration.ZERO;
        this.wholeTime = settings.time().plus(answers);
        this.budgets = settings.stages().withMoreToCode(answers);
        this.quickTime = llm.enabled() ? wholeTime : settings.quick();
        this.quickSeats = new Seats(analysts, fairUse::isAnswering);
        this.slowSeats = new Seats(1, fairUse::isAnswering);
        this.quick = pool(analysts + WAITING, "ingest");
        this.slow = pool(1, "ingest-slow");
        this.storing = Thread.ofPlatform().name("catalogue").daemon().unstarted(this::storeCatalogue);
    }

    private static ThreadPoolExecutor pool(int threads, String name) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** An article that waits for an attempt or is being attempted. */
    private final class Work {

        private final String id;
        private final String origin;
        private final Map<String, String> place = spans.here();
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private volatile ThreadPoolExecutor lane = quick;
        private volatile Turn turn = Turn.none();
        private volatile Seats.@Nullable Seat seat;

        /** Completes when the current attempt has ended and its result is recorded. */
        private volatile CompletableFuture<Void> end = new CompletableFuture<>();

        /** The article of a message, which is stored before the first attempt; null if it is stored already. */
        private volatile @Nullable Handed handed;

        private Work(String id, String origin) {
            this.id = id;
            this.origin = origin;
        }

        /** Releases the seat, then waits for the earlier articles. One of these may be waiting for a seat. */
        private void endTurn() {
            Seats.Seat taken = seat;
            if (taken != null) {
                taken.close();
            }
            turn.end();
        }
    }

    /**
     * Resumes the articles that an earlier process left. Articles that ended a process come last, and are quarantined
     * after their third attempt.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void resume() {
        Thread.ofPlatform().name("ingest-watch").daemon().start(this::watch);
        if (resume) {
            storing.start();
            if (carriers.getObject() == this) {
                submissions.unfinished().forEach(this::resume);
            }
        }
    }

    /**
     * Stores the catalogue in parallel to the queue, unless it is stored. On a new database this occupies the machine
     * for half a minute, so the first articles are read before it. Their entities are stored with them.
     */
    private void storeCatalogue() {
        try {
            if (!retries.untilDone(catalogue::isStored)) {
                retries.untilDone(catalogue::storeCountries);
                awaitFirst();
            }
            retries.untilDone(catalogue::store);
        } catch (InterruptedException | CancellationException e) {
            LOG.debug("The catalogue is stored at the next start", e);
        } catch (RuntimeException | Error e) {
            restart.note(e);
            if (!stopping) {
                LOG.error("The catalogue is not stored as a whole; the next start tries again", e);
            }
        }
    }

    private void awaitFirst() throws InterruptedException {
        long begin = System.nanoTime();
        boolean done = false;
        while (!done && !stopping) {
            done = first.await(100, TimeUnit.MILLISECONDS);
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            done |= waited.compareTo(open.isEmpty() ? UNTIL_FIRST : FOR_FIRST) > 0;
        }
    }

    private void resume(Submissions.Unfinished left) {
        if (endsProcesses(left)) {
            inOrder(() -> quarantine(left));
        } else {
            enqueue(new Work(left.id(), left.origin()));
        }
    }

    private static boolean endsProcesses(Submissions.Unfinished left) {
        return left.attempts() >= ATTEMPTS && left.interrupted() != null;
    }

    private void quarantine(Submissions.Unfinished left) {
        String reason = "the process ended " + left.attempts() + " times while it was read, last at stage "
                + left.interrupted();
        LOG.warn("Quarantined {}: {}", left.origin(), reason);
        retries.untilDone(() -> submissions.quarantine(left.id(), left.interrupted(), reason));
    }

    /** Ignores failures while the process stops; the next start repeats the step. */
    private Runnable unlessStopping(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                restart.note(e);
                if (!stopping) {
                    LOG.error("A step of the queue failed; the next ones continue", e);
                }
            }
        };
    }

    @Override
    public CompletableFuture<Outcome> carry(Submission submission, String origin) {
        return enqueue(new Work(submissions.accept(submission, origin), origin));
    }

    @Override
    public void again(Submissions.Entry entry) {
        var unused = enqueue(new Work(entry.id(), entry.origin()));
    }

    /**
     * Reads an article that was received as a message, possibly once more. The returned future completes when the
     * article is written, quarantined or left out, and fails if the article cannot be stored. Completing the future
     * earlier withdraws the article if no attempt has begun.
     */
    public CompletableFuture<Outcome> read(Handed handed) {
        Work work = new Work(handed.id(), handed.origin());
        work.handed = handed;
        return enqueue(work);
    }

    @Override
    public int depth() {
        return open.size();
    }

    @Override
    public double secondsEach() {
        return secondsEach;
    }

    private CompletableFuture<Outcome> enqueue(Work work) {
        open.add(work.outcome);
        work.outcome.whenComplete((outcome, failure) -> open.remove(work.outcome));
        line(work);
        if (stopping) {
            work.outcome.complete(Outcome.queued());
        }
        return work.outcome;
    }

    /** Assigns turns in the order in which work starts, so that the article that all others wait for is being read. */
    private synchronized void line(Work work) {
        if (stopping) {
            return;
        }
        if (work.lane == quick) {
            work.turn = last.next();
            last = work.turn;
        }
        Seats seats = work.lane == quick ? quickSeats : slowSeats;
        work.lane.execute(unlessStopping(() -> {
            try (Seats.Seat seat = seats.take()) {
                work.seat = seat;
                attempt(work, seat);
            }
        }));
    }

    private synchronized void inOrder(Runnable step) {
        Turn turn = last.next();
        last = turn;
        quick.execute(unlessStopping(() -> {
            try {
                turn.await();
                step.run();
            } finally {
                turn.end();
            }
        }));
    }

    /**
     * Attempts an article, unless this process is attempting it already: an article waits for its write while later ones are
     * read, and a message may come several times. An attempt beside the first would count as one after it, and a message
     * that comes four times would look like one that ended the process three times. The copy comes again after the first.
     */
    private void attempt(Work work, Seats.Seat seat) {
        if (work.outcome.isDone()) {
            work.endTurn();
            return;
        }
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> other = attempted.putIfAbsent(work.id, end);
        if (other != null) {
            work.endTurn();
            other.thenRun(() -> line(work));
            return;
        }
        work.end = end;
        try {
            Handed handed = work.handed;
            if (handed != null && leftOut.has(handed.submission().source())) {
                leaveOut(work);
                return;
            }
            begin(work)
                    .ifPresentOrElse(
                            begun -> spans.attempt(
                                    work.place, work.id, begun.attempt(), failed -> attempt(work, begun, seat, failed)),
                            () -> settled(work));
        } catch (RuntimeException | Error e) {
            boolean isKept = work.handed == null;
            if (!stopping) {
                LOG.error("{} is {}", work.origin, isKept ? "kept and read at the next start" : "not kept", e);
                work.endTurn();
            }
            if (isKept || stopping) {
                work.outcome.complete(Outcome.queued());
            } else {
                work.outcome.completeExceptionally(e);
            }
            if (restart.isNeededAfter(e)) {
                restart.ask("the heap ran out beside the stages of an article");
            }
        } finally {
            ended(work, end);
        }
    }

    private void ended(Work work, CompletableFuture<Void> end) {
        attempted.remove(work.id, end);
        end.complete(null);
    }

    private Optional<Submissions.Begun> begin(Work work) {
        Handed handed = work.handed;
        if (handed != null) {
            retries.untilDone(() -> submissions.keep(handed))
                    .filter(Analysts::endsProcesses)
                    .ifPresent(this::quarantine);
            work.handed = null;
        }
        return retries.untilDone(() -> submissions.begin(work.id));
    }

    /** Finishes an article that was done, quarantined or discarded while it was queued. */
    private void settled(Work work) {
        Outcome outcome = retries.untilDone(() -> submissions.find(work.id))
                .map(e -> switch (e.state()) {
                    case LEFT_OUT -> Outcome.leftOut();
                    case DONE -> Outcome.unchanged(Objects.requireNonNull(e.article()), e.note());
                    case RECEIVED, PROCESSING, QUARANTINED -> Outcome.setAside(String.valueOf(e.reason()));
                })
                .orElseGet(() -> Outcome.setAside("it was discarded"));
        finish(work, outcome);
    }

    private void attempt(Work work, Submissions.Begun begun, Seats.Seat seat, Consumer<Throwable> told) {
        ThreadPoolExecutor lane = work.lane;
        Attempt attempt =
                new Attempt(work.id, lane == quick ? quickTime : wholeTime, budgets, listeners, spans, seat::close);
        atWork.put(work, attempt);
        @Nullable Outcome outcome = null;
        @Nullable Throwable failure = null;
        try {
            outcome = Checkpoint.stepping(
                    () -> attempt.rested(seat.rest()), () -> pipeline.run(begun.submission(), work.turn, attempt));
        } catch (Throwable e) {
            failure = e;
            told.accept(e);
        }
        atWork.remove(work);
        if (attempt.end()) {
            leftBehind.decrementAndGet();
            shrink(lane);
            return;
        }
        if (failure == null) {
            took(attempt.elapsed());
            finish(work, Objects.requireNonNull(outcome));
        } else {
            failed(work, begun, attempt, failure);
        }
    }

    private void took(Duration time) {
        secondsEach += SMOOTHING * (time.toMillis() / 1000.0 - secondsEach);
    }

    private void finish(Work work, Outcome outcome) {
        first.countDown();
        work.endTurn();
        work.outcome.complete(outcome);
    }

    private void failed(Work work, Submissions.Begun begun, Attempt attempt, Throwable failure) {
        IngestStage stage = attempt.stage();
        Attempt.Stop stop = attempt.stopped();
        if (stopping || stop == Attempt.Stop.SHUTDOWN) {
            submissions.release(work.id);
            finish(work, Outcome.queued());
        } else if (failure instanceof SourceLeftOut) {
            leaveOut(work);
        } else if (stop == Attempt.Stop.STAGE_TIME && stage.isStoppable()) {
            quarantine(work, attempt.stoppedIn(), tooLong(attempt.stoppedIn()));
        } else if (stop == Attempt.Stop.TIME && work.lane == quick && quickTime.compareTo(wholeTime) < 0) {
            readApart(work);
        } else if (stop == Attempt.Stop.TIME && stage.isStoppable()) {
            quarantine(work, stage, "it took more than " + wholeTime.toSeconds() + " s (dateline.intake.time)");
        } else if (stop == Attempt.Stop.MEMORY && stage.isStoppable()) {
            // Others may hold most of the heap at present.
            tryAgain(work, begun, stage, "it took more memory than the heap has");
        } else {
            failed(work, begun, stage, failure);
        }
    }

    private void leaveOut(Work work) {
        retries.untilDone(() -> submissions.leaveOut(work.id));
        finish(work, Outcome.leftOut());
    }

    private String tooLong(IngestStage stage) {
        return "its stage " + stage + " took more than " + budgets.of(stage).toSeconds() + " s ("
                + StageBudgets.setting(stage) + ")";
    }

    private void failed(Work work, Submissions.Begun begun, IngestStage stage, Throwable failure) {
        switch (failure) {
            case UnreadableArticle e -> quarantine(work, stage, e.reason());
            case SourceWithdrawn e -> quarantine(work, stage, String.valueOf(e.getMessage()));
            case Error e -> ended(work, stage, e);
            default -> {
                LOG.error("Attempt {} at {} failed at stage {}", begun.attempt(), work.origin, stage, failure);
                tryAgain(work, begun, stage, "it could not be processed: " + failure);
            }
        }
    }

    private void tryAgain(Work work, Submissions.Begun begun, IngestStage stage, String reason) {
        if (begun.attempt() >= ATTEMPTS) {
            quarantine(work, stage, reason + " (attempt " + begun.attempt() + ")");
        } else {
            retries.untilDone(() -> submissions.failed(work.id, stage.name(), reason));
            work.endTurn();
            line(work);
        }
    }

    /**
     * Handles an error of an attempt. If the heap does not recover, restarts the process, because other threads may
     * have failed to allocate memory too.
     */
    private void ended(Work work, IngestStage stage, Error failure) {
        if (restart.isNeededAfter(failure)) {
            restart.ask("the heap ran out while an article was read");
            LOG.error("The heap ran out at stage {} of {}", stage, work.origin);
            finish(work, Outcome.queued());
        } else {
            LOG.error("Could not ingest {} at stage {}", work.origin, stage, failure);
            quarantine(work, stage, "it ended in " + failure.getClass().getSimpleName());
        }
    }

    private void quarantine(Work work, IngestStage stage, String reason) {
        LOG.warn("Quarantined {} at stage {}: {}", work.origin, stage, reason);
        retries.untilDone(() -> submissions.quarantine(work.id, stage.name(), reason));
        finish(work, Outcome.setAside(reason));
    }

    /**
     * Supervises attempts: stops those that exceed their time or memory, and abandons the threads of those that do not
     * stop.
     */
    private void watch() {
        while (!stopping) {
            try {
                Thread.sleep(100);
                boolean tight = !atWork.isEmpty() && Heap.isTight();
                atWork.forEach((work, attempt) -> watch(work, attempt, tight));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                restart.note(e);
                LOG.error("The supervision of attempts failed and continues", e);
            }
        }
    }

    private void watch(Work work, Attempt attempt, boolean tight) {
        attempt.supervise(tight);
        if (attempt.isWorthNoting()) {
            aside.execute(() -> note(work, attempt));
        }
        if (attempt.isStuck(GRACE) && attempt.leaveBehind()) {
            attempt.isRead();
            atWork.remove(work);
            leaveBehind(work, attempt);
        }
    }

    private void note(Work work, Attempt attempt) {
        try {
            submissions.atStage(work.id, attempt.stage().name());
        } catch (RuntimeException e) {
            LOG.debug("The stage of {} is not noted", work.origin, e);
        }
    }

    private void leaveBehind(Work work, Attempt attempt) {
        IngestStage stage = attempt.stage();
        LOG.error("{} does not stop at stage {}; its thread is left to itself", work.origin, stage);
        if (leftBehind.incrementAndGet() > MOST_LEFT_BEHIND) {
            restart.ask(leftBehind + " articles do not stop, the last is " + work.origin + " at stage " + stage);
            return;
        }
        grow(work.lane);
        CompletableFuture<Void> end = work.end;
        aside.execute(() -> {
            try {
                giveUp(work, attempt, stage);
            } catch (RuntimeException | Error e) {
                restart.note(e);
                LOG.error("{} is kept and read at the next start", work.origin, e);
                work.outcome.complete(Outcome.queued());
            } finally {
                ended(work, end);
            }
        });
    }

    private void giveUp(Work work, Attempt attempt, IngestStage stage) {
        if (attempt.stopped() == Attempt.Stop.STAGE_TIME) {
            quarantine(work, stage, tooLong(stage) + " and did not stop");
        } else if (work.lane == quick && quickTime.compareTo(wholeTime) < 0) {
            readApart(work);
        } else {
            quarantine(work, stage, "it took more than " + wholeTime.toSeconds() + " s and did not stop");
        }
    }

    /** Reads an article again from its beginning on the slow lane, where no other article waits for it. */
    private void readApart(Work work) {
        retries.untilDone(() -> submissions.release(work.id));
        work.endTurn();
        work.turn = Turn.none();
        work.lane = slow;
        line(work);
    }

    private static void grow(ThreadPoolExecutor lane) {
        synchronized (lane) {
            lane.setMaximumPoolSize(lane.getMaximumPoolSize() + 1);
            lane.setCorePoolSize(lane.getCorePoolSize() + 1);
        }
    }

    private static void shrink(ThreadPoolExecutor lane) {
        synchronized (lane) {
            lane.setCorePoolSize(lane.getCorePoolSize() - 1);
            lane.setMaximumPoolSize(lane.getMaximumPoolSize() - 1);
        }
    }

    /** Completes the waiting futures before the web server waits for their requests, and stops running attempts. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        stopping = true;
        retries.stop();
        catalogue.stop();
        synchronized (this) {
            quick.getQueue().clear();
            slow.getQueue().clear();
        }
        atWork.values().forEach(attempt -> attempt.stop(Attempt.Stop.SHUTDOWN));
        open.forEach(outcome -> outcome.complete(Outcome.queued()));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        close();
        quick.shutdown();
        slow.shutdown();
        long end = System.nanoTime() + LAST_WRITES.toNanos();
        for (ThreadPoolExecutor lane : List.of(quick, slow)) {
            if (!lane.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                LOG.warn("An article is still at work; it is read again at the next start");
            }
            lane.shutdownNow();
        }
        if (storing.isAlive()) {
            storing.join(LAST_WRITES);
        }
    }
}
