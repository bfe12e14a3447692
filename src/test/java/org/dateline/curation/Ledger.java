package org.dateline.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every claim supported when: the simplest thing from which all answers of all times follow. */
final class Ledger {

    /** A stretch of recording in which a claim supports an act. */
    private record Link(String action, Instant from, Instant to) {

        boolean holds(Instant at) {
            return !from.isAfter(at) && at.isBefore(to);
        }
    }

    private record Entry(String story, boolean denied, Instant reported, List<Link> links) {}

    /** What is known of an act. */
    record Known(int stories, boolean contested, Instant first, Instant last) {}

    private final Map<String, Entry> claims = new LinkedHashMap<>();

    void report(String claim, String story, boolean denied, Instant reported, String action, Instant at) {
        claims.put(claim, new Entry(story, denied, reported, new ArrayList<>()));
        open(claim, action, at);
    }

    void open(String claim, String action, Instant at) {
        claims.get(claim).links().add(new Link(action, at, Instant.MAX));
    }

    void close(String claim, Instant at) {
        List<Link> links = claims.get(claim).links();
        Link last = links.removeLast();
        links.add(new Link(last.action(), last.from(), at));
    }

    /** The claims that stand at an instant, with their acts. */
    Map<String, String> standing(Instant at) {
        Map<String, String> standing = new LinkedHashMap<>();
        claims.forEach((id, entry) ->
                entry.links().stream().filter(l -> l.holds(at)).forEach(l -> standing.put(id, l.action())));
        return standing;
    }

    /** All acts that are visible as of two clocks. */
    Map<String, Known> known(Instant reported, Instant recorded) {
        Map<String, List<Entry>> visible = new TreeMap<>();
        standing(recorded).forEach((claim, action) -> {
            Entry entry = claims.get(claim);
            if (!entry.reported().isAfter(reported)) {
                visible.computeIfAbsent(action, a -> new ArrayList<>()).add(entry);
            }
        });
        Map<String, Known> known = new TreeMap<>();
        visible.forEach((action, entries) -> known.put(action, known(entries)));
        return known;
    }

    private static Known known(List<Entry> entries) {
        List<Entry> asserting = entries.stream().filter(e -> !e.denied()).toList();
        List<Instant> reports = entries.stream()
                .map(Entry::reported)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Known(
                (int) asserting.stream().map(Entry::story).distinct().count(),
                !asserting.isEmpty() && asserting.size() < entries.size(),
                reports.getFirst(),
                reports.getLast());
    }
}
