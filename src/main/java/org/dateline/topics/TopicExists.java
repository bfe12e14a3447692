package org.dateline.topics;

/** Another topic already has the name. */
public final class TopicExists extends RuntimeException {

    private static final long serialVersionUID = 1;

    TopicExists(Topic other) {
        super("\"" + other.name() + "\" is what " + other.id() + " is called; take another name, or rename that one.");
    }
}
