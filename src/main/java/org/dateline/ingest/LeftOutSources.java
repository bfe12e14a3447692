package org.dateline.ingest;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sources whose articles this service does not take in, so that its readers see a record in which they do not exist. */
@Component
public class LeftOutSources {

    /** Why an article of such a source is not taken in. It does not name the source: what is kept of the article is this alone. */
    static final String REASON =
            "its source is left out of this service (dateline.intake.left-out), which keeps nothing of the article";

    private static final Logger LOG = LoggerFactory.getLogger(LeftOutSources.class);

    private final Set<String> sources;

    LeftOutSources(IntakeSettings settings) {
        this.sources = settings.leftOut().stream().map(Ids::source).collect(Collectors.toUnmodifiableSet());
        if (!sources.isEmpty()) {
            LOG.info(
                    "Articles of {} sources are left out: \"{}\"",
                    sources.size(),
                    String.join("\", \"", settings.leftOut()));
        }
    }

    /** Whether articles of a source are not taken in. Case and space around its name do not count. */
    public boolean has(@Nullable String source) {
        return source != null && sources.contains(Ids.source(source));
    }
}
