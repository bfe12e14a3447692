package org.dateline.api.mcp;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * A document that is offered as a tool. Its operation names the tool, its variables are the arguments, and its first
 * comment describes the tool to agents.
 *
 * @param description the comment in one line
 * @param text the document
 * @param parsed the parsed document
 */
record ToolDocument(String description, String text, Document parsed) {

    static ToolDocument read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String comment = text.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .collect(Collectors.joining(" "));
            return new ToolDocument(comment, text, Parser.parse(text));
        }
    }

    OperationDefinition operation() {
        return parsed.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    }

    String name() {
        return String.valueOf(operation().getName());
    }
}
