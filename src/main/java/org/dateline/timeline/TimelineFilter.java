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
 * @param or filters of which one must be met as well; an empty list asks for nothing
 * @param not a filter that must not be met
 * @param denied whether acts that no visible claim asserts are among them; not read of the filters within another
 */
public record TimelineFilter(
        List<Condition> conditions,
        List<TimelineFilter> and,
        List<TimelineFilter> or,
        @Nullable TimelineFilter not,
        Denied denied) {

    /** Everything. */
    public static final TimelineFilter ALL = of(List.of());

    public TimelineFilter {
        conditions = List.copyOf(conditions);
        and = List.copyOf(and);
        or = List.copyOf(or);
    }

    /** The acts that meet all of some conditions. */
    static TimelineFilter of(List<Condition> conditions) {
        return new TimelineFilter(conditions, List.of(), List.of(), null, Denied.EXCLUDE);
    }

    /** Returns the filter for acts in which an entity takes part. */
    public static TimelineFilter involving(String id) {
        return involving(id, true);
    }

    /** All in which an entity takes part, or all that do more than affect it. */
    static TimelineFilter involving(String id, boolean affected) {
        return of(List.of(new Condition.TakesPart(PartyGroup.ofAnyPart(List.of(id), affected, true))));
    }

    /** The same with these filters beside it: all of some, one of some, and not one. */
    public TimelineFilter and(List<TimelineFilter> all, List<TimelineFilter> one, @Nullable TimelineFilter none) {
        return new TimelineFilter(conditions, all, one, none, denied);
    }

    /** The same with, without or only those acts that no visible claim asserts. */
    public TimelineFilter with(Denied which) {
        return new TimelineFilter(conditions, and, or, not, which);
    }

    /** The acts of this filter that may lie in some days. */
    public TimelineFilter within(Window days) {
        Stream<Condition> both = Stream.concat(conditions.stream(), Condition.dated(days, Certainty.POSSIBLY));
        return new TimelineFilter(both.toList(), and, or, not, denied);
    }

    /** The days that every act of it must touch, as far as limits go; limits may cross. */
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
