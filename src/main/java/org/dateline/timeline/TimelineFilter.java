package org.dateline.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.graph.TextQuery;
import org.jspecify.annotations.Nullable;

/**
 * The acts that a timeline holds: those that meet all parts of a filter.
 *
 * @param conditions tests that an act must all meet
 * @param and filters that must all be met as well
 * @param or filters of which one must be met as well; an empty list sets no condition
 * @param not a filter that must not be met
 * @param denied whether to include acts that no visible claim asserts; ignored in nested filters
 */
public record TimelineFilter(
        List<Condition> conditions,
        List<TimelineFilter> and,
        List<TimelineFilter> or,
        @Nullable TimelineFilter not,
        Denied denied) {

    /** All acts, except those that no visible claim asserts. */
    public static final TimelineFilter ALL = of(List.of());

    public TimelineFilter {
        conditions = List.copyOf(conditions);
        and = List.copyOf(and);
        or = List.copyOf(or);
    }

    /** Returns the filter for acts that meet all of some conditions. */
    static TimelineFilter of(List<Condition> conditions) {
        return new TimelineFilter(conditions, List.of(), List.of(), null, Denied.EXCLUDE);
    }

    /** Returns the filter for acts in which an entity takes part. */
    public static TimelineFilter involving(String id) {
        return involving(id, true);
    }

    /** Returns the filter for acts in which an entity takes part, with or without those that only affect it. */
    static TimelineFilter involving(String id, boolean affected) {
        return of(List.of(new Condition.TakesPart(PartyGroup.ofAnyPart(List.of(id), affected, true))));
    }

    /**
     * Returns this filter with other nested filters: acts must meet all of the first and one of the second, and not the
     * third.
     */
    public TimelineFilter and(List<TimelineFilter> all, List<TimelineFilter> one, @Nullable TimelineFilter none) {
        return new TimelineFilter(conditions, all, one, none, denied);
    }

    /** Returns this filter with acts that no visible claim asserts included, excluded or alone. */
    public TimelineFilter with(Denied which) {
        return new TimelineFilter(conditions, and, or, not, which);
    }

    /** Returns this filter, limited to acts that may lie in some days. */
    public TimelineFilter within(Window days) {
        Stream<Condition> both = Stream.concat(conditions.stream(), Condition.dated(days, Certainty.POSSIBLY));
        return new TimelineFilter(both.toList(), and, or, not, denied);
    }

    /**
     * Returns the days that every act of the filter must touch. If the windows share no day, the result ends before it
     * begins.
     */
    Window window() {
        Stream<Window> own = conditions.stream()
                .filter(Condition.Dated.class::isInstance)
                .map(condition -> ((Condition.Dated) condition).window());
        return Stream.concat(own, and.stream().map(TimelineFilter::window)).reduce(Window.ALWAYS, Days::common);
    }

    /**
     * Checks that the filter is not too complex.
     *
     * @throws TooManyAlternatives if it has too many alternatives in normal form
     */
    public void check() {
        NormalForm.of(this);
    }

    /**
     * Returns the tests for queries that seek by a clock. Words are tested as patterns instead of by index, since those
     * queries read few rows but from all times.
     *
     * @throws TooManyAlternatives if the filter has too many alternatives in normal form
     */
    public Map<String, @Nullable Object> tests() {
        List<Conjunction> alternatives = NormalForm.of(this);
        Map<String, @Nullable Object> p = new HashMap<>(denied.parameters());
        p.put(
                "dnf",
                alternatives.contains(Conjunction.ALWAYS)
                        ? null
                        : alternatives.stream()
                                .map(c -> c.toParameters(TextQuery::patterns))
                                .toList());
        return p;
    }
}
