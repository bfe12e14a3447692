package org.dateline.curation;

import java.util.List;

/**
 * The effects of a withdrawal.
 *
 * @param articles the ids of the withdrawn articles
 * @param lost the ids of acts that no claim asserts any longer
 * @param weakened the ids of acts that fewer stories assert
 * @param unchanged the ids of acts that as many stories assert as before
 */
public record Withdrawal(List<String> articles, List<String> lost, List<String> weakened, List<String> unchanged) {}
