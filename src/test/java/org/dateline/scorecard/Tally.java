package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.List;

/** Counts towards a line while a gold set is read. */
final class Tally {

    private final String matter;
    private final String data;
    private final List<String> errors = new ArrayList<>();
    private int hits;
    private int spurious;
    private int missed;

    Tally(String matter, String data) {
        this.matter = matter;
        this.data = data;
    }

    void hit() {
        hits++;
    }

    void spurious(String what) {
        spurious++;
        errors.add("only ours: " + what);
    }

    void missed(String what) {
        missed++;
        errors.add("only gold: " + what);
    }

    /** A question with one answer: a wrong one is both spurious and missed. */
    void answer(boolean right, String what) {
        if (right) {
            hits++;
        } else {
            spurious++;
            missed++;
            errors.add(what);
        }
    }

    Line line() {
        return new Line(matter, data, hits, spurious, missed, List.copyOf(errors));
    }
}
