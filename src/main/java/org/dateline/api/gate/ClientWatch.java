package org.dateline.api.gate;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.server.ClientConnection;
import org.springframework.stereotype.Component;

/** Looks at the connections of requests that are being answered, and ends those whose clients have left. */
@Component
class ClientWatch {

    /** A transaction of a client that left is gone within a second. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("client-watch").daemon().start(this::run);

    /** A request that is being answered, until it is closed. */
    final class Watched implements AutoCloseable {

        private final HttpServletRequest request;
        private final Runnable end;
        private boolean over;

        private Watched(HttpServletRequest request, Runnable end) {
            this.request = request;
            this.end = end;
        }

        private synchronized void look() {
            if (!over && ClientConnection.isClosed(request)) {
                over = true;
                watched.remove(this);
                end.run();
            }
        }

        /** Waits for a look that goes on: afterwards the connection is the server's. */
        @Override
        public synchronized void close() {
            over = true;
            watched.remove(this);
        }
    }

    /**
     * Watches a request whose body nobody reads any more.
     *
     * @param end is run when its client leaves
     */
    Watched begin(HttpServletRequest request, Runnable end) {
        Watched one = new Watched(request, end);
        watched.add(one);
        return one;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                watched.forEach(Watched::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
