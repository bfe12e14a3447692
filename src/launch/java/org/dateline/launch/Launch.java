package org.dateline.launch;

/**
 * Starts Dateline, or says in one line which Java it needs.
 *
 * <p>It is compiled for Java 17, as the loader of the jar is, and so runs where the rest does not.
 */
public final class Launch {

    /** What {@code java.version} in pom.xml says. */
    static final int NEEDED = 21;

    private Launch() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("dateline: this is Java " + found + ", and Dateline needs Java " + NEEDED
                    + " or later. Install one, or set JAVA_HOME to its folder and start bin/dateline.");
            System.exit(1);
        }
        Class.forName("org.dateline.Dateline")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
