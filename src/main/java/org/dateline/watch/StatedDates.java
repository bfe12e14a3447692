package org.dateline.watch;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.source.PageDate;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Parses a feed and keeps its markup, to read dates that the parser drops, such as a time without a zone. */
final class StatedDates extends WireFeedInput {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> DATES = Set.of("pubDate", "date", "published", "issued", "updated", "modified");

    private final List<Element> entries = new ArrayList<>();

    @Override
    public WireFeed build(Document document) throws FeedException {
        document.getDescendants(Filters.element()).forEach(element -> {
            if (ENTRIES.contains(element.getName())) {
                entries.add(element);
            }
        });
        return super.build(document);
    }

    /**
     * Returns the stated date of an entry; null for none.
     *
     * @param place the position among the parsed entries
     * @param all the number of parsed entries
     */
    @Nullable
    String date(int place, int all) {
        // If the parser counts other elements as entries, positions do not match.
        return entries.size() != all
                ? null
                : entries.get(place).getChildren().stream()
                        .filter(child -> DATES.contains(child.getName()))
                        .flatMap(child -> PageDate.read(child.getText()).stream())
                        .findFirst()
                        .orElse(null);
    }
}
