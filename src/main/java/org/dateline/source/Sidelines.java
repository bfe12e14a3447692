package org.dateline.source;

import java.util.regex.Pattern;
import org.dateline.model.Checkpoint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Removes boxes within stories: share buttons, newsletters, related stories, comments and forms. */
final class Sidelines {

    /** Names of such boxes in classes and ids. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[\\s_-])(newsletter|sign-?up|subscribe|share|sharing|sharebar|social|related|recommended|recirc"
                    + "|promo|cookies?|consent|gdpr|outbrain|taboola|trending|most-?read|most-?popular"
                    + "|advert|advertisement|sponsored)([\\s_-]|$)");

    /**
     * Names of comments. They are removed regardless of their size, because readers may write more than the journalist.
     */
    private static final Pattern COMMENTS =
            Pattern.compile("(?i)^(comments?|disqus)([_-](list|area|section|thread))?$");

    /** Headings above links to other stories. */
    private static final Pattern ABOVE_LINKS = Pattern.compile(
            "(?i)^(recommended|related|more|most|trending|popular|latest|top|also|read|see|you may|don't miss)\\b.{0,40}$");

    /** Share of linked text in a list of links. The rest are separators. */
    private static final double LINKED_SHARE = 0.9;

    /** Largest share of the page's text in a box. An element with more has its name for another reason. */
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

    /** Tells whether a list consists of links to other stories. Lists of links without such a heading are kept. */
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
