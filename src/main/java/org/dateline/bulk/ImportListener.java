package org.dateline.bulk;

/** Who is told how an import goes. */
public interface ImportListener {

    /** How far it is; several times a second, from one thread. */
    void progress(ImportProgress progress);

    /** A row was set aside. */
    void setAside(String file, long row, String reason);
}
