package org.dateline.graph;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether the store may be written to. Reads are not affected. */
@Component
public class ReadOnlyMode {

    private volatile @Nullable String reason;

    /** Refuses writes from now on. */
    public void enter(String why) {
        reason = why;
    }

    /** Allows writes again. */
    public void leave() {
        reason = null;
    }

    /** Returns why the store is read-only; empty if it is writable. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Returns if writes are allowed.
     *
     * @throws StoreReadOnly if they are not
     */
    void check() {
        String why = reason;
        if (why != null) {
            throw new StoreReadOnly(why);
        }
    }
}
