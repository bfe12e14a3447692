package org.dateline.api.entity;

import graphql.GraphQLContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.timeline.Coverage;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Resolves the facts on an entity's card: its number of acts, their first and last day, its description and its flag.
 */
@Controller
class EntityFactsController {

    private static final int LETTERS_IN_A_CODE = 2;

    private final Histograms histograms;
    private final EntityFinder finder;

    EntityFactsController(Histograms histograms, EntityFinder finder) {
        this.histograms = histograms;
        this.finder = finder;
    }

    @SchemaMapping(typeName = "Entity")
    int actionCount(Entity entity, AsOf known, GraphQLContext context) {
        return coverage(entity, known, context).count();
    }

    @SchemaMapping(typeName = "Entity")
    @Nullable
    LocalDate firstDay(Entity entity, AsOf known, GraphQLContext context) {
        return coverage(entity, known, context).first();
    }

    @SchemaMapping(typeName = "Entity")
    @Nullable
    LocalDate lastDay(Entity entity, AsOf known, GraphQLContext context) {
        return coverage(entity, known, context).last();
    }

    /** Returns the count and both days from one read, which the three fields share. */
    private Coverage coverage(Entity entity, AsOf known, GraphQLContext context) {
        return context.computeIfAbsent(
                List.of("coverage", entity.id(), known),
                key -> histograms.coverage(TimelineFilter.involving(entity.id()), known));
    }

    @SchemaMapping(typeName = "Entity")
    Optional<String> description(Entity entity) {
        return switch (entity.kind()) {
            case COUNTRY -> Optional.empty();
            case COMPANY -> finder.whole(entity.id(), "country").map(country -> "Company, " + country.name());
            case ORGANIZATION -> finder.whole(entity.id(), "organ").map(whole -> "Part of " + whole.name());
            case PERSON ->
                Optional.of(finder.offices(entity.id()).stream()
                                .map(EntityFactsController::office)
                                .collect(Collectors.joining("; ")))
                        .filter(text -> !text.isEmpty());
        };
    }

    /** Formats an office as "head of state or government, United States, 2017–2021". */
    private static String office(EntityFinder.Office office) {
        String from = office.from() == null ? "" : String.valueOf(office.from().getYear());
        String to = office.to() == null ? "" : String.valueOf(office.to().getYear());
        String years = from.equals(to) ? from : from + "–" + to;
        return office.title() + ", " + office.of().name() + (years.isEmpty() ? "" : ", " + years);
    }

    @SchemaMapping(typeName = "Entity")
    static Optional<String> flag(Entity entity) {
        return entity.externalIds().stream()
                .filter(id -> id.startsWith("iso3166-1-alpha-2:"))
                .map(id -> id.substring(id.indexOf(':') + 1))
                .filter(code -> code.length() == LETTERS_IN_A_CODE)
                .findFirst()
                .map(EntityFactsController::emoji);
    }

    /** Returns the flag of a country as two regional indicator symbols, from its two-letter code. */
    private static String emoji(String code) {
        return code.chars()
                .map(letter -> 0x1F1E6 + letter - 'A')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
