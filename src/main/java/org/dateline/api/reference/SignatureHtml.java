package org.dateline.api.reference;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.language.AstPrinter;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes types, arguments and descriptions as HTML. Types link to their descriptions. */
final class SignatureHtml {

    private final Set<String> described;

    SignatureHtml(List<GraphQLNamedType> described) {
        this.described = described.stream().map(GraphQLNamedType::getName).collect(Collectors.toSet());
    }

    /** Returns a type with its list and non-null marks. */
    String of(GraphQLType type) {
        String bare = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
        String printed = GraphQLTypeUtil.simplePrint(type);
        return described.contains(bare) ? printed.replace(bare, "<a href=\"#%1$s\">%1$s</a>".formatted(bare)) : printed;
    }

    /** Returns an argument with its type and default value. */
    String of(GraphQLArgument argument) {
        String otherwise = argument.hasSetDefaultValue()
                ? " = "
                        + escaped(AstPrinter.printAst(ValuesResolver.valueToLiteral(
                                argument.getArgumentDefaultValue(),
                                argument.getType(),
                                GraphQLContext.getDefault(),
                                Locale.ENGLISH)))
                : "";
        return argument.getName() + ": " + of(argument.getType()) + otherwise;
    }

    /** Returns a description with text in backticks as code. */
    static String text(@Nullable String description) {
        return description == null ? "" : escaped(description).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
