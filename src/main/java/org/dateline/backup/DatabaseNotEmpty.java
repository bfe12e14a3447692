package org.dateline.backup;

/** The database for a restore is not empty. */
public final class DatabaseNotEmpty extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseNotEmpty(String label) {
        super("The database is not empty (it holds " + label
                + " nodes), and a backup is loaded into an empty one: stop the service and name a folder that does not"
                + " exist yet with --data.");
    }
}
