package org.dateline.graph;

import java.time.Instant;
import org.dateline.model.Submission;

/**
 * A submission on its way between processes.
 *
 * @param id computed from its content and its origin
 * @param origin where it came from: a file, with the line where there is one, or an address
 * @param receivedAt when it was handed in; a later one of the same id was handed in again
 * @param submission what was handed in
 */
public record Handed(String id, String origin, Instant receivedAt, Submission submission) {}
