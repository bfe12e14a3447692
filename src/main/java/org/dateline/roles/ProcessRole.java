package org.dateline.roles;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** The role of a process, set by {@code dateline.role}. */
public enum ProcessRole {
    /** Accepts articles, reads them and answers requests. */
    ALL,
    /** Accepts articles and answers requests; workers read the articles. */
    API,
    /** Reads articles that other processes accepted. It serves only health and metrics. */
    WORKER;

    static final String SETTING = "dateline.role";

    /**
     * Returns the role in the settings.
     *
     * @throws UnfitRole if the setting is not the name of a role
     */
    public static ProcessRole of(Environment settings) {
        String name = settings.getProperty(SETTING, "all").strip();
        return Arrays.stream(values())
                .filter(role -> role.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnfitRole(SETTING + " is none of all, api and worker. Set one of them."));
    }

    /** Returns the name in the settings: "worker". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
