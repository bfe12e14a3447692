package org.dateline.api;

import java.util.concurrent.atomic.AtomicReference;
import org.dateline.api.action.ClaimView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.article.StoryView;
import org.dateline.api.measure.MeasureView;
import org.dateline.lookup.ArticleRecord;
import org.dateline.model.Entity;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what the framework finds when it compares the schema with the code; shared by all integration tests. */
@TestConfiguration
public class SchemaInspection {

    final AtomicReference<SchemaReport> report = new AtomicReference<>();

    @Bean
    GraphQlSourceBuilderCustomizer inspect() {
        return builder -> builder.inspectSchemaMappings(
                types -> types.classMapping("Country", Entity.class)
                        .classMapping("Company", Entity.class)
                        .classMapping("Organization", Entity.class)
                        .classMapping("Person", Entity.class)
                        .classMapping("PolicyAction", PolicyActionView.class)
                        .classMapping("Claim", ClaimView.class)
                        .classMapping("Article", ArticleRecord.class)
                        .classMapping("Source", ArticleRecord.Source.class)
                        .classMapping("Story", StoryView.class)
                        .classMapping("Measure", MeasureView.class),
                report::set);
    }
}
