package org.dateline.model;

/**
 * A piece of an article's raw text.
 *
 * @param start the first UTF-16 code unit, from 0
 * @param end the code unit after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** Returns the text that this span covers in the given text. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Tells whether the other span lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Tells whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
    }
}
