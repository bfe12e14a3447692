package org.dateline.fetch;

import java.time.Duration;
import java.util.Optional;

/** The pace that several processes keep together at each host. */
public interface SharedPace {

    /** The pace of a process that is alone. */
    SharedPace NONE = new SharedPace() {

        @Override
        public Optional<Duration> take(String host, Duration delay, Duration patience) {
            return Optional.empty();
        }

        @Override
        public void hold(String host, Duration pause) {
            // No other process asks the host.
        }
    };

    /**
     * Reserves the next turn at a host for a request of this process.
     *
     * @param delay the time to keep before the next request
     * @param patience the longest wait; no turn is reserved for a longer one
     * @return the wait; empty if the turns of other processes are not known
     */
    Optional<Duration> take(String host, Duration delay, Duration patience);

    /** Has all processes leave a host alone for a time. */
    void hold(String host, Duration pause);
}
