package org.dateline.source;

import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
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

    /** What stands above links to other stories. */
    private static final Pattern ABOVE_LINKS = Pattern.compile(
            "(?i)^(recommended|related|more|most|trending|popular|latest|top|also|read|see|you may|don't miss)\\b.{0,40}$");

    /** The rest of a list of links are signs between them. */
    private static final double LINKED_SHARE = 0.9;

    /** A box is a part of the page; what holds more of its text is named after something else. */
    private static final double LARGEST_SHARE = 0.3;

    private static final String STORY = "h1, main, [itemprop=articleBody]";

    private Sidelines() {}

    static void remove(Document page) {
        double largest = page.body().text().length() * LARGEST_SHARE;
        for (Element element : page.body().select("div, section, aside, article, ul, ol, li, p, amp-list, form")) {
            Checkpoint.pass();
            boolean box = isNamed(element) || isForm(element) || isLinksToOthers(element);
            if (isComments(element) || (box && element.text().length() < largest)) {
                element.remove();
            } else if (isForm(element)) {
                // Some servers wrap the whole page in one form.
                element.unwrap();
            }
        }
    }

    /** Lists whose every item is linked are kept where nothing above says that they lead away. */
    private static boolean isLinksToOthers(Element element) {
        if (!element.normalName().equals("ul") && !element.normalName().equals("ol")) {
            return false;
        }
        Element above = element.previousElementSibling();
        return above != null
                && ABOVE_LINKS.matcher(above.text()).find()
                && element.select("a").text().length() >= element.text().length() * LINKED_SHARE;
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
