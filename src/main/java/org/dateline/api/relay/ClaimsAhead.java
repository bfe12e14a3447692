package org.dateline.api.relay;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Sees how many first claims a request selects of the acts below a field, so that they are read for all acts at once. */
public final class ClaimsAhead {

    private ClaimsAhead() {}

    /**
     * The most that any selection of an act's claims wants from the first on; empty when none does.
     *
     * @throws BadRequest when one wants more than a page holds
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
