package org.dateline.server;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.ForeignSchema;
import org.dateline.reader.UnusableModel;

/** Why neither the service nor a command can start: failures that tell reason and remedy in their messages. */
public final class StartFailures {

    private static final Set<Class<? extends RuntimeException>> TOLD = Set.of(
            DataFolderInUse.class,
            DatabaseElsewhere.class,
            UnusableDataFolder.class,
            UnusableStore.class,
            ForeignSchema.class,
            UnusableModel.class,
            PortTaken.class);

    private StartFailures() {}

    /** The first such failure among the causes of another one. */
    public static Optional<Throwable> in(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .filter(e -> TOLD.contains(e.getClass()))
                .findFirst();
    }
}
