package org.dateline.graph;

/** An act that one article changed is now of a kind that another one, written at once with it, tells of. Nothing was written. */
final class Interference extends RuntimeException {

    private static final long serialVersionUID = 1;

    Interference(String action) {
        super(
                action
                        + " came to be of a kind that an article written at once with it tells of; write the articles one by one");
    }
}
