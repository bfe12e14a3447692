package org.dateline.graph;

import java.time.Instant;
import org.dateline.model.Submission;

/**
 * A submission on its way between processes.
 *
 * @param id computed from its content and its origin
 * @param origin its origin: a file, with the line if it has one, or an address
 * @param receivedAt the time of the submission; another time with the same id was submitted again
 * @param submission the submission
 */
public record Handed(String id, String origin, Instant receivedAt, Submission submission) {}
