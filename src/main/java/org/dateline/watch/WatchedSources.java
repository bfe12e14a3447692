package org.dateline.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.fetch.BackOff;
import org.dateline.fetch.Validators;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.ingest.LeftOutSources;
import org.dateline.model.Ids;
import org.dateline.security.Actor;
import org.dateline.security.AuditAct;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Manages watched sources. Changes by a login are audited; results of checks are not. */
@Component
@EnableConfigurationProperties(WatchSettings.class)
public class WatchedSources {

    private static final String READ = Cypher.load("read/watched_sources");
    private static final String PUT = Cypher.load("write/put_watched_source");
    private static final String UPDATE = Cypher.load("write/update_watched_source");
    private static final String REMOVE = Cypher.load("write/remove_watched_source");

    private final Database database;
    private final Clock clock;
    private final SeenEntries seen;
    private final CheckSchedule schedule;
    private final CheckMarks marks;
    private final WatchSettings settings;
    private final LeftOutSources leftOut;

    WatchedSources(
            Database database,
            Clock clock,
            SeenEntries seen,
            CheckSchedule schedule,
            CheckMarks marks,
            WatchSettings settings,
            LeftOutSources leftOut) {
        this.database = database;
        this.clock = clock;
        this.seen = seen;
        this.schedule = schedule;
        this.marks = marks;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /** Returns all sources by name. */
    public List<WatchedSource> all() {
        return database.read(tx -> read(tx, null));
    }

    /** Finds a source by its id or name, ignoring case. */
    public Optional<WatchedSource> find(String reference) {
        return database.read(tx -> read(tx, reference.strip())).stream().findFirst();
    }

    /** Returns the entries of a source that were set aside, latest first. */
    public List<EntryProblem> problems(WatchedSource source, int limit) {
        return seen.problems(source.id(), limit);
    }

    /**
     * Adds a source.
     *
     * @param actor the login that requests it, for the audit
     * @throws WatchRefused if the definition is not allowed
     */
    public WatchedSource add(SourceDefinition definition, Actor actor) {
        SourceDefinition checked = definition.checked();
        if (checked.kind() == SourceKind.FOLDER) {
            checkFolder(checked.address());
        }
        return add(checked, false, actor);
    }

    WatchedSource add(SourceDefinition checked, boolean declared, Actor actor) {
        WatchedSource added = database.write(tx -> {
            checkName(tx, checked.name(), null);
            Instant now = clock.now();
            Map<String, @Nullable Object> props = properties(checked);
            props.put("declared", declared);
            props.put("state", WatchState.ACTIVE.name());
            props.put("addedAt", Micros.of(now));
            props.put("nextTryAt", Micros.of(now));
            WatchedSource source = put(tx, PUT, Ids.watchedSource(checked.name() + " " + Micros.of(now)), props)
                    .orElseThrow();
            AuditTrail.append(tx, now, actor, AuditAct.SOURCE, source.id(), null, state(source));
            return source;
        });
        schedule.put(added);
        return added;
    }

    /**
     * Changes the definition of a source. A new address or kind is checked at once.
     *
     * @param change derives the new definition from the old one
     * @param actor the login that requests it, for the audit
     * @throws WatchRefused if the new definition is not allowed
     */
    public WatchedSource change(WatchedSource source, UnaryOperator<SourceDefinition> change, Actor actor) {
        SourceDefinition checked = change.apply(source.definition()).checked();
        if (checked.kind() == SourceKind.FOLDER && !isSamePlace(checked, source.definition())) {
            checkFolder(checked.address());
        }
        return change(source, checked, source.declared(), actor);
    }

    WatchedSource change(WatchedSource source, SourceDefinition checked, boolean declared, Actor actor) {
        return update(source, actor, (before, now) -> {
            Map<String, @Nullable Object> props = properties(checked);
            props.put("declared", declared);
            if (!isSamePlace(checked, before.definition())) {
                props.put("etag", null);
                props.put("lastModified", null);
                props.put("documents", null);
                props.put("day", null);
                props.put("until", null);
                props.put("failures", 0);
                props.put("problem", null);
            }
            if (before.state() == WatchState.ACTIVE) {
                Instant next = isSamePlace(checked, before.definition())
                        ? earlier(before.nextTryAt(), now.plus(checked.every()))
                        : now;
                props.put("nextTryAt", Micros.of(next));
            }
            return props;
        });
    }

    private static boolean isSamePlace(SourceDefinition one, SourceDefinition other) {
        return one.kind() == other.kind() && one.address().equals(other.address());
    }

    private static Instant earlier(@Nullable Instant next, Instant bound) {
        return next == null || next.isAfter(bound) ? bound : next;
    }

    /**
     * Pauses the scheduled checks of a source.
     *
     * @param reason the reason; null for none
     * @param actor the login that requests it, for the audit
     */
    public WatchedSource pause(WatchedSource source, @Nullable String reason, Actor actor) {
        return update(source, actor, (before, now) -> {
            Map<String, @Nullable Object> props = new HashMap<>();
            props.put("state", WatchState.PAUSED.name());
            props.put("pausedBecause", reason == null || reason.isBlank() ? null : reason.strip());
            props.put("nextTryAt", null);
            return props;
        });
    }

    /**
     * Resumes the scheduled checks of a source.
     *
     * @param actor the login that requests it, for the audit
     */
    public WatchedSource resume(WatchedSource source, Actor actor) {
        return update(source, actor, (before, now) -> {
            Map<String, @Nullable Object> props = new HashMap<>();
            props.put("state", WatchState.ACTIVE.name());
            props.put("pausedBecause", null);
            props.put("failures", 0);
            props.put("nextTryAt", Micros.of(now));
            return props;
        });
    }

    /**
     * Removes a source. Its articles stay.
     *
     * @param actor the login that requests it, for the audit
     */
    public void remove(WatchedSource source, Actor actor) {
        database.write(tx -> {
            tx.run(REMOVE, Map.of("id", source.id())).consume();
            AuditTrail.append(tx, clock.now(), actor, AuditAct.SOURCE, source.id(), state(source), null);
            return true;
        });
        schedule.remove(source.id());
        seen.forget(source.id());
    }

    /**
     * Requests a check of a source, paused or not, as soon as a place is free.
     *
     * @throws WatchRefused if the source was removed meanwhile
     */
    public WatchedSource checkNow(WatchedSource source) {
        CheckMarks.Mark mark = CheckMarks.Mark.on(source.id());
        WatchedSource asked = begin(mark).orElseThrow(() -> removed(source));
        if (!schedule.demand(mark)) {
            marks.remove(mark);
        }
        return asked;
    }

    /** Marks a source as being checked and returns it; empty if it no longer exists. */
    Optional<WatchedSource> begin(CheckMarks.Mark mark) {
        return database.write(tx -> {
            marks.add(tx, mark);
            return read(tx, mark.source()).stream().findFirst();
        });
    }

    /** Records that a check has ended. Its outcome was noted before. */
    void end(CheckMarks.Mark mark) {
        marks.remove(mark);
    }

    private static WatchRefused removed(WatchedSource source) {
        return new WatchRefused("\"" + source.definition().name() + "\" was removed meanwhile.");
    }

    private interface Update {
        Map<String, @Nullable Object> of(WatchedSource before, Instant now);
    }

    private WatchedSource update(WatchedSource source, Actor actor, Update update) {
        WatchedSource updated = database.write(tx -> {
            WatchedSource before = read(tx, source.id()).stream().findFirst().orElseThrow(() -> removed(source));
            Instant now = clock.now();
            Map<String, @Nullable Object> props = update.of(before, now);
            if (props.get("name") instanceof String name) {
                checkName(tx, name, before.id());
            }
            WatchedSource after = put(tx, UPDATE, before.id(), props).orElseThrow();
            AuditTrail.append(tx, now, actor, AuditAct.SOURCE, after.id(), state(before), state(after));
            return after;
        });
        schedule.put(updated);
        return updated;
    }

    /** Tells whether articles of the source are left out now. The setting may be newer than the source. */
    boolean isLeftOut(WatchedSource source) {
        return leftOut.has(source.definition().name());
    }

    private void checkName(TransactionContext tx, String name, @Nullable String own) {
        if (leftOut.has(name)) {
            throw new WatchRefused("name: articles of \"" + name
                    + "\" are left out of this service. Watch the source in a service that"
                    + " takes them in, or take its name out of dateline.intake.left-out.");
        }
        read(tx, name).stream()
                .filter(other -> !other.id().equals(own))
                .findFirst()
                .ifPresent(other -> {
                    throw new WatchRefused("name: another source is called \""
                            + other.definition().name() + "\". Take another name, or change that source.");
                });
    }

    /**
     * Checks that a folder may be watched. Watching a folder exposes the files in it, so the operator names the allowed
     * folders.
     *
     * @throws WatchRefused if the address is not a folder, or lies outside the allowed ones
     */
    void checkFolder(String address) {
        try {
            Path folder = Path.of(address);
            if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
                throw new WatchRefused(
                        "address: \"" + address + "\" is no folder of the service's machine, with its whole path.");
            }
            if (!permits(folder.toRealPath())) {
                throw new WatchRefused(
                        "address: " + address
                                + " lies in none of the folders that may be watched. To allow it, add it to dateline.watch.folders.");
            }
        } catch (InvalidPathException | IOException e) {
            throw new WatchRefused("address: \"" + address + "\" cannot be looked at: " + e.getMessage() + ".");
        }
    }

