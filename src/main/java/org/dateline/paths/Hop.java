package org.dateline.paths;

import java.util.List;
import org.dateline.graph.ActionSnapshot;

/**
 * A step of a path.
 *
 * @param from the id of the entity that the path comes from
 * @param to the id of the entity that it goes to
 * @param kind the kind of link
 * @param actions the newest acts between them that fit the path, the newest first; either of the two may act
 */
public record Hop(String from, String to, HopKind kind, List<ActionSnapshot> actions) {}
