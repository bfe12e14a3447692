package org.dateline.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * A web page.
 *
 * @param text its content
 * @param format the format of the content
 */
public record WebPage(String text, TextFormat format) {

    /** Largest page in bytes. */
    public static final long MAX_BYTES = Deliveries.MAX_BYTES;

    /** Time limit, longer than slow sites take and shorter than an analyst waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

    /**
     * Fetches a page.
     *
     * @throws UnreadableArticle if it cannot be fetched, with the reason
     */
    static WebPage fetch(String url) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).build();
            return page(url, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new UnreadableArticle(url, "the address cannot be reached: " + reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableArticle(url, "interrupted");
        }
    }

    private static WebPage page(String url, HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new UnreadableArticle(url, "the site answers with status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableArticle(url, "the page has more than " + MAX_BYTES + " bytes");
            }
            return of(bytes, response.headers().firstValue("content-type").orElse(null), url);
        }
    }

    /**
     * Reads a response.
     *
     * @param contentType the content type that the site states; null for none
     * @throws UnreadableArticle if it is binary or its encoding is unknown
     */
    public static WebPage of(byte[] bytes, @Nullable String contentType, String url) {
        String type = contentType == null ? "text/html" : contentType;
        TextFormat format = type.startsWith("text/plain") ? TextFormat.PLAIN : TextFormat.HTML;
        return new WebPage(Charsets.decode(bytes, format, url, charset(type)), format);
    }

    private static @Nullable String charset(String type) {
        Matcher charset = CHARSET.matcher(type);
        return charset.find() ? charset.group(1) : null;
    }
}
