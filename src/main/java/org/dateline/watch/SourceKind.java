package org.dateline.watch;

/** The kinds of watched sources. */
public enum SourceKind {
    /** An RSS or Atom feed. */
    FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A folder on the machine of the service. */
    FOLDER,
    /**
     * An address with {@code {date}} or {@code {since}}, which returns a document per day or the entries since the last
     * check.
     */
    ENDPOINT
}
