package org.dateline.paths;

import java.util.List;

/**
 * A chain of hops from one entity to another.
 *
 * @param score its relevance between 0 and 1, as {@link Score} defines it
 * @param hops its steps
 */
public record Path(double score, List<Hop> hops) {}
