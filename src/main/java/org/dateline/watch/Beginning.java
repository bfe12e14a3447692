package org.dateline.watch;

/** Returns the beginning of a document. Sites often report an invalid query in text with status 200. */
final class Beginning {

    /** Characters of the answer that show an operator the problem. */
    private static final int TOLD = 200;

    private Beginning() {}

    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "It begins: \"" + line.substring(0, Math.min(line.length(), TOLD)) + "\".";
    }
}
