package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;

/** Whether a part of another story is cut out where it stands, and a page of one story left whole. */
final class SegmentScore {

    /** A headline and a dateline stand before the prose, which a splice does not stand in. */
    private static final int PROSE = 2;

    private final Subject subject;
    private final List<List<String>> documents = new ArrayList<>();
    private final List<String> corpora = new ArrayList<>();

    SegmentScore(Subject subject) {
        this.subject = subject;
        for (Meantime document : Meantime.all()) {
            documents.add(document.text().lines().filter(l -> !l.isBlank()).toList());
            corpora.add(document.corpus());
        }
    }

    /** Splices so many sentences of a document of the other corpus, or of the same, into the middle and at the end. */
    Line spliced(boolean sameCorpus, int... sizes) {
        String guests = (sameCorpus ? "same corpus" : "other corpus") + ", " + Arrays.toString(sizes);
        Tally tally = new Tally("segment boundaries", guests);
        Random random = new Random(7);
        List<Page> pages = new ArrayList<>();
        for (int size : sizes) {
            for (int i = 0; i < documents.size(); i++) {
                int other = other(i, sameCorpus, size, random);
                boolean middle = random.nextBoolean();
                pages.add(Page.of(documents.get(i), part(documents.get(other), size, random), middle));
            }
        }
        List<Set<Integer>> found = boundaries(pages.stream().map(Page::lines).toList());
        for (int i = 0; i < pages.size(); i++) {
            score(pages.get(i), found.get(i), tally);
        }
        return tally.line();
    }

    Line whole() {
        Tally tally = new Tally("unspliced documents left whole", "MEANTIME");
        List<Set<Integer>> found = boundaries(documents);
        for (int i = 0; i < documents.size(); i++) {
            tally.answer(found.get(i).isEmpty(), "split: " + documents.get(i).getFirst());
        }
        return tally.line();
    }

    private int other(int one, boolean sameCorpus, int size, Random random) {
        while (true) {
            int other = random.nextInt(documents.size());
            boolean same = corpora.get(other).equals(corpora.get(one));
            if (other != one && same == sameCorpus && documents.get(other).size() >= size + PROSE) {
                return other;
            }
        }
    }

    private static List<String> part(List<String> document, int size, Random random) {
        int from = PROSE + random.nextInt(document.size() - size - PROSE + 1);
        return document.subList(from, from + size);
    }

    /**
     * A document with a part of another in it.
     *
     * @param lines all its lines
     * @param guest the other's lines
     * @param at where they begin
     */
    private record Page(List<String> lines, List<String> guest, int at) {

        static Page of(List<String> host, List<String> guest, boolean middle) {
            int at = middle ? PROSE + (host.size() - PROSE) / 2 : host.size();
            List<String> lines = new ArrayList<>(host);
            lines.addAll(at, guest);
            return new Page(lines, guest, at);
        }

        Set<Integer> boundaries() {
            int end = at + guest.size();
            return end < lines.size() ? Set.of(at, end) : Set.of(at);
        }

        @Override
        public String toString() {
            return guest.size() + " sentences at " + at + " of " + lines.size() + ": " + guest.getFirst();
        }
    }

    private static void score(Page page, Set<Integer> ours, Tally tally) {
        String what = page.toString();
        for (int boundary : page.boundaries()) {
            if (ours.remove(boundary)) {
                tally.hit();
            } else {
                tally.missed(what);
            }
        }
        ours.forEach(b -> tally.spurious(b + " in " + what));
    }

    /** Those of several pages, on all processors. */
    private List<Set<Integer>> boundaries(List<List<String>> pages) {
        return pages.parallelStream().map(this::boundariesOf).toList();
    }

    /** The lines before which the segment changes. */
    private Set<Integer> boundariesOf(List<String> page) {
        List<Segment> segments = subject.segments(String.join("\n", page));
        int[] segmentOf = new int[page.size()];
        for (Segment segment : segments) {
            for (Sentence sentence : segment.sentences()) {
                segmentOf[Math.min(sentence.paragraph(), page.size() - 1)] = segment.index();
            }
        }
        Set<Integer> boundaries = new HashSet<>();
        for (int i = 1; i < page.size(); i++) {
            if (segmentOf[i] != segmentOf[i - 1]) {
                boundaries.add(i);
            }
        }
        return boundaries;
    }
}
