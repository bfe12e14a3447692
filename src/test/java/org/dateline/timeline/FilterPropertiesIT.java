package org.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.StoredActs;
import org.dateline.graph.StoredActs.Act;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Random filters over random acts, against a predicate in memory that says what the schema promises. */
// A database of its own lets it run beside the others.
@IntegrationTest
@TestPropertySource(properties = "test.database=filters")
// No other class uses it, and its plans and entities would fill the heap for the rest of the run.
@DirtiesContext
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the random filters")
class FilterPropertiesIT {

    private static final int ACTS = 300;
    private static final int FILTERS = 120;
    private static final LocalDate START = LocalDate.of(1890, 1, 1);

    /** The acts of an entity come to several pages; all acts, with those of other tests, to as few as they may. */
    private static final int PAGE = 97;

    private static final int LARGE_PAGE = 1_999;
    private static final List<String> SOURCES = List.of("source:one", "source:two", "source:three");
    private static final List<String> WORDS = List.of("quince", "medlar", "sorb", "U.S.", "don't");
    private static final List<String> ENTITIES =
            IntStream.range(0, 6).mapToObj(i -> "prop:" + i).toList();

    private static final List<String> GOODS = List.of("steel", "tanks");
    private static final List<String> CHAPTERS = List.of("72", "87", "10");
    private static final List<Act> STORED = acts();
    private static boolean stored;

    @Autowired
    Timelines timelines;

    @Autowired
    Histograms histograms;

    @Autowired
    Database database;

    @Autowired
    Entities entities;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFilterFindsWhatItPromises(boolean past) {
        store();
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < FILTERS; i++) {
            TimelineFilter filter = filter(random, 2).with(Denied.values()[i % 3]);
            AsOf known = past ? known(random) : AsOf.NOW;
            List<String> expected = STORED.stream()
                    .filter(a -> visible(a, known) && holds(a, filter))
                    .sorted(Comparator.comparing(FilterPropertiesIT::day))
                    .map(Act::id)
                    .toList();
            TimelineOrder order = TimelineOrder.values()[i % 2];
            List<String> all = readAll(filter, order, known);
            assertThat(all).as("%s as of %s", filter, known).containsExactlyInAnyOrderElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(FILTERS);
    }

    @Test
    void countsAgreeWithPages() {
        store();
        Random random = new Random(5);
        for (int i = 0; i < FILTERS; i++) {
            TimelineFilter filter = ours(filter(random, 1)).with(Denied.values()[i % 3]);
            GroupBy by = GroupBy.values()[i % GroupBy.values().length];
            Bucket bucket = Bucket.values()[i % Bucket.values().length];
            Histogram histogram = histograms.of(filter, bucket, by, AsOf.NOW);
            int inBuckets = histogram.buckets().stream()
                    .mapToInt(Histogram.HistogramBucket::count)
                    .sum();
            long expected = STORED.stream().filter(a -> holds(a, filter)).count();
            assertThat(histogram.totalCount()).as("%s", filter).isEqualTo((int) expected);
            assertThat(inBuckets + histogram.spanning() + histogram.undated()).isEqualTo(histogram.totalCount());
            if (by == GroupBy.TYPE || by == GroupBy.STAGE) {
                assertThat(histogram.groups())
                        .as("%s, undated and spanning ones included", filter)
                        .containsExactlyInAnyOrderElementsOf(kinds(filter, by));
            }
        }
    }

    private static List<Histogram.GroupCount> kinds(TimelineFilter filter, GroupBy by) {
        return STORED.stream()
                .filter(act -> holds(act, filter))
                .collect(Collectors.groupingBy(act -> kind(act.coding(), by), Collectors.summingInt(act -> 1)))
                .entrySet()
                .stream()
                .map(e -> new Histogram.GroupCount(e.getKey(), e.getValue()))
                .toList();
    }

