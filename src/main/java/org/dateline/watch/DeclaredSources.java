package org.dateline.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.security.AccessRole;
import org.dateline.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies the configured sources at start: watches those listed, and pauses those that are no longer listed. */
@Component
class DeclaredSources {

    static final String SETTING = "dateline.watch.sources";

    /** The reason of a pause for a source that is no longer listed. */
    static final String NOT_LISTED = SETTING + " does not list it any more";

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredSources.class);

    private static final Actor CONFIGURATION =
            new Actor("configuration", SETTING, AccessRole.ADMIN, "configuration", null);

    private final WatchedSources sources;
    private final List<WatchSettings.Declared> declared;

    DeclaredSources(WatchedSources sources, WatchSettings settings) {
        this.sources = sources;
        this.declared = settings.sources();
    }

    void apply() {
        Set<String> listed = new HashSet<>();
        for (WatchSettings.Declared source : declared) {
            try {
                SourceDefinition definition = source.definition().checked();
                listed.add(definition.name().toLowerCase(Locale.ROOT));
                follow(definition);
            } catch (WatchRefused e) {
                LOG.error("{} lists \"{}\", which is not watched: {}", SETTING, source.name(), e.getMessage());
            }
        }
        sources.all().stream()
                .filter(source -> source.declared() && source.state() == WatchState.ACTIVE)
                .filter(source -> !listed.contains(source.definition().name().toLowerCase(Locale.ROOT)))
                .forEach(source -> sources.pause(source, NOT_LISTED, CONFIGURATION));
    }

    /**
     * Applies one definition. A source paused by a login stays paused; one paused because it was not listed is resumed.
     */
    private void follow(SourceDefinition definition) {
        WatchedSource known = sources.find(definition.name()).orElse(null);
        if (known == null) {
            sources.add(definition, true, CONFIGURATION);
            return;
        }
        WatchedSource followed = known.declared() && known.definition().equals(definition)
                ? known
                : sources.change(known, definition, true, CONFIGURATION);
        if (NOT_LISTED.equals(followed.pausedBecause())) {
            sources.resume(followed, CONFIGURATION);
        }
    }
}
