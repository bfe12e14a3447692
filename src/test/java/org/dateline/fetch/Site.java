package org.dateline.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A site of the tests on a real port of this machine, which behaves as it is told to. */
public final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<ServerSocket> sockets = new ArrayList<>();

    /** What stands at a path. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What a raw socket sends, whatever it is asked. */
    public interface Wire {
        void answer(OutputStream out) throws Exception;
    }

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            Page page = pages.getOrDefault(path, pages.get(path.replaceFirst("\\?.*", "")));
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    /** Has a path answer so from now on, whatever its query; a path with a query answers for that one. */
    public Site at(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** Has a path answer with a document. */
    public Site at(String path, String type, String text) {
        return at(path, document(200, type, text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Page document(int status, String type, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** A page that is elsewhere. */
    public static Page moved(String location) {
        return document(302, "text/plain", new byte[0], "Location", location);
    }

    /** A document with an entity tag, which is not sent to those who have it. */
    public static Page tagged(String tag, String type, String text) {
        return exchange -> {
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            document(known ? 304 : 200, type, known ? new byte[0] : text.getBytes(StandardCharsets.UTF_8), "ETag", tag)
                    .answer(exchange);
        };
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Opens a port that sends what it is told, which a server would not; returns its address. */
    public URI raw(Wire wire) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        sockets.add(socket);
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    byte[] request = new byte[8_192];
                    int n = client.getInputStream().read(request);
                    boolean robots = new String(request, 0, n, StandardCharsets.UTF_8).startsWith("GET /robots.txt");
                    if (robots) {
                        client.getOutputStream()
                                .write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    } else {
                        wire.answer(client.getOutputStream());
                    }
                } catch (Exception e) {
                    // The client has gone away, as it should.
                }
            }
        });
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public long asked(String path) {
        return asked().stream().filter(path::equals).count();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}