    private static String kind(Coding coding, GroupBy by) {
        Stage stage = coding.stage();
        return by == GroupBy.TYPE ? coding.type().name() : stage == null ? "NONE" : stage.name();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(GroupBy.class)
    void countsFromTheIndexAreThoseOfTheRows(@Nullable GroupBy by) {
        store();
        Instant late = Instant.parse("2026-01-01T00:00:00Z");
        Random random = new Random(9);
        for (Bucket bucket : Bucket.values()) {
            TimelineFilter everything = TimelineFilter.involving(one(random));
            TimelineFilter some = everything.within(new Window(START.plusDays(50), START.plusDays(90)));
            for (TimelineFilter filter : List.of(everything, some)) {
                for (Denied denied : Denied.values()) {
                    TimelineFilter which = filter.with(denied);
                    Histogram now = histograms.of(which, bucket, by, AsOf.NOW);
                    assertThat(now.totalCount()).isEqualTo((int)
                            STORED.stream().filter(a -> holds(a, which)).count());
                    assertThat(histograms.of(which, bucket, by, AsOf.of(late, late)))
                            .isEqualTo(now);
                }
            }
        }
    }

    /** Counts are of all acts, and other tests have theirs: only ours have these words. */
    private static TimelineFilter ours(TimelineFilter filter) {
        return TimelineFilter.of(Condition.text("fruitery").toList()).and(List.of(filter), List.of(), null);
    }

    private List<String> readAll(TimelineFilter filter, TimelineOrder order, AsOf known) {
        List<ActionSnapshot> all = new ArrayList<>();
        boolean ofParties = filter.conditions().stream().anyMatch(Condition.TakesPart.class::isInstance);
        int size = ofParties ? PAGE : LARGE_PAGE;
        Slice slice = Slice.first(size);
        TimelinePage page;
        do {
            page = timelines.page(filter, order, slice, known);
            all.addAll(page.actions());
            slice = page.hasNext() ? new Slice(size, page.actions().getLast().key(), null, false) : slice;
        } while (page.hasNext());
        Comparator<ActionSnapshot> byKey = Comparator.comparingLong(ActionSnapshot::key);
        assertThat(all).isSortedAccordingTo(order == TimelineOrder.OLDEST_FIRST ? byKey : byKey.reversed());
        return all.stream()
                .map(ActionSnapshot::id)
                .filter(id -> id.startsWith("action:prop"))
                .toList();
    }

    private void store() {
        if (!stored) {
            entities.put(ENTITIES.stream().map(Generated::entity).toList());
            StoredActs.put(database, STORED);
            stored = true;
        }
    }

    // What the schema promises.

    private static boolean holds(Act act, TimelineFilter f) {
        return meets(act, f)
                && switch (f.denied()) {
                    case EXCLUDE -> act.stories() > 0;
                    case INCLUDE -> true;
                    case ONLY -> act.stories() == 0;
                };
    }

    private static boolean meets(Act act, TimelineFilter f) {
        return f.conditions().stream().allMatch(condition -> meets(act, condition))
                && f.and().stream().allMatch(p -> meets(act, p))
                && (f.or().isEmpty() || f.or().stream().anyMatch(p -> meets(act, p)))
                && (f.not() == null || !meets(act, f.not()));
    }

    private static boolean meets(Act act, Condition condition) {
        Coding c = act.coding();
        return switch (condition) {
            case Condition.TakesPart part -> takesPart(c, part.group());
            case Condition.HasValue has -> has.values().contains(value(c, has.facet()));
            case Condition.Dated dated -> inWindow(c.date(), dated.window(), dated.certainty());
            case Condition.Says says -> tokens(act.text()).contains(says.text().toLowerCase(Locale.ROOT));
            case Condition.InStories in -> act.stories() >= in.least();
            case Condition.IsContested contested -> act.contested() == contested.is();
            case Condition.RestsOn rests -> act.evidence().stream().anyMatch(rests.evidence()::contains);
            case Condition.ToldBy told -> act.sources().stream().anyMatch(told.sources()::contains);
            case Condition.IsAbout about -> isAbout(c, about.content());
        };
    }

    private static String value(Coding coding, Facet facet) {
        Enum<?> value = switch (facet) {
            case TYPES -> coding.type();
            case INSTRUMENTS -> coding.instrument();
            case DIRECTIONS -> coding.direction();
            case STAGES -> coding.stage();
            case BASES -> coding.date().basis();
        };
        return value == null ? "NONE" : value.name();
    }

    private static boolean isAbout(Coding coding, Content content) {
        boolean is = content.chapters() != null
                ? coding.chapters().stream().anyMatch(content.chapters()::contains)
                : content.goods() != null
                        ? coding.goods() != null && tokens(coding.goods()).contains(content.goods())
                        : coding.quantities().stream()
                                .anyMatch(q -> lies(q, java.util.Objects.requireNonNull(content.quantity())));
        return is == content.there();
    }

    private static boolean lies(Quantity q, Content.QuantityRange range) {
        return q.value() != null
                && range.units().contains(q.unitOrOther())
                && (range.currency() == null || range.currency().equals(q.currency()))
                && (range.min() == null || q.value() >= range.min())
                && (range.max() == null || q.value() <= range.max());
    }

    private static Set<String> tokens(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ")));
    }

    private static boolean takesPart(Coding coding, PartyGroup group) {
        return coding.parties().stream()
                .filter(p -> group.roles().isEmpty() || group.roles().contains(p.role()))
                .anyMatch(p -> group.ids().contains(p.entity())
                        || (group.organs()
                                && p.principal() != null
                                && group.ids().contains(p.principal())));
    }

    private static boolean inWindow(UncertainDate date, Window window, Certainty certainty) {
        if (date.earliest() == null && date.latest() == null) {
            return false;
        }
        LocalDate earliest = date.earliest() == null ? LocalDate.MIN : date.earliest();
        LocalDate latest = date.latest() == null ? LocalDate.MAX : date.latest();
        LocalDate from = window.from() == null ? LocalDate.MIN : window.from();
        LocalDate to = window.to() == null ? LocalDate.MAX : window.to();
        return certainty == Certainty.POSSIBLY
                ? !earliest.isAfter(to) && !latest.isBefore(from)
                : !earliest.isBefore(from) && !latest.isAfter(to);
    }

    private static boolean visible(Act act, AsOf known) {
        return (known.reported() == null || !act.reported().isAfter(known.reported()))
                && (known.recorded() == null || !act.recorded().isAfter(known.recorded()));
    }

    private static LocalDate day(Act act) {
        LocalDate day = act.coding().date().earliest();
        return day == null ? LocalDate.MIN : day;
    }

    // Acts and filters at random.

    private static List<Act> acts() {
        Random random = new Random(3);
        return IntStream.range(0, ACTS).mapToObj(i -> act(random, i)).toList();
    }

    private static Act act(Random random, int number) {
        UncertainDate date = date(random);
        LocalDate seen = date.latest() == null ? START : date.latest();
        Instant reported = seen.plusDays(random.nextInt(30) - 5)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        List<Evidence> evidence = random.nextInt(5) == 0
                ? List.of(Evidence.TEXT, Evidence.RECORD)
                : List.of(Evidence.values()[random.nextInt(2)]);
        String text = "fruitery " + WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(2));
        int stories = random.nextInt(4);
        return new Act(
                "action:prop" + number,
                coding(random, date),
                stories,
                stories > 0 && random.nextInt(3) == 0,
                evidence,
                SOURCES.subList(0, random.nextInt(SOURCES.size() + 1)),
                text,
                reported,
                reported.plusSeconds(random.nextInt(3) * 864_000L));
    }

