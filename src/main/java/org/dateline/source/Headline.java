package org.dateline.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.NameKey;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Removes the name of the site from the title of a page. */
final class Headline {

    /** Separators between a headline and the site's name. A hyphen within a word has no spaces around it. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+([-|–—·•»]|::)\\s+");

    private final List<String> headings;
    private final @Nullable String site;

    /**
     * Creates the reader of a page's headline.
     *
     * @param site the name of the site; null if unknown
     */
    Headline(Document page, @Nullable String site) {
        this.headings = page.select("h1").eachText();
        this.site = site;
    }

    /** Returns the headline from a title, or the page's main heading if the title is only the site's name. */
    @Nullable
    String of(@Nullable String title) {
        if (title == null || isSite(title)) {
            return headings.stream().filter(h -> !isSite(h)).findFirst().orElse(title);
        }
        return heading(title).orElseGet(() -> withoutSite(title));
    }

    /**
     * Returns the part of a title that the page repeats as a heading. If both do, the shorter part is the site's name.
     */
    private Optional<String> heading(String title) {
        return BETWEEN.matcher(title)
                .results()
                .flatMap(cut -> Stream.of(title.substring(0, cut.start()), title.substring(cut.end())))
                .filter(part -> part.length() * 2 > title.length())
                .filter(part -> headings.stream().anyMatch(heading -> same(heading, part)))
                .findFirst();
    }

    private String withoutSite(String title) {
        for (var cut : BETWEEN.matcher(title).results().toList()) {
            if (isSite(title.substring(cut.end()))) {
                return title.substring(0, cut.start());
            }
            if (isSite(title.substring(0, cut.start()))) {
                return title.substring(cut.end());
            }
        }
        return title;
    }

    private boolean isSite(String text) {
        return site != null && same(site, text);
    }

    private static boolean same(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }
}
