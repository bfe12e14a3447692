package org.dateline.graph;

/**
 * One article changed an act so that it now has the identity of an act in another article of the same transaction.
 * Nothing was written.
 */
final class Interference extends RuntimeException {

    private static final long serialVersionUID = 1;

    Interference(String action) {
        super(action + " now has the identity of an act in another article; write the articles one by one");
    }
}
