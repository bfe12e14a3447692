package org.dateline.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.bulk.BulkExport;
import org.dateline.bulk.ExportFormat;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Streams the acts of a timeline as a file; the parameters are fields of the schema's {@code TimelineFilter}. */
@RestController
class ExportController {

    private final BulkExport export;
    private final Filters filters;

    ExportController(BulkExport export, Filters filters) {
        this.export = export;
        this.filters = filters;
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> involving,
            @RequestParam(required = false) @Nullable List<String> actors,
            @RequestParam(required = false) @Nullable List<String> targets,
            @RequestParam(required = false) @Nullable List<String> types,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String text) {
        ExportFormat as = format(format);
        TimelineFilter filter = filters.of(input(involving, actors, targets, types, from, to, text), AsOf.NOW);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dateline." + as.ending() + "\"")
                .body(out -> export.write(as, filter, out));
    }

    /** The fields of a filter that fit into an address. */
    static FilterInput input(
            @Nullable List<String> involving,
            @Nullable List<String> actors,
            @Nullable List<String> targets,
            @Nullable List<String> types,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text) {
        FilterInput.WindowInput window = new FilterInput.WindowInput(day("from", from), day("to", to));
        return new FilterInput(
                involving,
                null,
                actors,
                null,
                targets,
                null,
                types(types),
                null,
                null,
                null,
                window,
                null,
                null,
                text,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The words of the GraphQL API's errors, without its envelope. */
    @ExceptionHandler({BadRequest.class, NotFound.class, AmbiguousReference.class})
    static ResponseEntity<String> refuse(RuntimeException e) {
        HttpStatus status = e instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .body(e.getMessage() + "\n");
    }

    private static ExportFormat format(String name) {
        return Stream.of(ExportFormat.values())
                .filter(f -> f.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequest("format: \"" + name + "\" is none of " + List.of(ExportFormat.values()) + "."));
    }

    private static @Nullable List<ActionType> types(@Nullable List<String> names) {
        return names == null ? null : names.stream().map(ExportController::type).toList();
    }

    private static ActionType type(String name) {
        try {
            return ActionType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("types: \"" + name + "\" is none of " + List.of(ActionType.values()) + ".");
        }
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest(name + ": \"" + text + "\" is no day as 2018-11-23.");
        }
    }
}
