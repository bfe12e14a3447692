package org.dateline.notices;

import java.time.Instant;

/**
 * A notice that its receiver refuses, and that was set aside.
 *
 * @param action the id of its act
 * @param recordedAt when the change was recorded that it tells
 * @param reason why it was set aside
 * @param at when it was set aside
 */
public record NoticeProblem(String action, Instant recordedAt, String reason, Instant at) {}
