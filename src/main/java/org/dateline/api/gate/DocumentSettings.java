package org.dateline.api.gate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of trusted documents.
 *
 * @param folder where the operator keeps trusted documents: {@code *.graphql}, or {@code *.json} that maps ids to
 *     documents; null for none
 * @param only whether documents that are not trusted are refused
 */
@ConfigurationProperties("dateline.documents")
record DocumentSettings(
        @Nullable Path folder, @DefaultValue("false") boolean only) {}
