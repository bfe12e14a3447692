package org.dateline.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Hands the files of a folder to the database over loopback, since it reads no folder but its own. */
final class CsvServer implements AutoCloseable {

    private final Path folder;
    private final Path named;
    private final ImportListener listener;
    private final HttpServer server;

    /** Nobody else on this machine can guess where the files are. */
    private final String token = "/" + UUID.randomUUID() + "/";

    private volatile long strange;

    /**
     * Serves from now on.
     *
     * @param named what messages call the folder
     */
    CsvServer(Path folder, Path named, ImportListener listener) throws IOException {
        this.folder = folder;
        this.named = named;
        this.listener = listener;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(token, this::send);
        server.start();
    }

    /** What the scripts take as their folder. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + token;
    }

    /** How many lines of the file that was sent last are not in UTF-8; each was told. */
    long strange() {
        return strange;
    }

    private void send(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(token.length()));
        try (exchange) {
            if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            send(file, exchange.getResponseBody());
        }
    }

    private void send(Path file, OutputStream out) throws IOException {
        String name = named.resolve(String.valueOf(file.getFileName())).toString();
        try (InputStream in = Files.newInputStream(file)) {
            SentLines lines = new SentLines(name, Files.size(file), listener);
            byte[] buffer = new byte[1 << 14];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                strange = lines.add(buffer, n);
                out.write(buffer, 0, n);
            }
            lines.end();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
