package org.dateline.api.gate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents may be asked for by their ids, and whether others may be asked at all.
 *
 * @param folder where the operator keeps trusted documents: {@code *.graphql}, or {@code *.json} that maps ids to them
 * @param only whether only trusted documents are answered
 */
@ConfigurationProperties("dateline.documents")
record DocumentSettings(
        @Nullable Path folder, @DefaultValue("false") boolean only) {}
