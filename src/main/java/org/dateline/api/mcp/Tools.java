package org.dateline.api.mcp;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import tools.jackson.databind.json.JsonMapper;

/** Offers each document in {@code graphql/documents/tools} as an MCP tool, if the operator has enabled tools. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dateline.mcp.enabled")
class Tools {

    private static final String DOCUMENTS = "classpath:graphql/documents/tools/*.graphql";

    /** Hints for agents: tools only read, can be repeated, and use nothing outside the graph. */
    private static final ToolAnnotations READ_ONLY = ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build();

    @Bean
    List<SyncToolSpecification> toolSpecifications(
            ResourcePatternResolver resources, GraphQlSource source, WebGraphQlHandler handler, JsonMapper json)
            throws IOException {
        ToolSchema schema = new ToolSchema(source.schema());
        ToolAnswers answers = new ToolAnswers(handler, json);
        List<SyncToolSpecification> tools = new ArrayList<>();
        for (Resource file : resources.getResources(DOCUMENTS)) {
            tools.add(tool(ToolDocument.read(file), schema, answers));
        }
        return tools;
    }

    private static SyncToolSpecification tool(ToolDocument document, ToolSchema schema, ToolAnswers answers) {
        return SyncToolSpecification.builder()
                .tool(Tool.builder(document.name(), schema.of(document))
                        .description(document.description())
                        .annotations(READ_ONLY)
                        .build())
                .callHandler((context, call) -> answers.of(document, call.arguments()))
                .build();
    }
}
