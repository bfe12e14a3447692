package org.dateline.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.server.ExternalNeo4j;

/** A line to a server that keeps what a client sends and can be cut while an answer is on its way. */
final class Line implements AutoCloseable {

    /** A message of Bolt: its length, a structure without fields, the tag of COMMIT, and the end of the message. */
    private static final String COMMIT = "\u0000\u0002\u00b0\u0012\u0000\u0000";

    /** In this time the server has committed. */
    private static final Duration COMMITTED = Duration.ofSeconds(1);

    private final ServerSocket socket;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final AtomicReference<String> doomed = new AtomicReference<>("");
    private final int target;

    private Line(ServerSocket socket, int target) {
        this.socket = socket;
        this.target = target;
        Thread.startVirtualThread(this::accept);
    }

    static Line to(ExternalNeo4j server) {
        try {
            return new Line(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    server.uri().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Cuts the connection of the next transaction that sends a text, between its commit and the answer to it. */
    void cutAfterCommitOf(String text) {
        doomed.set(text);
    }

    /** Whether the transaction that was to lose its connection has lost it. */
    boolean wasCut() {
        return doomed.get().isEmpty();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                AtomicBoolean mute = new AtomicBoolean();
                Thread.startVirtualThread(() -> send(client, to, mute));
                Thread.startVirtualThread(() -> answer(to, client, mute));
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void send(Socket client, Socket server, AtomicBoolean mute) {
        byte[] bytes = new byte[8_192];
        boolean last = false;
        try (client;
                server;
                InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                sent.write(bytes, 0, n);
                String text = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                String awaited = doomed.get();
                last |= !awaited.isEmpty() && text.contains(awaited);
                mute.set(last && text.contains(COMMIT));
                out.write(bytes, 0, n);
                out.flush();
                if (mute.get()) {
                    Thread.sleep(COMMITTED);
                    doomed.set("");
                    return;
                }
            }
        } catch (IOException e) {
            // One of the two has left.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket server, Socket client, AtomicBoolean mute) {
        byte[] bytes = new byte[8_192];
        try (server;
                client;
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (!mute.get()) {
                    out.write(bytes, 0, n);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One of the two has left.
        }
    }

    /** What was sent since the last look. */
    String take() {
        String all = sent.toString(StandardCharsets.ISO_8859_1);
        sent.reset();
        return all;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
