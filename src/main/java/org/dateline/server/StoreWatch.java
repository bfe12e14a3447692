package org.dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.dateline.graph.Intermission;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.restart.MemoryErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Monitors the embedded database and its disk. If free space falls below a limit, writes are refused until there is
 * room again. A database that failed on its files is restarted once there is room.
 */
@Component
class StoreWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** Factor above the limit at which writes resume, so that the state does not alternate with every write. */
    private static final double ROOM = 1.25;

    /** Minimum time between restarts of a failing database. */
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(20);

    private final ObjectProvider<EmbeddedNeo4j> server;
    private final Intermission intermission;
    private final ReadOnlyMode readOnly;
    private final MemoryErrors memory;
    private final ApplicationContext context;
    private final long reserve;
    private volatile boolean running;
    private volatile boolean low;

    /** Whether the database stopped for lack of room and has not started since. */
    private boolean withoutRoom;

    private long started = System.nanoTime() - BETWEEN_STARTS.toNanos();

    StoreWatch(
            ObjectProvider<EmbeddedNeo4j> server,
            Intermission intermission,
            ReadOnlyMode readOnly,
            MemoryErrors memory,
            ApplicationContext context,
            @Value("${dateline.disk.reserve:256MB}") DataSize reserve) {
        this.server = server;
        this.intermission = intermission;
        this.readOnly = readOnly;
        this.memory = memory;
        this.context = context;
        this.reserve = reserve.toBytes();
    }

    /** Checks once before the first write. External databases are not monitored. */
    @Override
    public void start() {
        EmbeddedNeo4j embedded = server.getIfAvailable();
        if (embedded != null) {
            running = true;
            lookAtDisk(embedded);
            Thread.ofPlatform().name("store-watch").daemon().start(() -> run(embedded));
        }
    }

    private void run(EmbeddedNeo4j embedded) {
        while (running) {
            try {
                Thread.sleep(BETWEEN);
                lookAtDisk(embedded);
                if (!low && running && !embedded.isHealthy()) {
                    startAgain(embedded);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                memory.note(e);
                LOG.error("The supervision of the store failed and continues", e);
            }
        }
    }

    private void lookAtDisk(EmbeddedNeo4j embedded) {
        try {
            long free = Files.getFileStore(embedded.data()).getUsableSpace();
            if (!low && free < reserve) {
                low = true;
                String reason = "the disk of " + embedded.data() + " has " + megabytes(free) + " left, and "
                        + megabytes(reserve) + " are kept free (dateline.disk.reserve)";
                readOnly.enter(reason);
                LOG.error("Writes are refused until there is room: {}", reason);
            } else if (low && free > reserve * ROOM) {
                low = false;
                // A start that fails is tried again by itself, and writes meanwhile fail by themselves.
                readOnly.leave();
                LOG.info("There is room again ({} free); writes resume", megabytes(free));
            }
        } catch (IOException e) {
            LOG.warn("The free space of {} is not known: {}", embedded.data(), e.getMessage());
        }
    }

    private static String megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes() + " MB";
    }

    private void startAgain(EmbeddedNeo4j embedded) {
        if (System.nanoTime() - started < BETWEEN_STARTS.toNanos()) {
            return;
        }
        started = System.nanoTime();
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            intermission.during(0, () -> restart(embedded));
        } finally {
            // Also after a failure: a server that is back is not looked at again.
            if (embedded.isHealthy()) {
                withoutRoom = false;
                AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
            } else {
                LOG.error("The database did not start; it is tried again in {} s", BETWEEN_STARTS.toSeconds());
            }
        }
    }

    private boolean restart(EmbeddedNeo4j embedded) {
        // A backup that had stopped the server has started it by now.
        if (!embedded.isHealthy()) {
            LOG.warn("The database failed on its files and is restarted");
            withoutRoom |= embedded.isWithoutRoom();
            embedded.startAgain(withoutRoom);
            if (embedded.isHealthy()) {
                LOG.info("The database is back");
            }
        }
        return embedded.isHealthy();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
