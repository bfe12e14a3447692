package org.dateline.reader;

/**
 * A labelled example beside an act.
 *
 * @param example the example
 * @param similarity the cosine of the reader's states at the triggers of the two, -1 to 1
 */
public record NearExample(LabelledExample example, double similarity) {}
