package org.dateline.backup;

/**
 * A question with the answer that it had when the backup was made, and must have again.
 *
 * @param query in GraphQL; it names the instants that it is asked for
 * @param answer in JSON
 */
public record RecordedAnswer(String query, String answer) {}
