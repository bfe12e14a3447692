package org.dateline.api.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.schema.Scalars;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a selection of acts and its state of knowledge from named parameters.
 *
 * <p>The names are the fields of the schema's {@code TimelineFilter}. {@code from} and {@code to} set its window;
 * {@code unit}, {@code currency}, {@code min} and {@code max} its quantity. {@code filter} is a whole filter in JSON
 * that must be met as well. {@code reported} and {@code recorded} set the two clocks. {@code token} and
 * {@code bookmark} are left to the login and to the gate.
 */
@Component
public class Selections {

    private static final Set<String> REFERENCES =
            Set.of("involving", "anyOf", "actors", "targets", "addressees", "affected", "sources");
    private static final Set<String> ENUMS =
            Set.of("types", "instruments", "directions", "stages", "bases", "evidence", "chapters", "hsChapters");
    private static final Set<String> SINGLE =
            Set.of("text", "goods", "topic", "minStories", "contested", "includeOrgans", "includeAffected");
    private static final Set<String> OTHER =
            Set.of("certainty", "denied", "from", "to", "filter", "reported", "recorded");
    private static final Set<String> CLOCKS = Set.of("reported", "recorded");

    /** Parameters of an address that carry the login and the bookmark of a write. They select no acts. */
    private static final Set<String> OF_THE_REQUEST = Set.of("token", "bookmark");

    private static final Set<String> QUANTITY = Set.of("unit", "currency", "min", "max");

    private final Filters filters;
    private final Clock clock;

    Selections(Filters filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * The acts to read.
     *
     * @param filter the filter of acts
     * @param known the state of knowledge. Its recorded instant is always set, which excludes acts recorded during the
     *     read. Unless it was asked for, it is the stamp of the last commit.
     * @param question the parameters of the selection, sorted by name
     */
    public record Selection(TimelineFilter filter, AsOf known, String question) {}

    /**
     * Reads a selection.
     *
     * @throws IllegalArgumentException if a parameter is unknown or invalid, or a reference matches nothing
     * @throws org.dateline.lookup.AmbiguousReference if a reference matches several entities
     * @throws org.dateline.graph.FutureInstant if the recorded instant lies in the future
     */
    public Selection of(Map<String, List<String>> parameters) {
        AsOf known = AsOf.of(instant(parameters, "reported"), recorded(instant(parameters, "recorded")));
        return new Selection(filters.of(input(parameters), known), known, question(parameters));
    }

    /** Later commits have later stamps, so the present needs no settling to stay the same when it is asked for again. */
    private Instant recorded(@Nullable Instant asked) {
        if (asked == null) {
            return clock.at();
        }
        clock.settle(asked);
        return asked;
    }

    private static String question(Map<String, List<String>> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter ->
                                !CLOCKS.contains(parameter.getKey()) && !OF_THE_REQUEST.contains(parameter.getKey()))
                        .map(parameter -> parameter.getKey() + "=" + String.join(", ", parameter.getValue()))
                        .collect(Collectors.joining("; "));
    }

    /** Returns the filter that the parameters state, with unresolved references. */
    public static FilterInput input(Map<String, List<String>> parameters) {
        Map<String, Object> fields = new HashMap<>();
        parameters.forEach((name, values) -> put(fields, name, values));
        FilterInput whole = FilterJson.read("The parameters", fields);
        String json = first(parameters, "filter");
        return json == null ? whole : whole.and(FilterJson.read("filter", json));
    }

    private static void put(Map<String, Object> fields, String name, List<String> values) {
        if (REFERENCES.contains(name)) {
            fields.put(name, values);
        } else if (ENUMS.contains(name)) {
            fields.put(name, values.stream().flatMap(Selections::words).toList());
        } else if (SINGLE.contains(name)) {
            fields.put(name, values.getFirst());
        } else if (name.equals("certainty") || name.equals("denied")) {
            fields.put(name, values.getFirst().toUpperCase(Locale.ROOT));
        } else if (name.equals("from") || name.equals("to")) {
            part(fields, "window").put(name, values.getFirst());
        } else if (QUANTITY.contains(name)) {
            part(fields, "quantity").put(name, values.getFirst());
        } else if (!OTHER.contains(name) && !OF_THE_REQUEST.contains(name)) {
            throw new BadRequest("There is no parameter \"" + name + "\"; there are "
                    + Stream.of(REFERENCES, ENUMS, SINGLE, QUANTITY, OTHER)
                            .flatMap(Set::stream)
                            .sorted()
                            .toList() + ".");
        }
    }

    private static Stream<String> words(String values) {
        return Stream.of(values.split(",")).map(v -> v.strip().toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> fields, String name) {
        return (Map<String, Object>) fields.computeIfAbsent(name, w -> new HashMap<String, Object>());
    }

    private static @Nullable Instant instant(Map<String, List<String>> parameters, String name) {
        String text = first(parameters, name);
        try {
            return text == null ? null : Scalars.instant(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadRequest(name + ": \"" + text
                    + "\" is no instant such as 2018-11-23T14:05:00Z and no day such as 2018-11-23.");
        }
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }
}
