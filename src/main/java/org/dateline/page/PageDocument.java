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
 * The HTML document of a view.
 *
 * <p>All documents load the same application. The document of a view also names the view's own files, so that browsers
 * request them at once.
 */
@Component
public class PageDocument {

    private static final Pattern WITHOUT_SCRIPTS = Pattern.compile("<noscript>.*?</noscript>", Pattern.DOTALL);

    /** The page of a build without Node, which explains the missing page and names alternatives. */
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
     * Returns the document of one of the service's pages.
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
     * Returns the document for a frame in another site.
     *
     * @param fallback HTML to show without scripts
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
