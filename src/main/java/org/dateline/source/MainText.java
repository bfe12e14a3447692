package org.dateline.source;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.dateline.model.Checkpoint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the story of a page: with a library, in the page's metadata, or as its whole text. */
final class MainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, button, select, textarea, iframe, figcaption, [role=dialog], "
                    + "amp-sidebar, amp-consent, amp-user-notification";

    private static final String HIDDEN =
            "[hidden], [aria-hidden=true], [style~=display\\s*:\\s*none], [style~=visibility\\s*:\\s*hidden]";

    private static final String AROUND = "nav, footer, aside";

    /** A base address for the library, which would log an error without one. The completed links are not used. */
    private static final String ADDRESS = "https://page.invalid/";

    /** Elements that the library counts, in addition to words, to tell a story from a box. */
    private static final String COUNTED = "br, img, input, embed, object, video";

    private static final String STORY = "article, main, [role=main], [itemprop=articleBody]";

    /** The metadata's text of the story is used if the found text contains less than this share of its words. */
    private static final double MISSED = 0.5;

    /** Fewest characters of a loaded story. A page with fewer loads its story later, or has only one sentence. */
    private static final int FEW_CHARACTERS = 80;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MainText() {}

    /**
     * Returns the text of the story; empty if the page has none.
     *
     * @param page the page, which is not modified
     * @param copy the story in the page's metadata; null for none
     */
    static String of(Document page, @Nullable String copy) {
        Document seen = without(page, NEVER_TEXT + ", " + HIDDEN + ", " + AROUND);
        Checkpoint.pass();
        Sidelines.remove(seen);
        Checkpoint.pass();
        String found = byLibrary(seen.clone());
        String text = found.isEmpty() ? everything(seen) : found;
        if (copy != null && !holds(text, copy)) {
            return copy;
        }
        return text.length() < FEW_CHARACTERS ? withHidden(page, text) : text;
    }

    /**
     * Returns the text including hidden elements and boxes, if that is longer. Some sites hide the story until a script
     * runs, or name its parts like boxes.
     */
    private static String withHidden(Document page, String seen) {
        Document all = without(page, NEVER_TEXT + ", " + AROUND);
        Sidelines.remove(all);
        String text = everything(all);
        String most = text.isEmpty() ? everything(without(page, NEVER_TEXT)) : text;
        return most.length() > seen.length() ? most : seen;
    }

    private static Document without(Document page, String unwanted) {
        Document copy = page.clone();
        copy.select(unwanted).remove();
        removeEmpty(copy.body());
        return copy;
    }

    /**
     * Removes empty elements. The library compares elements with each other, which would take a minute for thousands of
     * them.
     */
    private static void removeEmpty(Element body) {
        Elements inside = body.select("> *, > * *");
        for (Element element : inside.reversed()) {
            if (!element.hasText() && element.selectFirst(COUNTED) == null) {
                element.remove();
            }
        }
    }

    private static String byLibrary(Document page) {
        try {
            Element story = new Readability4J(ADDRESS, page).parse().getArticleContent();
            if (story == null) {
                return "";
            }
            // If it finds no story, the library may return the head of the page.
            story.select("title").remove();
            return PlainText.of(story);
        } catch (RuntimeException e) {
            // The library fails on some attributes, because it puts them into selectors unquoted. The whole text
            // remains as a fallback.
            return "";
        }
    }

    private static String everything(Document page) {
        return page.select(STORY).stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> PlainText.of(page.body()));
    }

    private static boolean holds(String text, String copy) {
        List<String> wanted = words(copy);
        Set<String> found = new HashSet<>(words(text));
        return wanted.stream().filter(found::contains).count() >= wanted.size() * MISSED;
    }

    private static List<String> words(String text) {
        return WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
