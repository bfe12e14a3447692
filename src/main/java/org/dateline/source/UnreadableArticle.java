package org.dateline.source;

/** A submission that cannot be read as an article. */
public final class UnreadableArticle extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String origin;
    private final String reason;

    /**
     * Creates a failure.
     *
     * @param origin the file with a line number if it has one, or the address
     * @param reason the problem and its remedy
     */
    public UnreadableArticle(String origin, String reason) {
        super(origin + ": " + reason);
        this.origin = origin;
        this.reason = reason;
    }

    /** Returns the origin of the submission. */
    public String origin() {
        return origin;
    }

    /** Returns the problem. */
    public String reason() {
        return reason;
    }
}
