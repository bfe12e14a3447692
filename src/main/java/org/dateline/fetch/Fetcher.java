package org.dateline.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fetches documents from other sites and follows redirects itself. Each hop respects robots.txt and the pace of its
 * host, and checks the address before it connects. Responses are limited in size and time, including their headers.
 */
@Component
@EnableConfigurationProperties(FetchSettings.class)
public class Fetcher implements AutoCloseable {

    /** Most redirects. Longer chains are mostly cycles. */
    private static final int REDIRECTS = 5;

    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    /**
     * Statuses that refuse the content of a request. Others, such as 401 and 404, refuse each request to the address.
     */
    private static final Set<Integer> REJECTED = Set.of(400, 409, 413, 422);

    /** Bytes of robots.txt that RFC 9309 requires a crawler to parse. */
    private static final int ROBOTS_BYTES = 500 << 10;

    private static final int HEADERS = 200;
    private static final int HEADER_BYTES = 32 << 10;
    private static final int CONNECTIONS = 50;

    private static final int LAST_PORT = 65_535;

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final HostPace pace;
    private final Robots robots;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    @Autowired
    Fetcher(FetchSettings settings, ObjectProvider<SharedPace> shared) {
        this(settings, new PublicAddresses(settings.privateAddresses()), shared.getIfAvailable(() -> SharedPace.NONE));
    }

    Fetcher(FetchSettings settings) {
        this(settings, new PublicAddresses(settings.privateAddresses()));
    }

    /** Creates a fetcher that connects only to addresses from a resolver. */
    Fetcher(FetchSettings settings, DnsResolver addresses) {
        this(settings, addresses, SharedPace.NONE);
    }