    private static UncertainDate date(Random random) {
        LocalDate day = START.plusDays(random.nextInt(400));
        return switch (random.nextInt(10)) {
            case 0 -> UncertainDate.UNKNOWN;
            case 8 -> new UncertainDate(null, day, "../" + day, DateBasis.STATED);
            case 9 -> new UncertainDate(day, null, day + "/..", DateBasis.STATED);
            case 1, 2 -> new UncertainDate(day, day.plusDays(1 + random.nextInt(200)), null, DateBasis.RELATIVE);
            default -> UncertainDate.day(day, random.nextBoolean() ? DateBasis.STATED : DateBasis.PUBLICATION);
        };
    }

    private static Coding coding(Random random, UncertainDate date) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String principal = random.nextInt(3) == 0 ? one(random) : null;
            parties.add(new Party(Role.values()[random.nextInt(3)], "somebody", one(random), principal, false));
        }
        return new Coding(
                        ActionType.values()[random.nextInt(4)],
                        null,
                        Instrument.values()[random.nextInt(3)],
                        Direction.values()[random.nextInt(3)],
                        random.nextInt(3) == 0 ? null : Stage.values()[random.nextInt(3)],
                        date,
                        null,
                        null,
                        random.nextBoolean() ? null : GOODS.get(random.nextInt(GOODS.size())) + " from there",
                        null,
                        null,
                        parties,
                        "an act")
                .with(quantities(random), List.of(), random.nextInt(3) == 0 ? CHAPTERS.subList(0, 2) : List.of());
    }

    private static List<Quantity> quantities(Random random) {
        return Stream.of(
                        new Quantity("10 percent", 10.0, null, "PERCENT", null),
                        new Quantity("25 percent", 25.0, null, "PERCENT", null),
                        new Quantity("$5", 5.0, null, "MONEY", "USD"),
                        new Quantity("€5", 5.0, null, "MONEY", "EUR"),
                        new Quantity("5 crowns", 5.0, null, "MONEY", null),
                        new Quantity("tens of tanks", null, null, "VEHICLES", null),
                        new Quantity("a few", null, null, null, null))
                .filter(q -> random.nextInt(5) == 0)
                .toList();
    }

    private static List<Content> contents(Random random) {
        Double min = random.nextBoolean() ? null : 5.0 * random.nextInt(4);
        return switch (random.nextInt(12)) {
            case 0 -> List.of(Content.ofChapters(Set.of(CHAPTERS.get(random.nextInt(CHAPTERS.size())))));
            case 1 -> List.of(Content.ofGoods(GOODS.get(random.nextInt(GOODS.size()))));
            case 2 ->
                List.of(Content.of(
                        new Content.QuantityRange(Set.of("PERCENT"), null, min, random.nextBoolean() ? null : 20.0)));
            case 3 ->
                List.of(Content.of(
                        new Content.QuantityRange(Set.of("MONEY"), random.nextBoolean() ? null : "EUR", min, null)));
            case 4 -> List.of(Content.of(new Content.QuantityRange(Set.of("PERSONS", "VEHICLES"), null, min, null)));
            case 5 -> List.of(Content.of(new Content.QuantityRange(Set.of("YEARS", "OTHER"), null, min, null)));
            default -> List.of();
        };
    }

    private static String one(Random random) {
        return ENTITIES.get(random.nextInt(ENTITIES.size()));
    }

    private static AsOf known(Random random) {
        Instant reported =
                START.plusDays(random.nextInt(450)).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant recorded =
                START.plusDays(random.nextInt(450)).atStartOfDay(ZoneOffset.UTC).toInstant();
        return AsOf.of(random.nextInt(3) == 0 ? null : reported, random.nextInt(3) == 0 ? null : recorded);
    }

    private static TimelineFilter filter(Random random, int depth) {
        TimelineFilter own = TimelineFilter.of(Stream.of(
                        Condition.parties(groups(random)),
                        Condition.types(some(random, ActionType.class, 4)),
                        Condition.instruments(some(random, Instrument.class, 3)),
                        Condition.directions(some(random, Direction.class, 3)),
                        Condition.stages(some(random, Stage.class, 3)),
                        Condition.dated(
                                window(random), random.nextBoolean() ? Certainty.POSSIBLY : Certainty.DEFINITELY),
                        Condition.bases(some(random, DateBasis.class, 3)),
                        Condition.text(random.nextInt(8) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null),
                        Condition.stories(random.nextInt(6) == 0 ? random.nextInt(4) : 0),
                        Condition.contested(random.nextInt(6) == 0 ? random.nextBoolean() : null),
                        Condition.evidence(some(random, Evidence.class, 2)),
                        Condition.contents(contents(random)),
                        Condition.sources(
                                random.nextInt(6) == 0
                                        ? List.of(SOURCES.get(random.nextInt(SOURCES.size())))
                                        : List.of()))
                .flatMap(conditions -> conditions)
                .toList());
        if (depth == 0) {
            return own;
        }
        return own.and(
                random.nextInt(3) == 0 ? List.of(filter(random, 0)) : List.of(),
                random.nextInt(2) == 0 ? List.of(filter(random, depth - 1), filter(random, 0)) : List.of(),
                random.nextInt(3) == 0 ? filter(random, 0) : null);
    }

    private static List<PartyGroup> groups(Random random) {
        return Stream.generate(() -> {
                    Set<Role> roles = random.nextBoolean() ? Set.of() : EnumSet.of(Role.values()[random.nextInt(3)]);
                    List<String> ids = random.nextBoolean()
                            ? List.of(one(random))
                            : Stream.of(one(random), one(random)).distinct().toList();
                    return new PartyGroup(ids, roles, random.nextBoolean());
                })
                .limit(Math.max(0, random.nextInt(5) - 2))
                .toList();
    }

    private static <E extends Enum<E>> List<E> some(Random random, Class<E> type, int of) {
        return random.nextInt(7) == 0
                ? Arrays.stream(type.getEnumConstants())
                        .limit(of)
                        .filter(e -> random.nextBoolean())
                        .toList()
                : List.of();
    }

    private static Window window(Random random) {
        LocalDate from = START.plusDays(random.nextInt(400));
        return switch (random.nextInt(9)) {
            case 0 -> new Window(from, null);
            case 1 -> new Window(null, from);
            case 2, 3 -> new Window(from, from.plusDays(random.nextInt(120)));
            default -> Window.ALWAYS;
        };
    }
}
