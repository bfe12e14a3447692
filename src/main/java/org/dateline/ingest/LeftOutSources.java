package org.dateline.ingest;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sources whose articles this service does not take in, so that its readers see a record in which they do not exist. */
@Component
public class LeftOutSources {

    private final Set<String> sources;

    LeftOutSources(IntakeSettings settings) {
        this.sources = settings.leftOut().stream().map(Ids::source).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether articles of a source are not taken in. Case and space around its name do not count. */
    public boolean has(@Nullable String source) {
        return source != null && sources.contains(Ids.source(source));
    }

    /** Why an article of such a source is not taken in. */
    static String reason(String source) {
        return "its source \"" + source.strip()
                + "\" is left out of this service (dateline.intake.left-out), which keeps nothing of it";
    }
}