    private Fetcher(FetchSettings settings, DnsResolver addresses, SharedPace shared) {
        this.settings = settings;
        this.pace = new HostPace(shared);
        this.robots = new Robots(settings.agent());
        Timeout time = Timeout.of(settings.time());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(HEADERS)
                                        .setMaxLineLength(HEADER_BYTES)
                                        .build())
                                .build())
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(time)
                                .setSocketTimeout(time)
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(time)
                        .setResponseTimeout(time)
                        .build())
                .setUserAgent(settings.agent())
                // This class follows redirects and decompresses bodies itself, to apply its limits to both.
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Fetches a document, unless it is unchanged since the given validators.
     *
     * @throws FetchFailed if it cannot be fetched
     */
    public Fetched get(URI address, Validators known) throws FetchFailed, InterruptedException {
        return follow(address, known, true);
    }

    private Fetched follow(URI address, Validators known, boolean ruled) throws FetchFailed, InterruptedException {
        URI at = ascii(address, LoggedAddress.of(address));
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            checkScheme(at, LoggedAddress.of(at));
            Answer answer;
            try {
                answer = hop(at, known, ruled);
            } catch (FetchFailed e) {
                throw e.of(host(at));
            }
            if (answer.moved() == null) {
                return answer.fetched(at);
            }
            at = answer.moved();
        }
        throw FetchFailed.lasting(LoggedAddress.of(address) + " is redirected more than " + REDIRECTS
                + " times, lastly to " + LoggedAddress.of(at) + ".");
    }

    private Answer hop(URI at, Validators known, boolean ruled) throws FetchFailed, InterruptedException {
        Duration asked =
                ruled && !settings.robotsExempt().contains(host(at)) ? robots.check(at, this::robotsOf) : Duration.ZERO;
        Duration delay = asked.compareTo(settings.delay()) > 0 ? asked : settings.delay();
        pace.await(host(at), delay);
        return request(at, known, ruled);
    }

    /** Returns the robots.txt of a site, fetched without a check of robots.txt. */
    private byte @Nullable [] robotsOf(URI file) throws FetchFailed, InterruptedException {
        try {
            return follow(file, Validators.NONE, false).body();
        } catch (FetchFailed e) {
            if (e.isPassing()) {
                throw e.told("robots.txt cannot be read: " + e.reason());
            }
            // A site without the file has no rules (RFC 9309, 2.3.1.3). A site that forbids access will forbid the
            // document too.
            return null;
        }
    }

    /** Returns the address in ASCII, as request lines and DNS lookups require. */
    private static URI ascii(URI address, String told) throws FetchFailed {
        try {
            return Iri.of(address.toString());
        } catch (IllegalArgumentException e) {
            throw noAddress(told);
        }
    }

    private static FetchFailed noAddress(String told) {
        return FetchFailed.lasting(told + " is no address of http or https.");
    }

    /** Rejects schemes and hosts for which the HTTP client would throw unrelated exceptions. */
    private static void checkScheme(URI address, String told) throws FetchFailed {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getPort() > LAST_PORT) {
            throw noAddress(told);
        }
        if (address.getUserInfo() != null) {
            throw FetchFailed.lasting("The address of " + address.getHost() + " has a user name in it.");
        }
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /**
     * The result of one hop.
     *
     * @param moved the target of a redirect; null for none
     */
    private record Answer(
            byte @Nullable [] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable URI moved) {

        Fetched fetched(URI address) {
            return new Fetched(address, body, contentType, validators);
        }
    }

    private Answer request(URI address, Validators known, boolean ruled) throws FetchFailed {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept-Encoding", "gzip");
        get.setHeader("Accept", "*/*");
        set(get, "If-None-Match", known.etag());
        set(get, "If-Modified-Since", known.lastModified());
        String told = LoggedAddress.of(address);
        return send(address, told, get, response -> read(address, response, known, ruled));
    }

    /**
     * Posts JSON to an address once. A status from 200 to 299 is success; the response body is not read. Failures name
     * only the host, because the path of such an address often contains a secret.
     *
     * @throws FetchFailed if the request failed or was redirected
     */
    public void post(URI to, Map<String, String> headers, byte[] json) throws FetchFailed {
        URI address = ascii(to, "The address");
        checkScheme(address, "The address");
        String told = address.getHost();
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        send(address, told, post, response -> {
            if (REJECTED.contains(response.getCode())) {
                throw FetchFailed.rejected(answered(told, response));
            }
            if (response.getCode() < OK || response.getCode() >= REDIRECTION) {
                throw refused(address, told, response);
            }
            return true;
        });
    }

    private interface Reading<T> {
        T of(ClassicHttpResponse response) throws IOException, FetchFailed;
    }

    private <T> T send(URI address, String told, HttpUriRequestBase request, Reading<T> reading) throws FetchFailed {
        // A site that sends single bytes slowly never exceeds the client's own timeouts.
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    // Set before cancelling, because the reading thread may see the closed connection first.
                    late.set(true);
                    request.cancel();
                },
                settings.time().toMillis(),
                TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(target(address), request, null)) {
            try {
                return reading.of(response);
            } finally {
                // Closing an unfinished response would read the rest of it, so it is cancelled. A complete one needs
                // nothing.
                request.cancel();
            }
        } catch (IOException e) {
            throw failure(address, told, e, late.get());
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpHost target(URI address) throws FetchFailed {
        try {
            return HttpHost.create(
                    new URI(address.getScheme(), null, address.getHost(), address.getPort(), null, null, null));
        } catch (URISyntaxException e) {
            throw noAddress(String.valueOf(address.getHost()));
        }
    }

    private static void set(HttpGet get, String header, @Nullable String value) {
        if (value != null) {
            get.setHeader(header, value);
        }
    }

    private Answer read(URI address, ClassicHttpResponse response, Validators known, boolean ruled)
            throws IOException, FetchFailed {
        int status = response.getCode();
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        String type = header(response, "Content-Type");
        if (status == OK) {
            return new Answer(body(response, ruled), type, validators, null);
        }
        if (status == NOT_MODIFIED && !known.equals(Validators.NONE)) {
            return new Answer(null, type, known, null);
        }
        String location = header(response, "Location");
        if (MOVED.contains(status) && location != null) {
            return new Answer(null, type, validators, moved(address, location));
        }
        throw refused(address, LoggedAddress.of(address), response);
    }

    private byte[] body(ClassicHttpResponse response, boolean ruled) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        String encoding = header(response, "Content-Encoding");
        return ruled
                ? Body.read(
                        entity.getContent(), encoding, (int) settings.bytes().toBytes())
                : Body.beginning(entity.getContent(), encoding, ROBOTS_BYTES);
    }

    private static URI moved(URI address, String location) throws FetchFailed {
        try {
            return Iri.resolve(address, unicode(location));
        } catch (IllegalArgumentException e) {
            throw FetchFailed.lasting(LoggedAddress.of(address) + " is redirected to an invalid address.");
        }
    }

    /** Decodes a header as UTF-8, which sites use. The client decodes each byte as one character. */
    private static String unicode(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private FetchFailed refused(URI address, String told, ClassicHttpResponse response) {
        int status = response.getCode();
        String reason = answered(told, response);
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            return RetryAfter.of(header(response, "Retry-After"), Instant.now())
                    .map(until -> FetchFailed.until(pace.hold(host(address), until), reason))
                    .orElseGet(() -> FetchFailed.passing(reason));
        }
        if (status == NOT_FOUND || status == GONE) {
            return FetchFailed.missing(reason);
        }
        return status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_EARLY
                ? FetchFailed.passing(reason)
                : FetchFailed.lasting(reason);
    }

    private static String answered(String told, ClassicHttpResponse response) {
        return told + " is answered with status " + response.getCode() + ".";
    }

    private FetchFailed failure(URI address, String told, IOException e, boolean late) {
        return switch (e) {
            case Body.TooLarge large -> FetchFailed.lasting(told + ": " + large.getMessage() + ".");
            case Body.Unpackable packed -> FetchFailed.lasting(told + ": " + packed.getMessage() + ".");
            case PublicAddresses.NotPublic hidden -> FetchFailed.lasting(String.valueOf(hidden.getMessage()));
            case UnknownHostException unknown -> FetchFailed.passing(address.getHost() + " is no known host.");
            case SSLException tls -> FetchFailed.passing(address.getHost() + " has no valid TLS: " + tls.getMessage());
            case InterruptedIOException slow -> FetchFailed.passing(late(told));
            default -> FetchFailed.passing(late ? late(told) : told + " cannot be read: " + reason(e));
        };
    }

    private String late(String told) {
        return told + " took more than " + settings.time().toMillis() / 1000.0 + " s (dateline.watch.time).";
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
