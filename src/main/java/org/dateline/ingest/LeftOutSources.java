package org.dateline.ingest;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sources whose articles this service does not accept. To readers of this service, these sources do not exist. */
@Component
public class LeftOutSources {

    /**
     * The reason given for an article of such a source. It does not name the source, because it is all that is kept of
     * the article.
     */
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

    /** Tells whether a source is left out. Ignores case and surrounding spaces of its name. */
    public boolean has(@Nullable String source) {
        return source != null && sources.contains(Ids.source(source));
    }
}
