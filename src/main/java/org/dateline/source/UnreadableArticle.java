package org.dateline.source;

/** Something that was handed in as an article cannot be read as one. */
public final class UnreadableArticle extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String origin;
    private final String reason;

    /**
     * Says what cannot be read and why.
     *
     * @param origin the file, with the line where there is one, or the address
     * @param reason what is wrong, and what would be right
     */
    public UnreadableArticle(String origin, String reason) {
        super(origin + ": " + reason);
        this.origin = origin;
        this.reason = reason;
    }

    /** Where it came from. */
    public String origin() {
        return origin;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
