package org.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TimelinesIT {

    private static final LocalDate START = LocalDate.of(2001, 1, 1);
    private static final int COUNT = 1000;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Timelines timelines;

    @Autowired
    Histograms histograms;

    @BeforeEach
    void thousandActions() {
        if (timelines
                .page(involving("test:A"), TimelineOrder.NEWEST_FIRST, Slice.first(1))
                .actions()
                .isEmpty()) {
            chronicle.parties("test:A", "test:B", "test:C");
            chronicle.store(Generated.sanctions("test:A", "test:B", START, COUNT));
            UncertainDate may =
                    new UncertainDate(LocalDate.of(2010, 5, 1), LocalDate.of(2010, 5, 31), "2010-05", DateBasis.STATED);
            chronicle.write(Generated.reading(
                    "In May test:C sanctioned test:B",
                    LocalDate.of(2010, 6, 1),
                    Generated.sanction("test:C", "test:B", may)));
        }
    }

    private static TimelineFilter involving(String id) {
        return TimelineFilter.involving(id);
    }

    private static TimelineFilter within(String id, LocalDate from, LocalDate to, Certainty certainty) {
        return filter(List.of(anyPart(id)), new Window(from, to), certainty, null);
    }

    private static PartyGroup anyPart(String... ids) {
        return new PartyGroup(List.of(ids), Set.of(), true);
    }

    private static TimelineFilter filter(List<PartyGroup> parties, Window window, Certainty certainty, String text) {
        return TimelineFilter.of(
                Stream.of(Condition.parties(parties), Condition.dated(window, certainty), Condition.text(text))
                        .flatMap(conditions -> conditions)
                        .toList());
    }

    private static List<LocalDate> days(TimelinePage page) {
        return page.actions().stream().map(a -> a.coding().date().earliest()).toList();
    }

    @Test
    void pagesThroughAllActionsOnceInOrder() {
        List<ActionSnapshot> all = new ArrayList<>();
        Long after = null;
        TimelinePage page;
        do {
            page = timelines.page(involving("test:A"), TimelineOrder.NEWEST_FIRST, new Slice(77, after, null, false));
            all.addAll(page.actions());
            after = page.actions().getLast().key();
        } while (page.hasNext());
        assertThat(all).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(all.getFirst().coding().date().earliest()).isEqualTo(START.plusDays(COUNT - 1));
        assertThat(all).extracting(ActionSnapshot::key).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void startsWithTheOldestWhenAsked() {
        TimelinePage page = timelines.page(involving("test:A"), TimelineOrder.OLDEST_FIRST, Slice.first(2));
        assertThat(days(page)).containsExactly(START, START.plusDays(1));
        assertThat(page.hasNext()).isTrue();
        assertThat(page.hasPrevious()).isFalse();
    }

    @Test
    void takesTheLastInTheSameOrder() {
        TimelinePage page =
                timelines.page(involving("test:A"), TimelineOrder.NEWEST_FIRST, new Slice(2, null, null, true));
        assertThat(days(page)).containsExactly(START.plusDays(1), START);
        assertThat(page.hasPrevious()).isTrue();
    }

    @Test
    void keepsToTheWindowWithBothEnds() {
        LocalDate to = START.plusDays(4);
        TimelinePage page = timelines.page(
                within("test:A", START.plusDays(2), to, Certainty.POSSIBLY),
                TimelineOrder.OLDEST_FIRST,
                Slice.first(9));
        assertThat(days(page)).containsExactly(START.plusDays(2), START.plusDays(3), to);
    }

    @Test
    void findsWhatBeganBeforeTheWindowAndMayReachIntoIt() {
        LocalDate from = LocalDate.of(2010, 5, 20);
        LocalDate to = LocalDate.of(2010, 12, 31);
        assertThat(timelines
                        .page(
                                within("test:C", from, to, Certainty.POSSIBLY),
                                TimelineOrder.NEWEST_FIRST,
                                Slice.first(9))
                        .actions())
                .hasSize(1);
        assertThat(timelines
                        .page(
                                within("test:C", from, to, Certainty.DEFINITELY),
                                TimelineOrder.NEWEST_FIRST,
                                Slice.first(9))
                        .actions())
                .isEmpty();
        assertThat(histograms.count(within("test:C", from, to, Certainty.POSSIBLY)))
                .isEqualTo(1);
    }

    @Test
    void findsThePairInAnyRole() {
        TimelineFilter pair =
                filter(List.of(anyPart("test:B"), anyPart("test:C")), Window.ALWAYS, Certainty.POSSIBLY, null);
        assertThat(timelines
                        .page(pair, TimelineOrder.NEWEST_FIRST, Slice.first(9))
                        .actions())
                .hasSize(1);
    }

    @Test
    void findsAnyOfSeveralOnce() {
        TimelineFilter any = filter(List.of(anyPart("test:B", "test:C")), Window.ALWAYS, Certainty.POSSIBLY, null);
        assertThat(histograms.count(any)).isEqualTo(COUNT + 1);
        assertThat(timelines
                        .page(any, TimelineOrder.NEWEST_FIRST, Slice.first(5))
                        .actions())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsWordsOfTheQuote() {
        TimelineFilter words = filter(List.of(), Window.ALWAYS, Certainty.POSSIBLY, "\"for the 17th time\"");
        assertThat(days(timelines.page(words, TimelineOrder.NEWEST_FIRST, Slice.first(5))))
                .contains(START.plusDays(17));
    }

    @ParameterizedTest
    @EnumSource(TimelineOrder.class)
    void wordsOfManyActsAreReadAStretchOfDaysAtATime(TimelineOrder order) {
        TimelineFilter words = filter(List.of(anyPart("test:A")), Window.ALWAYS, Certainty.POSSIBLY, "sanctions");
        Budget few = new Budget(100_000, 40);
        List<ActionSnapshot> all = new ArrayList<>();
        Slice slice = Slice.first(300);
        TimelinePage page;
        do {
            page = timelines.page(words, order, slice, AsOf.NOW, few);
            all.addAll(page.actions());
            slice = new Slice(300, all.getLast().key(), null, false);
        } while (page.hasNext());
        assertThat(all).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(all.getFirst().coding().date().earliest())
                .isEqualTo(order == TimelineOrder.OLDEST_FIRST ? START : START.plusDays(COUNT - 1));
    }

    @ParameterizedTest
    @EnumSource(TimelineOrder.class)
    void aPageThatGoesThroughTooManyRowsEndsWithItsPlace(TimelineOrder order) {
        TimelineFilter never = involving("test:A").and(List.of(), List.of(), involving("test:B"));
        Budget few = new Budget(300, 40);
        Slice slice = Slice.first(20);
        int pages = 0;
        TimelinePage page;
        do {
            page = timelines.page(never, order, slice, AsOf.NOW, few);
            assertThat(page.actions()).isEmpty();
            slice = new Slice(20, page.cut(), null, false);
            pages++;
        } while (page.hasNext());
        assertThat(pages).isEqualTo(1 + COUNT / 300);
    }

    @Test
    void countsByMonthWithEmptyBucketsAndSumsToTheTotal() {
        Histogram histogram = histograms.of(involving("test:B"), Bucket.MONTH, GroupBy.ACTOR, AsOf.NOW);
        assertThat(histogram.totalCount()).isEqualTo(COUNT + 1);
        assertThat(histogram.spanning()).isZero();
        assertThat(histogram.buckets().getFirst().count()).isEqualTo(31);
        assertThat(histogram.buckets().getFirst().groups()).containsExactly(new Histogram.GroupCount("test:A", 31));
        assertThat(histogram.buckets()).anyMatch(b -> b.count() == 0);
        assertThat(histograms
                        .of(involving("test:C"), Bucket.DAY, null, AsOf.NOW)
                        .spanning())
                .isEqualTo(1);
    }
}
