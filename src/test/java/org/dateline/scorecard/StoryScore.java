package org.dateline.scorecard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Which articles carry one text: copies with what copies suffer, and texts that only look alike. */
final class StoryScore {

    /** Where the ECB+ documents lie, which may be read but not kept here; without it their line is left out. */
    private static final String ECBPLUS = System.getProperty("ecbplus", "");

    /** Later than the originals, as reprints are. */
    private static final LocalDate LATER = LocalDate.of(2012, 1, 2);

    private final Newsroom newsroom;
    private final List<Meantime> documents;
    private int filed;

    /** Takes one document in so many. */
    StoryScore(Newsroom newsroom, int step) {
        this.newsroom = newsroom;
        List<Meantime> all = Meantime.all();
        this.documents = IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    List<Line> score() {
        newsroom.empty();
        Map<String, String> originals = new HashMap<>();
        for (Meantime document : documents) {
            originals.put(document.name(), newsroom.file(paper(document.text(), document.published(), "Wikinews")));
        }
        List<Line> lines = new ArrayList<>();
        for (Copy copy : Copy.values()) {
            lines.add(copies(copy, originals));
        }
        lines.add(notices());
        if (!ECBPLUS.isEmpty()) {
            lines.add(clusters());
        }
        return lines;
    }

    /** The copy of each document is in its story, and no document in the story of another. */
    private Line copies(Copy copy, Map<String, String> originals) {
        Tally tally =
                new Tally("stories: copies with their originals", copy.name().toLowerCase(Locale.ROOT));
        Random random = new Random(11);
        for (Meantime document : documents) {
            String text = copy.of(document.text().lines().toList(), random);
            String story =
                    newsroom.file(paper(text, LATER.plusDays(copy.ordinal()).toString(), "Daily " + copy));
            String own = originals.get(document.name());
            if (story.equals(own)) {
                tally.hit();
            } else if (originals.containsValue(story)) {
                tally.answer(false, "with another: " + document.name());
            } else {
                tally.missed(document.name());
            }
        }
        return tally.line();
    }

    /** Of notices that share their words each number is a story; a copy without a number does not tie them together. */
    private Line notices() {
        newsroom.empty();
        Tally tally = new Tally("stories: official documents apart", "OFAC notices");
        Set<String> stories = new HashSet<>();
        List<JsonNode> rows = Gold.lines("ofac-notices.jsonl");
        for (int i = 0; i < rows.size(); i++) {
            Paper notice = Paper.of(rows.get(i), Gold.text(rows.get(i), "doc"));
            boolean own = stories.add(newsroom.file(notice));
            tally.answer(own, notice.document() + " " + notice.text());
            if (i % 10 == 0) {
                newsroom.file(paper(notice.text(), notice.published(), "Copy of " + notice.document()));
            }
        }
        return tally.line();
    }

    /** Documents of one event are stories of their own unless they have a text in common. */
    private Line clusters() {
        newsroom.empty();
        Tally tally = new Tally("stories: reports of one event apart", "ECB+");
        Map<String, List<String>> texts = new HashMap<>();
        Gold.lines(Path.of(ECBPLUS)).stream()
                .sorted(Comparator.comparing(r -> Gold.text(r, "doc")))
                .forEach(row -> {
                    String text = String.join("\n", Gold.texts(row, "sentences"));
                    List<String> same = texts.computeIfAbsent(
                            newsroom.file(paper(text, "2013-01-01", Gold.text(row, "doc"))), s -> new ArrayList<>());
                    tally.answer(same.isEmpty() || same.stream().anyMatch(t -> share(t, text)), text);
                    same.add(text);
                });
        return tally.line();
    }

    /** Whether a third of the shorter's runs of eight words stands in the other: nobody writes these twice. */
    private static boolean share(String one, String other) {
        Set<String> runs = runs(one);
        Set<String> others = runs(other);
        long both = runs.stream().filter(others::contains).count();
        return 3 * both >= Math.min(runs.size(), others.size());
    }

    private static Set<String> runs(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return IntStream.rangeClosed(0, words.size() - 8)
                .mapToObj(i -> String.join(" ", words.subList(i, i + 8)))
                .collect(Collectors.toSet());
    }

    /** Each at an address of its own, since the same text at the same address is the same article. */
    private Paper paper(String text, String published, String source) {
        return new Paper(text, published, source, "https://example.org/" + filed++, "");
    }
}
