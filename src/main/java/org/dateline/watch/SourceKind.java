package org.dateline.watch;

/** What stands at the address of a watched source. */
public enum SourceKind {
    /** An RSS or Atom feed. */
    FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A folder of the machine that the service runs on. */
    FOLDER,
    /** A document for each day, or of what came since the last check, at an address with {@code {date}} or {@code {since}} in it. */
    ENDPOINT
}
