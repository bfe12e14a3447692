package org.dateline.api.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.Selections;
import org.dateline.api.filter.Selections.Selection;
import org.dateline.bulk.BulkExport;
import org.dateline.bulk.ExportFormat;
import org.dateline.graph.FutureInstant;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyMatches;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams the acts of a timeline as a file. Takes {@code format} and the parameters of {@link Selections}. */
@RestController
class ExportController {

    private final BulkExport export;
    private final Selections selections;

    ExportController(BulkExport export, Selections selections) {
        this.export = export;
        this.selections = selections;
    }

    /**
     * Writes the file on the request's own thread, so that no time limit for asynchronous requests ends a long export.
     */
    @GetMapping("/export")
    void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Map<String, List<String>> selected = new LinkedMultiValueMap<>(parameters);
        ExportFormat format = format(selected.remove("format"));
        Selection selection = selections.of(selected);
        export.check(selection.filter(), selection.known());
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dateline." + format.ending() + "\"");
        response.setHeader("Dateline-Recorded", String.valueOf(selection.known().recorded()));
        export.write(format, selection.question(), selection.filter(), selection.known(), response.getOutputStream());
    }

    /** Returns the message of the corresponding GraphQL error as plain text. */
    @ExceptionHandler({
        BadRequest.class,
        NotFound.class,
        AmbiguousReference.class,
        FutureInstant.class,
        TooManyAlternatives.class,
        TooManyMatches.class
    })
    static ResponseEntity<String> refuse(RuntimeException e) {
        HttpStatus status = e instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .body(e.getMessage() + "\n");
    }

    private static ExportFormat format(@org.jspecify.annotations.Nullable List<String> names) {
        String name = names == null ? "" : names.getFirst();
        return Stream.of(ExportFormat.values())
                .filter(f -> f.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadRequest("format: \"" + name + "\" is none of " + List.of(ExportFormat.values()) + "."));
    }
}
