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

/** Reads a feed and keeps its markup for the dates that the reader gives up, such as a time without a zone. */
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
     * The date that an entry states.
     *
     * @param place its place among the entries that were read
     * @param all how many were read
     */
    @Nullable
    String date(int place, int all) {
        // Where the reader takes other elements for entries, their places do not tell.
        return entries.size() != all
                ? null
                : entries.get(place).getChildren().stream()
                        .filter(child -> DATES.contains(child.getName()))
                        .flatMap(child -> PageDate.read(child.getText()).stream())
                        .findFirst()
                        .orElse(null);
    }
}
