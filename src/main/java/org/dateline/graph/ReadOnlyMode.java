package org.dateline.graph;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the store may be written to. It is read as ever while it may not. */
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

    /** Why nothing may be written; empty while it may. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Goes on while writes are allowed.
     *
     * @throws StoreReadOnly while they are not
     */
    void check() {
        String why = reason;
        if (why != null) {
            throw new StoreReadOnly(why);
        }
    }
}
