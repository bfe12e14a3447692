package org.dateline.backup;

/**
 * A question with its answer at the time of the backup, which a restored database must return again.
 *
 * @param query the GraphQL query, which names its instants
 * @param answer the answer as JSON
 */
public record RecordedAnswer(String query, String answer) {}
