package org.dateline.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.TextQuery;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which acts a timeline holds; all parts must be met, and an empty list asks for nothing.
 *
 * @param parties who must take part, one of each group
 * @param types of which types
 * @param instruments by which instruments
 * @param directions in which directions
 * @param stages at which stages
 * @param window in which days
 * @param certainty how surely
 * @param bases with dates of which bases
 * @param text words that must stand in the quotes or parties
 * @param minStories asserted by at least so many stories
 * @param evidence resting on what
 * @param sources told by an article of one of these, by id
 * @param contents about what: all of these
 * @param and all of these as well
 * @param or one of these as well; an empty list asks for nothing
 * @param not but not this
 * @param denied whether acts that no visible claim asserts are among them
 */
public record TimelineFilter(
        List<PartyGroup> parties,
        List<ActionType> types,
        List<Instrument> instruments,
        List<Direction> directions,
        List<Stage> stages,
        Window window,
        Certainty certainty,
        List<DateBasis> bases,
        @Nullable String text,
        int minStories,
        List<Evidence> evidence,
        List<String> sources,
        List<Content> contents,
        List<TimelineFilter> and,
        List<TimelineFilter> or,
        @Nullable TimelineFilter not,
        Denied denied) {

    /** A filter that holds no others. */
    public TimelineFilter(
            List<PartyGroup> parties,
            List<ActionType> types,
            List<Instrument> instruments,
            List<Direction> directions,
            List<Stage> stages,
            Window window,
            Certainty certainty,
            List<DateBasis> bases,
            @Nullable String text,
            int minStories,
            List<Evidence> evidence) {
        this(
                parties,
                types,
                instruments,
                directions,
                stages,
                window,
                certainty,
                bases,
                text,
                minStories,
                evidence,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Denied.EXCLUDE);
    }

    /** Everything. */
    public static final TimelineFilter ALL = new TimelineFilter(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Window.ALWAYS,
            Certainty.POSSIBLY,
            List.of(),
            null,
            0,
            List.of());

    /** All in which an entity takes part. */
    public static TimelineFilter involving(String id) {
        return involving(id, true);
    }

    /** All in which an entity takes part, or all that do more than affect it. */
    public static TimelineFilter involving(String id, boolean affected) {
        return ALL.with(List.of(PartyGroup.ofAnyPart(List.of(id), affected, true)));
    }

    private TimelineFilter with(List<PartyGroup> groups) {
        return new TimelineFilter(
                groups, types, instruments, directions, stages, window, certainty, bases, text, minStories, evidence);
    }

    /** The same with other filters beside it: all of some, one of some, and not one. */
    public TimelineFilter and(List<TimelineFilter> all, List<TimelineFilter> one, @Nullable TimelineFilter none) {
        return new TimelineFilter(
                parties,
                types,
                instruments,
                directions,
                stages,
                window,
                certainty,
                bases,
                text,
                minStories,
                evidence,
                sources,
                contents,
                all,
                one,
                none,
                denied);
    }

    /** The same with, without or only those acts that no visible claim asserts; of parts, this is not read. */
    public TimelineFilter with(Denied which) {
        return new TimelineFilter(
                parties,
                types,
                instruments,
                directions,
                stages,
                window,
                certainty,
                bases,
                text,
                minStories,
                evidence,
                sources,
                contents,
                and,
                or,
                not,
                which);
    }

    /** The same with acts about some things only. */
    public TimelineFilter about(List<Content> things) {
        return new TimelineFilter(
                parties,
                types,
                instruments,
                directions,
                stages,
                window,
                certainty,
                bases,
                text,
                minStories,
                evidence,
                sources,
                things,
                and,
                or,
                not,
                denied);
    }

    /** The same with acts that an article of one of some sources tells of. */
    public TimelineFilter toldBy(List<String> some) {
        return new TimelineFilter(
                parties,
                types,
                instruments,
                directions,
                stages,
                window,
                certainty,
                bases,
                text,
                minStories,
                evidence,
                some,
                contents,
                and,
                or,
                not,
                denied);
    }

    /** The same in some days only. */
    public TimelineFilter within(Window days) {
        return new TimelineFilter(
                        parties,
                        types,
                        instruments,
                        directions,
                        stages,
                        days,
                        certainty,
                        bases,
                        text,
                        minStories,
                        evidence)
                .toldBy(sources)
                .about(contents)
                .and(and, or, not)
                .with(denied);
    }

    /**
     * Checks that it can be asked for.
     *
     * @throws TooManyAlternatives when it cannot be multiplied out
     */
    public void check() {
        NormalForm.of(this);
    }

    /**
     * What queries that seek by a clock test on each row. Words go as patterns, since those queries look at few rows of
     * all times.
     *
     * @throws TooManyAlternatives when it cannot be multiplied out
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
