package org.dateline.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A test that an act meets or misses. The factory methods take the value of a filter's field, and return no condition
 * if the field asks for nothing. {@link NormalForm} gives the tests of the queries for each kind of condition and for
 * its contrary.
 */
public sealed interface Condition {

    /** At least one entity of a group takes part in the act. */
    record TakesPart(PartyGroup group) implements Condition {}

    /** A facet has one of some values. */
    record HasValue(Facet facet, Set<String> values) implements Condition {}

    /** The date lies in some days. */
    record Dated(Window window, Certainty certainty) implements Condition {}

    /** Words stand in the quotes or parties. */
    record Says(String text) implements Condition {}

    /** At least a given number of stories assert it. */
    record InStories(int least) implements Condition {}

    /** It rests on evidence of one of some kinds. */
    record RestsOn(Set<Evidence> evidence) implements Condition {}

    /** An article of one of some sources, by their ids, tells it. */
    record ToldBy(Set<String> sources) implements Condition {}

    /** It is contested, which means that some claims assert it and others deny it, or it is not. */
    record IsContested(boolean is) implements Condition {}

    /** It is about given goods or quantities. */
    record IsAbout(Content content) implements Condition {}

    /** One of each group takes part. */
    static Stream<Condition> parties(Collection<PartyGroup> groups) {
        return groups.stream().map(TakesPart::new);
    }

    /** Acts of one of some types. */
    static Stream<Condition> types(Collection<ActionType> types) {
        return values(Facet.TYPES, types);
    }

    /** Acts by one of some instruments. */
    static Stream<Condition> instruments(Collection<Instrument> instruments) {
        return values(Facet.INSTRUMENTS, instruments);
    }

    /** Acts in one of some directions. */
    static Stream<Condition> directions(Collection<Direction> directions) {
        return values(Facet.DIRECTIONS, directions);
    }

    /** Acts at one of some stages. */
    static Stream<Condition> stages(Collection<Stage> stages) {
        return values(Facet.STAGES, stages);
    }

    /** Acts with a date of one of some bases. */
    static Stream<Condition> bases(Collection<DateBasis> bases) {
        return values(Facet.BASES, bases);
    }

    private static Stream<Condition> values(Facet facet, Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? Stream.of() : Stream.of(new HasValue(facet, Facet.names(values)));
    }

    /** Acts in some days. */
    static Stream<Condition> dated(Window window, Certainty certainty) {
        return window.equals(Window.ALWAYS) ? Stream.of() : Stream.of(new Dated(window, certainty));
    }

    /** Acts whose quotes or parties hold words; null asks for none. */
    static Stream<Condition> text(@Nullable String words) {
        return Stream.ofNullable(words).map(Says::new);
    }

    /** Acts that at least so many stories assert. */
    static Stream<Condition> stories(int least) {
        return least > 0 ? Stream.of(new InStories(least)) : Stream.of();
    }

    /** Acts that rest on evidence of one of some kinds. */
    static Stream<Condition> evidence(Collection<Evidence> kinds) {
        return kinds.isEmpty() ? Stream.of() : Stream.of(new RestsOn(Set.copyOf(kinds)));
    }

    /** Acts that an article of one of some sources tells. */
    static Stream<Condition> sources(Collection<String> ids) {
        return ids.isEmpty() ? Stream.of() : Stream.of(new ToldBy(new TreeSet<>(ids)));
    }

    /** Returns the condition for contested acts if true, for all other acts if false; null sets no condition. */
    static Stream<Condition> contested(@Nullable Boolean is) {
        return Stream.ofNullable(is).map(IsContested::new);
    }

    /** Acts about all of some things. */
    static Stream<Condition> contents(List<Content> things) {
        return things.stream().map(IsAbout::new);
    }
}
