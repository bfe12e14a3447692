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

/** Finds the desk of a data folder. */
final class Desks {

    private Desks() {}

    /**
     * Returns the desk of the service that has the folder open, or opens the folder in this process.
     *
     * @throws DataFolderInUse if another process has it open and does not answer
     */
    static Desk open(Class<?> application, String data) {
        Optional<ServiceDesk> running = service(data);
        return running.isPresent() ? running.get() : own(application, data);
    }

    /** Returns the address that the folder's service has stored; empty for none. */
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

    /** Tells whether a service has the folder open and answers. */
    static boolean isAnswered(String data) {
        return service(data).isPresent();
    }

    /** Returns the service that has the folder open and answers; empty for none. */
    static Optional<ServiceDesk> service(String data) {
        return address(Path.of(data))
                .map(address -> new ServiceDesk(address, ServiceCredential.of(Path.of(data))))
                .filter(ServiceDesk::answers);
    }

    private static Desk own(Class<?> application, String data) {
        return orInUse(() -> new OwnDesk(application, data));
    }

    /** Opens a folder, and reports in one line if it is in use or unusable. */
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
