package org.dateline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The document that draws a view.
 *
 * <p>All documents run the same page. That of a view also names the view's files, so that a browser asks for them at once.
 */
@Component
public class PageDocument {

    private static final Pattern WITHOUT_SCRIPTS = Pattern.compile("<noscript>.*?</noscript>", Pattern.DOTALL);

    /** For a build without Node: why there is nothing to see, and what there is instead. */
    private static final String NO_PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline</title>
            <meta name="viewport" content="width=device-width">
            <h1>Dateline runs without its page</h1>
            <p>This build has no page, because it had no Node 20.19 or newer on its PATH or was told to skip it.
            To have the page, install Node, then build again without -DskipWeb.</p>
            <p>The API works: see its <a href="/docs">reference</a>, try queries in <a href="/graphiql">GraphiQL</a>,
            or read the <a href="/timeline.atom">feed</a>.</p><noscript></noscript></html>
            """;

    private final String html = read(new ClassPathResource("static/index.html"));
    private final Map<String, String> ofViews = new ConcurrentHashMap<>();

    /**
     * The document for one of the service's own pages.
     *
     * @param view its name in the address; {@code index} for the start page
     */
    ResponseEntity<String> full(String view) {
        return answer(HttpStatus.OK, ofViews.computeIfAbsent(view, this::ofView));
    }

    /** The document for an address without a view, which says so. */
    ResponseEntity<String> missing() {
        return answer(HttpStatus.NOT_FOUND, html);
    }

    private String ofView(String view) {
        ClassPathResource own = new ClassPathResource("static/" + view + ".html");
        return own.exists() ? read(own) : html;
    }

    /**
     * The document for a frame of another site.
     *
     * @param fallback HTML to show where scripts do not run
     */
    public ResponseEntity<String> framed(String fallback) {
        String quoted = Matcher.quoteReplacement("<noscript>" + fallback + "</noscript>");
        return answer(HttpStatus.OK, WITHOUT_SCRIPTS.matcher(html).replaceFirst(quoted));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private static String read(ClassPathResource index) {
        try {
            return index.exists() ? index.getContentAsString(StandardCharsets.UTF_8) : NO_PAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
