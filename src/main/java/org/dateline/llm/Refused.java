package org.dateline.llm;

/** An act of an answer that is not accepted. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    Refused(Trouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
