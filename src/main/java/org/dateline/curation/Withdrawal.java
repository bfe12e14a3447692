package org.dateline.curation;

import java.util.List;

/**
 * What a withdrawal takes away.
 *
 * @param articles the ids of the articles
 * @param lost the ids of the acts that nothing asserts any more
 * @param weakened the ids of those that fewer stories assert
 * @param unchanged the ids of those that as many stories assert
 */
public record Withdrawal(List<String> articles, List<String> lost, List<String> weakened, List<String> unchanged) {}
