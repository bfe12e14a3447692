package org.dateline.topics;

/** Another topic already has the name. */
public final class TopicExists extends RuntimeException {

    private static final long serialVersionUID = 1;

    TopicExists(Topic other) {
        super("\"" + other.name() + "\" is the name of " + other.id() + ". Choose another name, or rename that topic.");
    }
}
