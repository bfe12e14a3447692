package org.dateline.graph;

import ac.simons.neo4j.migrations.core.ValidationResult;

/** The database's schema is of another release. */
public final class ForeignSchema extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForeignSchema(ValidationResult.Outcome state) {
        super("The database was written by another release of Dateline: its migrations are not those of this release ("
                + state
                + "). Start that release or a later one, or name another folder with --dateline.data=FOLDER.");
    }
}
