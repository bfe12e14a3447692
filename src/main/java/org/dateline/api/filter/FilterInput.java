package org.dateline.api.filter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Evidence;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.timeline.Certainty;
import org.dateline.timeline.Denied;
import org.jspecify.annotations.Nullable;

/** The schema's {@code TimelineFilter} as received, with unresolved references. */
public record FilterInput(
        @Nullable List<String> involving,
        @Nullable List<String> anyOf,
        @Nullable List<String> actors,
        @Nullable List<String> targets,
        @Nullable List<String> addressees,
        @Nullable List<String> affected,
        @Nullable Boolean includeAffected,
        @Nullable Boolean includeOrgans,
        @Nullable List<ActionType> types,
        @Nullable List<Instrument> instruments,
        @Nullable List<Direction> directions,
        @Nullable List<Stage> stages,
        @Nullable WindowInput window,
        @Nullable Certainty certainty,
        @Nullable List<DateBasis> bases,
        @Nullable String text,
        @Nullable Integer minStories,
        @Nullable Boolean contested,
        @Nullable List<Evidence> evidence,
        @Nullable List<String> sources,
        @Nullable String goods,
        @Nullable List<String> chapters,
        @Nullable List<Integer> hsChapters,
        @Nullable QuantityInput quantity,
        @Nullable List<FilterInput> and,
        @Nullable List<FilterInput> or,
        @Nullable FilterInput not,
        @Nullable String topic,
        @Nullable Denied denied) {

    /** Returns a filter that requires both this filter and another. */
    FilterInput and(FilterInput other) {
        return FilterJson.read("filter", Map.of("and", List.of(this, other)));
    }

    /** The schema's {@code QuantityRange}. */
    public record QuantityInput(
            String unit,
            @Nullable String currency,
            @Nullable Double min,
            @Nullable Double max) {}

    /** The schema's {@code DateWindow}. */
    public record WindowInput(
            @Nullable LocalDate from, @Nullable LocalDate to) {}
}
