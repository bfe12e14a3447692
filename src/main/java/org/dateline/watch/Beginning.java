package org.dateline.watch;

/** How a document begins. Sites tell in words what is wrong with a query, and often with status 200. */
final class Beginning {

    /** Characters of an answer that an operator needs to see what is wrong. */
    private static final int TOLD = 200;

    private Beginning() {}

    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "It begins: \"" + line.substring(0, Math.min(line.length(), TOLD)) + "\".";
    }
}
