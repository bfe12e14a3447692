package org.dateline.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an element as plain text: a blank line between blocks, and one line per line break or table row. */
final class PlainText implements NodeVisitor {

    /** Class of the paragraphs in which the library wraps loose text of a block. They are treated as inline. */
    private static final String LOOSE_TEXT = "readability-styled";

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

    /** Elements that the parser treats as blocks although they mark words within a sentence. */
    private static final Set<String> EDITS = Set.of("ins", "del");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" *\\n *");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Element element) {
        PlainText visitor = new PlainText();
        element.traverse(visitor);
        String lines = LINE_ENDS.matcher(visitor.text).replaceAll("\n");
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(
                    keepsLines(words)
                            ? visible(words)
                            : SPACES.matcher(visible(words)).replaceAll(" "));
        } else if (node instanceof Element element) {
            append(edge(element));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            append(edge(element));
        }
    }

    private static boolean keepsLines(TextNode words) {
        return words.parent() instanceof Element parent && parent.closest("pre") != null;
    }

    private static String visible(TextNode words) {
        return Spaces.INVISIBLE.matcher(words.getWholeText()).replaceAll("");
    }

    private void append(String next) {
        boolean spaced = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(spaced && next.startsWith(" ") ? next.substring(1) : next);
    }

    private static String edge(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name) || LINES.contains(name)) {
            return CELLS.contains(name) ? " " : "\n";
        }
        boolean inline = !element.isBlock() || EDITS.contains(name) || element.hasClass(LOOSE_TEXT);
        return inline ? "" : "\n\n";
    }
}
