package org.dateline.timeline;

import java.util.Map;

/** Whether a timeline includes acts that no visible claim asserts. */
public enum Denied {
    EXCLUDE(1, Integer.MAX_VALUE),
    INCLUDE(0, Integer.MAX_VALUE),
    ONLY(0, 0);

    private final int least;
    private final int most;

    Denied(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Returns the least and greatest number of asserting stories that the queries let pass. */
    public Map<String, Integer> parameters() {
        return Map.of("leastStories", least, "mostStories", most);
    }
}
