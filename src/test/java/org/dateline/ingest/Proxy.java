package org.dateline.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection to a database or a broker that can be cut, so that those that are open break and new ones are refused until it is mended; that can be
 * reset, so that those that are open break; and that can be slow.
 */
public final class Proxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int target;
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    /** Leads to a port of this machine. */
    public Proxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Breaks what is open, and lets nothing through until it is mended. */
    public void cut() {
        cut = true;
        open.forEach(Proxy::close);
    }

    /** Breaks what is open, as a router does that forgot its connections. */
    void reset() {
        open.forEach(socket -> {
            try {
                // The other side gets a reset instead of an orderly end.
                socket.setSoLinger(true, 0);
            } catch (SocketException e) {
                // It has just ended.
            }
            close(socket);
        });
    }

    /** Has each piece of what is sent arrive so much later. */
    public void delay(Duration delay) {
        this.delay = delay;
    }

    /** Lets all pass again, at once. */
    public void mend() {
        cut = false;
        delay = Duration.ZERO;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    close(client);
                } else {
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(client);
                    open.add(server);
                    Thread.ofVirtual().start(() -> copy(client, server));
                    Thread.ofVirtual().start(() -> copy(server, client));
                }
            } catch (IOException e) {
                // Closed, or the database is away itself.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            byte[] piece = new byte[1 << 16];
            for (int n = from.getInputStream().read(piece);
                    n >= 0;
                    n = from.getInputStream().read(piece)) {
                Thread.sleep(delay);
                to.getOutputStream().write(piece, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // Cut.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