    /** Tells whether a folder, whose path has no links, lies in one that may be watched. */
    boolean permits(Path real) {
        return settings.folders().stream().filter(Files::isDirectory).anyMatch(allowed -> lies(real, allowed));
    }

    private static boolean lies(Path real, Path allowed) {
        try {
            return real.startsWith(allowed.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the position up to which a source has been read. */
    Bookmark bookmark(String id) {
        return database.read(READ, Map.of("ref", id)).stream()
                .findFirst()
                .map(row -> bookmark(row.get("source")))
                .orElse(Bookmark.START);
    }

    private static Bookmark bookmark(Value w) {
        String day = w.get("day").asString(null);
        return new Bookmark(
                new Validators(
                        w.get("etag").asString(null), w.get("lastModified").asString(null)),
                documents(w.get("documents")),
                day == null ? null : LocalDate.parse(day),
                instant(w.get("until")));
    }

    /** Texts per document: its address, its ETag and its date. Missing ones are empty. */
    private static final int PARTS = 3;

    private static @Nullable List<String> documents(Map<String, Validators> documents) {
        List<String> texts = documents.entrySet().stream()
                .flatMap(document -> Stream.of(
                        document.getKey(),
                        Objects.requireNonNullElse(document.getValue().etag(), ""),
                        Objects.requireNonNullElse(document.getValue().lastModified(), "")))
                .toList();
        return texts.isEmpty() ? null : texts;
    }

    private static Map<String, Validators> documents(Value texts) {
        if (texts.isNull()) {
            return Map.of();
        }
        List<String> read = texts.asList(Value::asString);
        return IntStream.iterate(0, i -> i < read.size(), i -> i + PARTS)
                .boxed()
                .collect(Collectors.toMap(
                        read::get, i -> new Validators(given(read.get(i + 1)), given(read.get(i + 2)))));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Records the result of a check; empty if the source was removed meanwhile. */
    Optional<WatchedSource> note(WatchedSource checked, CheckOutcome outcome) {
        Optional<WatchedSource> noted = database.write(tx -> read(tx, checked.id()).stream()
                .findFirst()
                .flatMap(now -> put(tx, UPDATE, now.id(), noted(now, checked.definition(), outcome))));
        noted.ifPresent(schedule::put);
        return noted;
    }

    private Map<String, @Nullable Object> noted(WatchedSource source, SourceDefinition checked, CheckOutcome outcome) {
        Instant now = clock.now();
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("lastTryAt", Micros.of(now));
        if (!isSamePlace(checked, source.definition())) {
            // The address or kind changed during the check, so the source starts over at once.
            return props;
        }
        Instant next;
        switch (outcome) {
            case CheckOutcome.Read read -> {
                props.put("lastSuccessAt", Micros.of(now));
                props.put("failures", 0);
                props.put("problem", read.problem());
                props.put("etag", read.bookmark().validators().etag());
                props.put("lastModified", read.bookmark().validators().lastModified());
                props.put("documents", documents(read.bookmark().documents()));
                props.put("day", text(read.bookmark().day()));
                props.put("until", micros(read.bookmark().until()));
                Duration every = source.definition().every();
                next = now.plus(read.more() && every.compareTo(SOON) > 0 ? SOON : every);
            }
            case CheckOutcome.Failed failed -> {
                int failures = source.failures() + 1;
                props.put("failures", failures);
                props.put("problem", failed.reason());
                next = later(now.plus(BackOff.after(settings.backOff(), failures)), failed.notBefore());
            }
            case CheckOutcome.Waiting waiting -> {
                props.put("problem", waiting.reason());
                next = waiting.notBefore();
            }
        }
        if (source.state() == WatchState.ACTIVE) {
            props.put("nextTryAt", Micros.of(next));
        }
        return props;
    }

    /** Wait before the next check reads the entries that a check left unread. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, @Nullable Object> properties(SourceDefinition definition) {
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("name", definition.name());
        props.put("nameKey", definition.name().toLowerCase(Locale.ROOT));
        props.put("kind", definition.kind().name());
        props.put("address", definition.address());
        props.put("every", definition.every().toString());
        props.put("licence", definition.licence());
        props.put("credit", definition.credit());
        return props;
    }

    private static Map<String, @Nullable String> state(WatchedSource source) {
        SourceDefinition d = source.definition();
        Map<String, @Nullable String> state = new LinkedHashMap<>();
        state.put("name", d.name());
        state.put("kind", d.kind().name());
        state.put("address", d.address());
        state.put("every", d.every().toString());
        state.put("licence", d.licence());
        state.put("credit", d.credit());
        state.put("state", source.state().name());
        state.put("pausedBecause", source.pausedBecause());
        return state;
    }

    private Optional<WatchedSource> put(
            TransactionContext tx, String query, String id, Map<String, @Nullable Object> props) {
        return Database.rows(tx, query, Map.of("id", id, "props", props)).stream()
                .findFirst()
                .map(row -> source(row, schedule.running()));
    }

    /**
     * Reads all sources, or one. The checks of this process are asked for before the graph is, so that each source that
     * is not being checked has the result of its last check, even after the database was away for longer than marks
     * last.
     */
    private List<WatchedSource> read(TransactionContext tx, @Nullable String reference) {
        Set<String> running = schedule.running();
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("ref", reference);
        return Database.rows(tx, READ, p).stream()
                .map(row -> source(row, running))
                .toList();
    }

    private static WatchedSource source(Record row, Set<String> running) {
        Value w = row.get("source");
        return new WatchedSource(
                w.get("id").asString(),
                new SourceDefinition(
                        w.get("name").asString(),
                        SourceKind.valueOf(w.get("kind").asString()),
                        w.get("address").asString(),
                        Duration.parse(w.get("every").asString()),
                        w.get("licence").asString(null),
                        w.get("credit").asString(null)),
                w.get("declared").asBoolean(false),
                WatchState.valueOf(w.get("state").asString()),
                w.get("pausedBecause").asString(null),
                Objects.requireNonNull(instant(w.get("addedAt"))),
                instant(w.get("lastTryAt")),
                instant(w.get("lastSuccessAt")),
                instant(w.get("nextTryAt")),
                w.get("failures").asInt(0),
                w.get("problem").asString(null),
                w.get("articles").asLong(0),
                w.get("setAside").asLong(0),
                w.get("unread").asLong(0),
                row.get("checking").asBoolean() || running.contains(w.get("id").asString()));
    }

    private static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : Micros.of(instant);
    }

    private static @Nullable Instant instant(Value micros) {
        return micros.isNull() ? null : Micros.toInstant(micros.asLong());
    }
}
