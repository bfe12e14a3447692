package org.dateline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the addresses of all views with the one document that draws them. */
@RestController
class PageController {

    /** Scripts and styles come from files of the service only, so that no text of an article can become one. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                    + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    /** For a build without Node: why there is nothing to see, and what there is instead. */
    private static final String NO_PAGE =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline</title>
            <meta name="viewport" content="width=device-width">
            <h1>Dateline runs without its page</h1>
            <p>This build has no page, because it had no Node 20.19 or newer on its PATH or was told to skip it.
            To have the page, install Node, then build again without -DskipWeb.</p>
            <p>The API works: see its <a href="/docs">reference</a>, try queries in <a href="/graphiql">GraphiQL</a>,
            or read the <a href="/timeline.atom">feed</a>.</p></html>
            """;

    private final String html = read(new ClassPathResource("static/index.html"));

    @GetMapping(value = {"/", "/timeline", "/measures", "/connections", "/changes", "/add", "/history"})
    ResponseEntity<String> page() {
        return answer("'none'");
    }

    /** The one view that pages of other sites may show in a frame. */
    @GetMapping("/embed")
    ResponseEntity<String> embedded() {
        return answer("*");
    }

    private ResponseEntity<String> answer(String ancestors) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY + ancestors)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }

    private static String read(Resource index) {
        try {
            return index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : NO_PAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
