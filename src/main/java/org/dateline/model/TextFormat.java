package org.dateline.model;

/** How the text of an article is written down. */
public enum TextFormat {
    PLAIN,
    HTML
}
