package org.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.server.DataFolderInUse;
import org.dateline.server.ServiceAddress;
import org.dateline.server.StartFailures;

/** Finds the desk for a data folder. */
final class Desks {

    private Desks() {}

    /**
     * Returns the desk of the service that has the folder, or opens the folder here.
     *
     * @throws DataFolderInUse when another process has it that does not answer
     */
    static Desk open(Class<?> application, String data) {
        Optional<ServiceDesk> running = service(data);
        return running.isPresent() ? running.get() : own(application, data);
    }

    /** Where a service says that it listens; empty when none does. */
    static Optional<URI> address(Path data) {
        Path file = ServiceAddress.fileIn(data);
        try {
            return Files.exists(file)
                    ? Optional.of(URI.create(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tells whether a service has the folder and answers. */
    static boolean isAnswered(String data) {
        return service(data).isPresent();
    }

    /** The service that has the folder and answers; empty when none does. */
    static Optional<ServiceDesk> service(String data) {
        return address(Path.of(data))
                .map(address -> new ServiceDesk(address, ServiceCredential.of(Path.of(data))))
                .filter(ServiceDesk::answers);
    }

    private static Desk own(Class<?> application, String data) {
        return orInUse(() -> new OwnDesk(application, data));
    }

    /** Opens what may be in use or unusable, and says so plainly when it is. */
    static <T> T orInUse(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            Throwable told = StartFailures.in(e).orElse(e);
            throw told instanceof DataFolderInUse inUse
                    ? inUse
                    : told == e ? e : new IllegalStateException(told.getMessage(), e);
        }
    }
}
