package org.dateline.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.NameKey;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Takes the name of the site off a page's title. */
final class Headline {

    /** What sites put between a headline and their name; a hyphen inside a word has no spaces. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+([-|–—·•»]|::)\\s+");

    private final List<String> headings;
    private final @Nullable String site;

    /**
     * Of a page.
     *
     * @param site the name of the site, when it is told
     */
    Headline(Document page, @Nullable String site) {
        this.headings = page.select("h1").eachText();
        this.site = site;
    }

    /** Returns the headline in a title, or the page's own heading when the title is only the site's name. */
    @Nullable
    String of(@Nullable String title) {
        if (title == null || isSite(title)) {
            return headings.stream().filter(h -> !isSite(h)).findFirst().orElse(title);
        }
        return heading(title).orElseGet(() -> withoutSite(title));
    }

    /** The part of a title that the page repeats as its heading; a site's or section's name is the shorter part. */
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
