package org.dateline.api.relay;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds how many first claims a request selects for the acts below a field, so that one read fetches those of all acts.
 */
public final class ClaimsAhead {

    private ClaimsAhead() {}

    /**
     * Returns the largest number of first claims that a selection requests; empty if no selection does.
     *
     * @throws BadRequest if one requests more than a page holds
     */
    public static OptionalInt of(DataFetchingEnvironment env) {
        return env.getSelectionSet().getFields("**/claims").stream()
                .filter(field -> field.getObjectTypeNames().contains("PolicyAction"))
                .map(SelectedField::getArguments)
                .filter(arguments -> arguments.get("after") == null)
                .flatMap(arguments -> Stream.ofNullable((Integer) arguments.get("first")))
                .mapToInt(first -> Paging.size("first of claims", first))
                .max();
    }
}
