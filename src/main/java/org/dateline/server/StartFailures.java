package org.dateline.server;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.ForeignSchema;
import org.dateline.reader.UnusableModel;

/** The failures of a start whose messages state reason and remedy. */
public final class StartFailures {

    private static final Set<Class<? extends RuntimeException>> TOLD = Set.of(
            DataFolderInUse.class,
            DatabaseElsewhere.class,
            UnusableDataFolder.class,
            UnusableStore.class,
            ForeignSchema.class,
            UnusableModel.class,
            UnfitOrigin.class,
            PortTaken.class);

    private StartFailures() {}

    /** Returns the first such failure among the causes of another one; empty for none. */
    public static Optional<Throwable> in(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .filter(e -> TOLD.contains(e.getClass()))
                .findFirst();
    }
}
