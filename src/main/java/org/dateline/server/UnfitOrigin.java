package org.dateline.server;

/** A text in the settings cannot be the origin of a web page. */
final class UnfitOrigin extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitOrigin(String stated) {
        super(
                "dateline.bolt.origins: \"" + stated
                        + "\" is no origin. Write scheme://host or scheme://host:port, such as http://localhost:7474, or null.");
    }
}
