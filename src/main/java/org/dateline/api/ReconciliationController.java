package org.dateline.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.catalog.Catalog;
import org.dateline.catalog.Catalog.Hit;
import org.dateline.graph.AsOf;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matches names in a table with entities, by version 0.2 of the W3C Entity Reconciliation Community Group's protocol that
 * OpenRefine speaks. Any page may ask, as the protocol wants it.
 */
@RestController
@CrossOrigin
@RequestMapping(
        value = "/reconcile",
        method = {RequestMethod.GET, RequestMethod.POST})
class ReconciliationController {

    /** OpenRefine sends ten at a time. */
    private static final int MOST_QUERIES = 50;

    private static final int MOST_CANDIDATES = 25;
    private static final int DEFAULT_CANDIDATES = 5;

    /** No name is longer. */
    private static final int LONGEST_NAME = 300;

    private final Catalog catalog;
    private final JsonMapper json;

    ReconciliationController(Catalog catalog, JsonMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    /** One name to match; properties of the protocol are not used. */
    record Query(
            String query, @Nullable Object type, @Nullable Integer limit) {}

    record Type(String id, String name) {

        static Type of(EntityKind kind) {
            return new Type(kind.name(), kind.label());
        }
    }

    /** Sure when the name means this entity and no other. */
    record Candidate(String id, String name, List<Type> type, String description, double score, boolean match) {}

    record Result(List<Candidate> result) {}

    @RequestMapping
    Object answer(@RequestParam(required = false) @Nullable String queries) {
        if (queries == null) {
            return manifest();
        }
        Map<String, Query> asked = read(queries);
        if (asked.size() > MOST_QUERIES) {
            throw new BadRequest("queries holds " + asked.size() + "; send at most " + MOST_QUERIES + " at once.");
        }
        Map<String, Result> answers = new LinkedHashMap<>();
        asked.forEach((key, query) -> answers.put(key, new Result(candidates(query))));
        return answers;
    }

    private Map<String, Query> read(String queries) {
        try {
            return json.readValue(queries, new TypeReference<LinkedHashMap<String, Query>>() {});
        } catch (JacksonException e) {
            throw new BadRequest("queries must be a JSON object of {\"query\": …} by keys of your own.");
        }
    }

    private static Map<String, Object> manifest() {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return Map.of(
                "versions", List.of("0.2"),
                "name", "Dateline",
                "identifierSpace", base + "/docs#Node",
                "schemaSpace", base + "/docs#EntityKind",
                "defaultTypes", Stream.of(EntityKind.values()).map(Type::of).toList(),
                "view", Map.of("url", base + "/reconcile/preview?id={{id}}"),
                "preview", Map.of("url", base + "/reconcile/preview?id={{id}}", "width", 400, "height", 120),
                "suggest", Map.of("entity", Map.of("service_url", base, "service_path", "/reconcile/suggest/entity")));
    }

    private List<Candidate> candidates(Query query) {
        String name = name(query.query());
        int limit = Math.clamp(query.limit() == null ? DEFAULT_CANDIDATES : query.limit(), 1, MOST_CANDIDATES);
        List<Hit> hits = catalog.search(name, kinds(query.type()), limit, null, AsOf.NOW);
        double best = hits.isEmpty() ? 1 : hits.getFirst().score();
        String sure = meant(name).map(Entity::id).orElse("");
        return hits.stream()
                .map(hit -> candidate(
                        hit.entity(),
                        100 * hit.score() / best,
                        hit.entity().id().equals(sure)))
                .toList();
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadRequest("query must be a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** Whom a name means when it means one alone. */
    private Optional<Entity> meant(String name) {
        try {
            return catalog.resolve(name, AsOf.NOW);
        } catch (AmbiguousReference e) {
            return Optional.empty();
        }
    }

    private static List<EntityKind> kinds(@Nullable Object type) {
        List<?> given = type == null ? List.of() : type instanceof List<?> list ? list : List.of(type);
        return given.stream().map(ReconciliationController::kind).toList();
    }

    private static EntityKind kind(Object type) {
        try {
            return EntityKind.valueOf(type.toString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("type: \"" + type + "\" is none of " + List.of(EntityKind.values()) + ".");
        }
    }

    private static Candidate candidate(Entity entity, double score, boolean match) {
        return new Candidate(
                entity.id(), entity.name(), List.of(Type.of(entity.kind())), description(entity), score, match);
    }

    private static String description(Entity entity) {
        return entity.names().stream()
                .filter(n -> !n.equals(entity.name()))
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    @RequestMapping("/suggest/entity")
    Map<String, List<Map<String, Object>>> suggest(@RequestParam String prefix) {
        List<Map<String, Object>> found =
                catalog.search(name(prefix), List.of(), MOST_CANDIDATES, null, AsOf.NOW).stream()
                        .map(Hit::entity)
                        .map(e -> Map.<String, Object>of(
                                "id", e.id(),
                                "name", e.name(),
                                "description", description(e),
                                "notable", List.of(Type.of(e.kind()))))
                        .toList();
        return Map.of("result", found);
    }

    @RequestMapping(value = "/preview", produces = "text/html;charset=UTF-8")
    String preview(@RequestParam String id) {
        Entity entity = Objects.requireNonNullElseGet(
                catalog.entities(List.of(id), AsOf.NOW).get(id), () -> {
                    throw new NotFound("id: \"" + id + "\" names nobody in the catalogue.");
                });
        return "<!doctype html><meta charset=utf-8><title>%1$s</title><p><b>%1$s</b> (%2$s)<p>%3$s<p>%4$s"
                .formatted(
                        HtmlUtils.htmlEscape(entity.name()),
                        entity.kind().label(),
                        HtmlUtils.htmlEscape(description(entity)),
                        HtmlUtils.htmlEscape(String.join(", ", entity.externalIds())));
    }

    @ExceptionHandler({BadRequest.class, NotFound.class})
    ResponseEntity<Map<String, String>> refuse(RuntimeException e) {
        return ResponseEntity.status(e instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .body(Map.of("status", "error", "message", String.valueOf(e.getMessage())));
    }
}
