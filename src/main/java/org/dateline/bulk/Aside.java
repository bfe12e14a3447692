package org.dateline.bulk;

/** Receives rows that cannot be used. The import continues with the other rows. */
interface Aside {

    /** Sets a row aside with the reason. */
    void add(Row row, String reason);
}
