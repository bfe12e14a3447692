/** Writes claims to Neo4j and projects them into the rows that reads walk. */
@NullMarked
package org.dateline.graph;

import org.jspecify.annotations.NullMarked;
