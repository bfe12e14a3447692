package org.dateline.roles;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** What a process does, by {@code dateline.role}. */
public enum ProcessRole {
    /** It takes articles in, reads them and answers. */
    ALL,
    /** It takes articles in and answers; others read. */
    API,
    /** It reads what others took in, and answers nothing but for its health and its figures. */
    WORKER;

    static final String SETTING = "dateline.role";

    /**
     * The role that the settings give.
     *
     * @throws UnfitRole when they name none that there is
     */
    public static ProcessRole of(Environment settings) {
        String name = settings.getProperty(SETTING, "all").strip();
        return Arrays.stream(values())
                .filter(role -> role.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnfitRole(SETTING + " is none of all, api and worker. Set one of them."));
    }

    /** The name in the settings: "worker". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
