package org.dateline.source;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown as plain text: a blank line between blocks, a line for each item of a list or row of a table, and the
 * words of a link without its address.
 */
final class Markdown {

    /** Finds a link with its address, a heading, or words in bold. */
    private static final Pattern SIGN =
            Pattern.compile("(?m)\\]\\((?:https?:|/|#)[^\\s)]*\\)|^#{1,6} +\\S|\\*\\*[^\\s*][^*\\n]*\\*\\*");

    /** Blocks within one another, such as quotations and lists. */
    private static final int DEEPEST = 50;

    /** Most marks of emphasis and links in a paragraph: the parser recurses once for each that stands within another. */
    private static final int MARKS = 500;

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    /** Returns a text without its Markdown; the argument if it has none. */
    static String plain(String text) {
        if (!SIGN.matcher(text).find() || BETWEEN_PARAGRAPHS.splitAsStream(text).anyMatch(Markdown::isTooDeep)) {
            return text;
        }
        Markdown plain = new Markdown();
        plain.walk(PARSER.parse(text));
        String words = plain.text.toString().strip();
        return words.isEmpty() ? text : words;
    }

    private static boolean isTooDeep(String paragraph) {
        return paragraph.chars().filter(c -> c == '*' || c == '_' || c == '[').count() > MARKS;
    }

    private void walk(Node document) {
        @Nullable Node node = document;
        while (node != null) {
            begin(node);
            // The words of an image describe a picture.
            if (node.getFirstChild() != null && !(node instanceof Image)) {
                node = node.getFirstChild();
            } else {
                node = behind(node);
            }
        }
    }

    /** Ends a node, and those that it ends in turn; returns the next one. */
    private @Nullable Node behind(Node ended) {
        @Nullable Node node = ended;
        while (node != null) {
            end(node);
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }

    private void begin(Node node) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case FencedCodeBlock code -> text.append(code.getLiteral());
            case IndentedCodeBlock code -> text.append(code.getLiteral());
            case SoftLineBreak line -> text.append(goesOn(line) ? ' ' : '\n');
            case HardLineBreak line -> text.append('\n');
            default -> {
                // It has words within it, or none.
            }
        }
    }

    /** Whether a sentence goes on in the next line with a small letter. A name or a day may stand in a line of its own. */
    private static boolean goesOn(SoftLineBreak line) {
        return line.getNext() instanceof Text next
                && !next.getLiteral().isEmpty()
                && Character.isLowerCase(next.getLiteral().codePointAt(0));
    }

    private void end(Node node) {
        switch (node) {
            case Paragraph paragraph -> close(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
            case Heading heading -> close("\n\n");
            case FencedCodeBlock code -> close("\n\n");
            case IndentedCodeBlock code -> close("\n\n");
            case TableRow row -> close("\n");
            case TableCell cell -> text.append(' ');
            default -> {
                // It goes on in its line.
            }
        }
    }

    private void close(String mark) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        text.append(end == 0 ? "" : mark);
    }
}
