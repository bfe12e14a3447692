package org.dateline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes refusals: as GraphQL errors, as an HTML page for browsers, or as RFC 9457 problem details for other clients.
 */
@Component
@ConditionalOnWebApplication
class Refusals {

    /** Paths whose clients expect GraphQL errors. */
    private static final Set<String> GRAPHQL = Set.of("/graphql", "/mcp");

    private static final String GRAPHQL_TYPE = "application/graphql-response+json";

    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED",
            HttpStatus.FORBIDDEN, "FORBIDDEN",
            HttpStatus.TOO_MANY_REQUESTS, "RATE_LIMITED",
            HttpStatus.MISDIRECTED_REQUEST, "MISDIRECTED",
            HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE");

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Dateline</title>
            <meta name="viewport" content="width=device-width">
            <link rel="icon" href="data:,"><link rel="stylesheet" href="/login.css">
            <main><h1>Dateline</h1><p class="says">%s</p>%s<p class="advice">%s</p>%s</main></html>
            """;

    private static final String FORM = """
            <form method="post" action="/login"><label for="token">Token or key</label>
            <input id="token" name="token" type="password" autocomplete="off" required>
            <button>Log in</button></form>""";

    private static final String AGAIN =
            "<p class=\"advice\">If you logged in before, <a href=\"/\">open Dateline again</a>.</p>";

    private static final String ISSUER = "<p><a class=\"issuer\" href=\"%s\">Log in through your organisation</a></p>";

    private final JsonMapper json;
    private final PageLogin pages;

    Refusals(JsonMapper json, PageLogin pages) {
        this.json = json;
        this.pages = pages;
    }

    /**
     * Writes an error.
     *
     * @param message the problem
     * @param advice the remedy
     */
    void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message, String advice)
            throws IOException {
        String accept = String.join(",", java.util.Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        response.setStatus(status.value());
        if (GRAPHQL.contains(request.getRequestURI())) {
            send(
                    response,
                    accept.contains(GRAPHQL_TYPE) ? GRAPHQL_TYPE : MediaType.APPLICATION_JSON_VALUE,
                    json.writeValueAsBytes(graphQl(status, message, advice)));
        } else if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            boolean asks = status == HttpStatus.UNAUTHORIZED;
            String page = PAGE.formatted(
                    HtmlUtils.htmlEscape(message), asks ? form() : "", HtmlUtils.htmlEscape(advice), asks ? AGAIN : "");
            send(response, "text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
        } else {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("title", status.getReasonPhrase());
            problem.put("status", status.value());
            problem.put("detail", message + " " + advice);
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
        }
    }

    private String form() {
        return pages.addresses().stream()
                .map(address -> ISSUER.formatted(HtmlUtils.htmlEscape(address)))
                .collect(Collectors.joining("", "", FORM));
    }

    private static Map<String, Object> graphQl(HttpStatus status, String message, String advice) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", CODES.getOrDefault(status, "BAD_REQUEST"));
        extensions.put("advice", advice);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }

    private static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
