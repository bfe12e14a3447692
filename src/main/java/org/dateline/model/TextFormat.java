package org.dateline.model;

/** The format of the text of an article. */
public enum TextFormat {
    PLAIN,
    HTML
}
