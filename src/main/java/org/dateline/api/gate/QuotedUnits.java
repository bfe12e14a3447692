package org.dateline.api.gate;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.StringValue;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code unit: "PERCENT"} as {@code unit: PERCENT}, since documents may still quote the unit of a {@code QuantityRange}, which
 * was a string before it became an enum.
 */
@Component
class QuotedUnits extends SimplePerformantInstrumentation {

    private static final String FIELD = "unit";
    private static final Pattern QUOTED = Pattern.compile("\\b" + FIELD + "\\s*:\\s*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables given,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return QUOTED.matcher(parameters.getExecutionInput().getQuery()).find()
                ? given.transform(changed -> changed.document(unquoted(given.getDocument())))
                : given;
    }

    static Document unquoted(Document document) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            public TraversalControl visitObjectField(ObjectField field, TraverserContext<Node> context) {
                return field.getName().equals(FIELD)
                                && field.getValue() instanceof StringValue unit
                                && NAME.matcher(unit.getValue()).matches()
                        ? TreeTransformerUtil.changeNode(context, field.transform(f -> f.value(name(unit))))
                        : TraversalControl.CONTINUE;
            }
        });
    }

    private static EnumValue name(StringValue unit) {
        return EnumValue.newEnumValue(String.valueOf(unit.getValue()).toUpperCase(Locale.ROOT))
                .sourceLocation(unit.getSourceLocation())
                .build();
    }
}
