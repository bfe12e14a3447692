package org.dateline.api.gate;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.restart.MemoryErrors;
import org.dateline.server.ClientConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Polls the connections of requests in progress, and cancels those whose clients have disconnected. */
@Component
class ClientWatch {

    /** Interval between checks. The transaction of a disconnected client must end within one second. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);

    private final MemoryErrors memory;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    ClientWatch(MemoryErrors memory) {
        this.memory = memory;
        this.thread = Thread.ofPlatform().name("client-watch").daemon().start(this::run);
    }

    /** A request in progress. Closing it ends the watch. */
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

        /** Ends the watch after any check in progress. From then on only the server uses the connection. */
        @Override
        public synchronized void close() {
            over = true;
            watched.remove(this);
        }
    }

    /**
     * Starts to watch a request whose body has been read completely.
     *
     * @param end is run when the client disconnects
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
                lookAtAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtAll() {
        try {
            watched.forEach(Watched::look);
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.error("The watch over the connections of clients failed and continues", e);
        }
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
