package org.dateline.api.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
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
 * Matches names in tables with entities by version 0.2 of the W3C Entity Reconciliation Community Group's protocol,
 * which OpenRefine uses. Pages of any origin may call it, as the protocol requires.
 */
@RestController
@CrossOrigin
@RequestMapping(
        value = "/reconcile",
        method = {RequestMethod.GET, RequestMethod.POST})
class ReconciliationController {

    /** Queries per request. OpenRefine sends ten. */
    private static final int MOST_QUERIES = 50;

    private final Reconciler reconciler;
    private final TableExtension extension;
    private final JsonMapper json;

    ReconciliationController(Reconciler reconciler, TableExtension extension, JsonMapper json) {
        this.reconciler = reconciler;
        this.extension = extension;
        this.json = json;
    }

    @RequestMapping
    Object answer(
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend) {
        if (extend != null) {
            return extension.extend(wanted(extend));
        }
        return queries == null ? manifest() : matched(queries);
    }

    private TableExtension.Wanted wanted(String extend) {
        try {
            return json.readValue(extend, TableExtension.Wanted.class);
        } catch (JacksonException e) {
            throw new BadRequest("extend must be {\"ids\": [\"…\"], \"properties\": [{\"id\": \"…\"}]} in JSON.");
        }
    }

    private Map<String, Reconciler.Result> matched(String queries) {
        Map<String, Reconciler.Query> asked = read(queries);
        if (asked.size() > MOST_QUERIES) {
            throw new BadRequest("queries holds " + asked.size() + "; send at most " + MOST_QUERIES + " at once.");
        }
        Map<String, Reconciler.Result> answers = new LinkedHashMap<>();
        asked.forEach(
                (key, query) -> answers.put(key, new Reconciler.Result(reconciler.candidates(asked(key, query)))));
        return answers;
    }

    private static Reconciler.Query asked(String key, Reconciler.@Nullable Query query) {
        if (query == null) {
            throw new BadRequest("queries." + key + " is null; it must be {\"query\": …}.");
        }
        return query;
    }

    private Map<String, Reconciler.Query> read(String queries) {
        try {
            return json.readValue(queries, new TypeReference<LinkedHashMap<String, Reconciler.Query>>() {});
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
                "defaultTypes",
                        Stream.of(EntityKind.values()).map(Reconciler.Type::of).toList(),
                "view", Map.of("url", base + "/reconcile/preview?id={{id}}"),
                "preview", Map.of("url", base + "/reconcile/preview?id={{id}}", "width", 400, "height", 120),
                "suggest", Map.of("entity", Map.of("service_url", base, "service_path", "/reconcile/suggest/entity")),
                "extend",
                        Map.of(
                                "propose_properties",
                                Map.of("service_url", base, "service_path", "/reconcile/properties"),
                                "property_settings",
                                List.of()));
    }

    @RequestMapping("/properties")
    Map<String, Object> properties(@RequestParam(required = false) @Nullable String type) {
        return Map.of("type", type == null ? "" : type, "properties", TableExtension.properties());
    }

    @RequestMapping("/suggest/entity")
    Map<String, List<Reconciler.Suggestion>> suggest(@RequestParam String prefix) {
        return Map.of("result", reconciler.suggestions(prefix));
    }

    @RequestMapping(value = "/preview", produces = "text/html;charset=UTF-8")
    String preview(@RequestParam String id) {
        Entity entity = reconciler.entity(id);
        return "<!doctype html><meta charset=utf-8><title>%1$s</title><p><b>%1$s</b> (%2$s)<p>%3$s<p>%4$s"
                .formatted(
                        HtmlUtils.htmlEscape(entity.name()),
                        entity.kind().label(),
                        HtmlUtils.htmlEscape(Reconciler.description(entity)),
                        HtmlUtils.htmlEscape(String.join(", ", entity.externalIds())));
    }

    @ExceptionHandler({BadRequest.class, NotFound.class})
    ResponseEntity<Map<String, String>> refuse(RuntimeException e) {
        return ResponseEntity.status(e instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .body(Map.of("status", "error", "message", String.valueOf(e.getMessage())));
    }
}
