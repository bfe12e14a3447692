package org.dateline.bulk;

/** Observes an import. */
public interface ImportListener {

    /** Receives the progress several times per second, from one thread. */
    void progress(ImportProgress progress);

    /** Receives a row that was set aside. */
    void setAside(String file, long row, String reason);
}
