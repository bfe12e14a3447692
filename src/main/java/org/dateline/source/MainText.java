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

/** Finds the story of a page: by a library, by the page's own copy of it, or by all its text. */
final class MainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, button, select, textarea, iframe, figcaption, [role=dialog], "
                    + "amp-sidebar, amp-consent, amp-user-notification";

    private static final String HIDDEN =
            "[hidden], [aria-hidden=true], [style~=display\\s*:\\s*none], [style~=visibility\\s*:\\s*hidden]";

    private static final String AROUND = "nav, footer, aside";

    /** The library writes links out in full and logs an error when it cannot; nobody reads them. */
    private static final String ADDRESS = "https://page.invalid/";

    /** What the library counts, beside words, to tell a story from a box. */
    private static final String COUNTED = "br, img, input, embed, object, video";

    private static final String STORY = "article, main, [role=main], [itemprop=articleBody]";

    /** A page's own copy of its story is used when less than this share of its words is in what was found. */
    private static final double MISSED = 0.5;

    /** A page that shows less has not loaded its story yet, or tells it in one sentence. */
    private static final int FEW_CHARACTERS = 80;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MainText() {}

    /**
     * Returns the story's text, empty when the page shows none.
     *
     * @param page left as it is
     * @param copy the story as the page's metadata give it
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

    /** Some sites hide the story until a script has run, and some name its parts like boxes. */
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

    /** The library compares elements with each other: thousands of empty ones would take it a minute. */
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
            // Where it finds no story it may hand back the head of the page.
            story.select("title").remove();
            return PlainText.of(story);
        } catch (RuntimeException e) {
            // It puts attributes into selectors unquoted and so fails on some pages; their text can still be had.
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
