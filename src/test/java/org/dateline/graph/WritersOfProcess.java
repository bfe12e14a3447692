package org.dateline.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The writers of one process, which do the same at the same instant. As a program it is the second process of {@link ManyWritersIT}: it reads what
 * to do from its input, says when its writers are ready, begins at the next line and prints what they return.
 */
final class WritersOfProcess implements AutoCloseable {

    /** What begins the lines that the other process reads; the log has others. */
    static final String MARK = "writers:";

    static final String READY = "ready";

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);
    private static final int MINIMA = 128;

    private final Connected process;
    private final int first;
    private final ExecutorService threads;
    private final int count;

    /**
     * Makes the writers of a process.
     *
     * @param first the number of the first writer among those of all processes
     * @param count how many writers there are
     */
    WritersOfProcess(Connected process, int first, int count) {
        this.process = process;
        this.first = first;
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** What all writers do at one instant. */
    enum Task {
        /** One article that all have; returns whether it is new. */
        ARTICLE {
            @Override
            String run(Connected process, int writer, int time) {
                return String.valueOf(
                        written(process, "same", "same " + time, time).isNew());
            }
        },
        /** One act, which each reports in an article of its own; returns the story of that. */
        ACT {
            @Override
            String run(Connected process, int writer, int time) {
                return story(written(process, "act", "act " + time + " by " + writer, time));
            }
        },
        /** One new company, with an article of each about it; returns the story of that. So processes import one data set together. */
        COMPANY {
            @Override
            String run(Connected process, int writer, int time) {
                String id = "company:firm-" + time;
                process.get(Entities.class)
                        .put(List.of(new Entity(
                                id,
                                EntityKind.COMPANY,
                                "Firm " + time,
                                List.of("Firm " + time, "Firm " + time + " Limited"),
                                List.of("lei:FIRM" + time),
                                "country:firm-a")));
                return story(write(
                        process,
                        Generated.reading(
                                "firm " + time + " by " + writer,
                                day(time),
                                Generated.sanction("country:firm-a", id, Generated.on(day(time))))));
            }
        },
        /** One story that each prints; returns it. */
        STORY {
            @Override
            String run(Connected process, int writer, int time) {
                Reading reading = Generated.reading("print " + time + " by " + writer, DAY);
                List<Integer> minima = IntStream.range(0, MINIMA)
                        .map(i -> 1_000 * time + i)
                        .boxed()
                        .toList();
                Signature same = new Signature(minima, List.of("trial:" + time));
                return story(write(
                        process,
                        new Reading(reading.article(), reading.storyId(), same, List.of(), List.of(), List.of())));
            }
        },
        /** A stamp; returns when it was asked for, the stamp and when it was committed, by the one wall clock of the machine. */
        STAMP {
            @Override
            String run(Connected process, int writer, int time) {
                long begun = Micros.of(Instant.now());
                long stamp = process.get(Database.class).write(process.get(Clock.class)::tick);
                return begun + " " + stamp + " " + Micros.of(Instant.now());
            }
        },
        /** The last stamp that the process knows of. */
        CLOCK {
            @Override
            String run(Connected process, int writer, int time) {
                return String.valueOf(Micros.of(process.get(Clock.class).at()));
            }
        };

        abstract String run(Connected process, int writer, int time);

        private static String story(Readings.Written written) {
            return written.stored().storyId();
        }

        private static LocalDate day(int time) {
            return DAY.plusMonths(time);
        }

        private static Readings.Written written(Connected process, String kind, String text, int time) {
            return write(
                    process,
                    Generated.reading(
                            text,
                            day(time),
                            Generated.sanction(
                                    "country:" + kind + "-a", "country:" + kind + "-b", Generated.on(day(time)))));
        }
    }

    static Readings.Written write(Connected process, Reading reading) {
        Readings.Writing writing = new Readings.Writing(
                reading.article(),
                reading.signature(),
                story -> new Reading(
                        reading.article(),
                        story,
                        reading.signature(),
                        reading.segments(),
                        reading.mentions(),
                        reading.claims()),
                Ids.submission(reading.article().id()));
        return process.get(Readings.class).write(List.of(writing)).getFirst();
    }

    /** Lets the writers begin. */
    interface Start {
        void await() throws IOException;
    }

    /**
     * Has all writers do something at the same instant.
     *
     * @param time how often it was done before
     * @param start returns when they are to begin; all of them are ready by then
     * @return what they return, in their order
     */
    List<String> run(Task task, int time, Start start) throws Exception {
        CountDownLatch ready = new CountDownLatch(count);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<String>> all = IntStream.range(first, first + count)
                .mapToObj(writer -> threads.submit(() -> {
                    ready.countDown();
                    begin.await();
                    return task.run(process, writer, time);
                }))
                .toList();
        ready.await();
        try {
            start.await();
        } finally {
            begin.countDown();
        }
        List<String> done = new ArrayList<>();
        for (Future<String> each : all) {
            done.add(each.get());
        }
        return done;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        process.close();
    }

    /**
     * The second process.
     *
     * @param args the settings of the database, as a service has them, {@code --late} for the seconds that its clock is late, {@code --first} and
     *     {@code --count} for its writers
     */
    public static void main(String[] args) throws Exception {
        SimpleCommandLinePropertySource settings = new SimpleCommandLinePropertySource(args);
        Connected connected = Connected.to(
                GraphDatabase.driver(
                        settings.getProperty("spring.neo4j.uri"),
                        AuthTokens.basic(
                                settings.getProperty("spring.neo4j.authentication.username"),
                                settings.getProperty("spring.neo4j.authentication.password"))),
                InstantSource.offset(
                        InstantSource.system(),
                        Duration.ofSeconds(Long.parseLong(settings.getProperty("late")))
                                .negated()));
        try (WritersOfProcess writers = new WritersOfProcess(
                        connected,
                        Integer.parseInt(settings.getProperty("first")),
                        Integer.parseInt(settings.getProperty("count")));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            tell(READY);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 2);
                List<String> done = writers.run(Task.valueOf(words[0]), Integer.parseInt(words[1]), () -> {
                    tell(READY);
                    in.readLine();
                });
                tell(String.join(",", done));
            }
        }
    }

    private static void tell(String line) {
        System.out.println(MARK + line);
        System.out.flush();
    }
}
