package org.dateline.source;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Removes what pages put inside their stories: share buttons, newsletter boxes, related stories, comments, forms. */
final class Sidelines {

    /** The words by which pages name such boxes in their classes and ids. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[\\s_-])(newsletter|sign-?up|subscribe|share|sharing|sharebar|social|related|recommended|recirc"
                    + "|promo|cookies?|consent|gdpr|outbrain|taboola|trending|most-?read|most-?popular"
                    + "|advert|advertisement|sponsored)([\\s_-]|$)");

    /** Readers may write more than the journalist did, so their words are not told by their amount. */
    private static final Pattern COMMENTS =
            Pattern.compile("(?i)^(comments?|disqus)([_-](list|area|section|thread))?$");

    /** A box is a part of the page; what holds more of its text is named after something else. */
    private static final double LARGEST_SHARE = 0.3;

    private static final String STORY = "h1, main, [itemprop=articleBody]";

    private Sidelines() {}

    static void remove(Document page) {
        double largest = page.body().text().length() * LARGEST_SHARE;
        for (Element element : page.body().select("div, section, aside, article, ul, ol, li, p, amp-list, form")) {
            boolean box = isNamed(element) || isForm(element);
            if (isComments(element) || (box && element.text().length() < largest)) {
                element.remove();
            } else if (isForm(element)) {
                // Some servers wrap the whole page in one form.
                element.unwrap();
            }
        }
    }

    private static boolean isComments(Element element) {
        boolean named = COMMENTS.matcher(element.id()).find()
                || element.classNames().stream()
                        .anyMatch(name -> COMMENTS.matcher(name).find());
        return named && element.selectFirst(STORY) == null;
    }

    private static boolean isForm(Element element) {
        return element.normalName().equals("form");
    }

    private static boolean isNamed(Element element) {
        return NAMED.matcher(element.className()).find()
                || NAMED.matcher(element.id()).find();
    }
}
