package org.dateline.api.gate;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The size of a document with its fragments expanded, computed without expanding them.
 *
 * @param depth the greatest nesting depth of its fields
 * @param fields the number of selected fields
 * @param aliases the number of fields with an alias
 * @param directives the number of directives
 */
record DocumentShape(int depth, long fields, long aliases, long directives) {

    private static final DocumentShape NOTHING = new DocumentShape(0, 0, 0, 0);

    /**
     * Upper bound of the counts. Fragments that each spread the next one twice double the count with every fragment.
     */
    private static final long MANY = Integer.MAX_VALUE;

    /**
     * Measures all operations of a document together.
     *
     * @throws Refusal if fragments spread each other in a circle
     */
    static DocumentShape of(Document document) {
        Measuring measuring = new Measuring(document);
        DocumentShape whole = NOTHING;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            whole = whole.beside(measuring.of(operation.getSelectionSet()));
        }
        for (FragmentDefinition fragment : measuring.fragments.values()) {
            measuring.of(fragment);
        }
        return whole;
    }

    /**
     * Compares the size with the limits.
     *
     * @throws Refusal if it exceeds one; the message names the setting
     */
    void check(Limits limits) {
        check("nests " + depth + " fields deep", depth, limits.depth(), "depth");
        check("selects " + count(fields) + " fields", fields, limits.fields(), "fields");
        check("has " + count(aliases) + " aliases", aliases, limits.aliases(), "aliases");
        check("has " + count(directives) + " directives", directives, limits.directives(), "directives");
    }

    private static void check(String what, long found, int most, String setting) {
        if (found > most) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The document " + what + "; at most " + most + " are answered (dateline.limits." + setting + ").");
        }
    }

    private static String count(long number) {
        return number >= MANY ? "more than " + MANY : String.valueOf(number);
    }

    private DocumentShape beside(DocumentShape other) {
        return new DocumentShape(
                Math.max(depth, other.depth),
                Math.min(MANY, fields + other.fields),
                Math.min(MANY, aliases + other.aliases),
                Math.min(MANY, directives + other.directives));
    }

    private static DocumentShape field(Field field, DocumentShape below) {
        DocumentShape own = new DocumentShape(0, 1, field.getAlias() == null ? 0 : 1, directives(field));
        DocumentShape both = own.beside(below);
        return new DocumentShape(below.depth + 1, both.fields, both.aliases, both.directives);
    }

    private static int directives(DirectivesContainer<?> element) {
        return element.getDirectives().size();
    }

    /** Computes the shape of selections. Visits each fragment once. */
    private static final class Measuring {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentShape> known = new HashMap<>();
        private final Set<String> open = new LinkedHashSet<>();

        private Measuring(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> fragments.put(f.getName(), f));
        }

        private DocumentShape of(@Nullable SelectionSet selections) {
            DocumentShape whole = NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    whole = whole.beside(of(selection));
                }
            }
            return whole;
        }

        private DocumentShape of(Selection<?> selection) {
            return switch (selection) {
                case Field f -> field(f, of(f.getSelectionSet()));
                case InlineFragment f -> new DocumentShape(0, 0, 0, directives(f)).beside(of(f.getSelectionSet()));
                case FragmentSpread s -> {
                    FragmentDefinition fragment = fragments.get(s.getName());
                    yield new DocumentShape(0, 0, 0, directives(s)).beside(fragment == null ? NOTHING : of(fragment));
                }
                default -> NOTHING;
            };
        }

        private DocumentShape of(FragmentDefinition fragment) {
            DocumentShape before = known.get(fragment.getName());
            if (before != null) {
                return before;
            }
            if (!open.add(fragment.getName())) {
                throw new Refusal(
                        ErrorCode.INVALID_DOCUMENT,
                        "Fragments spread each other in a circle: " + String.join(", ", open) + ".");
            }
            DocumentShape shape = of(fragment.getSelectionSet());
            open.remove(fragment.getName());
            known.put(fragment.getName(), shape);
            return shape;
        }
    }
}
