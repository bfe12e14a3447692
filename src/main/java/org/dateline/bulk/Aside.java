package org.dateline.bulk;

/** Where rows go that cannot be used; the rest goes on. */
interface Aside {

    /** Sets a row aside with the reason. */
    void add(Row row, String reason);
}
