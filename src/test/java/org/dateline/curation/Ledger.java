package org.dateline.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.model.Stage;

/** What was recorded when, as one list of dated facts: the simplest thing from which all answers of all times follow. */
final class Ledger {

    /** What a fact says of its subject. */
    enum Kind {
        /** A claim supports an act, or the one that this leads to. */
        SUPPORTS,
        /** An act leads to another. */
        JOINED,
        /** An entity leads to another. */
        MERGED,
        /** A claim means another entity than the one it was linked with. */
        MEANS,
        /** An act is coded in another stage. */
        CODED,
        /** A name leads to an entity. */
        NAMED,
        /** A source is withdrawn. */
        WITHDRAWN
    }

    /** A stretch of recording in which something holds, and when it was said first. */
    private record Fact(Kind kind, String subject, String value, Instant from, Instant to, Instant said) {

        boolean holds(Instant at) {
            return !from.isAfter(at) && at.isBefore(to);
        }

        boolean is(Kind kind, String subject) {
            return this.kind == kind && this.subject.equals(subject);
        }
    }

    private record Report(String source, String story, boolean denied, Instant reported, String target) {}

    /** What is known of an act. */
    record Known(int stories, boolean contested, Instant first, Instant last, Stage stage, TreeSet<String> targets) {}

    private final Map<String, Report> claims = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    void report(String claim, String source, String story, boolean denied, Instant reported, String target) {
        claims.put(claim, new Report(source, story, denied, reported, target));
    }

    void open(Kind kind, String subject, String value, Instant at) {
        facts.add(new Fact(kind, subject, value, at, Instant.MAX, at));
    }

    void close(Kind kind, String subject, Instant at) {
        facts.replaceAll(f -> f.is(kind, subject) && f.to().equals(Instant.MAX) ? end(f, at) : f);
    }

    private static Fact end(Fact f, Instant at) {
        return new Fact(f.kind(), f.subject(), f.value(), f.from(), at, f.said());
    }

    /** Ends what was said at an instant and holds, and has what ended then begin again. */
    void undo(Instant done, Instant at) {
        List<Fact> ended = facts.stream().filter(f -> f.to().equals(done)).toList();
        facts.replaceAll(f -> f.said().equals(done) && f.to().equals(Instant.MAX) ? end(f, at) : f);
        ended.forEach(f -> facts.add(new Fact(f.kind(), f.subject(), f.value(), at, Instant.MAX, f.said())));
    }

    /** What facts of a kind say at an instant, the latest of each subject. */
    Map<String, String> at(Kind kind, Instant at) {
        Map<String, String> values = new LinkedHashMap<>();
        facts.stream()
                .filter(f -> f.kind() == kind && f.holds(at))
                .sorted(Comparator.comparing(Fact::from))
                .forEach(f -> values.put(f.subject(), f.value()));
        return values;
    }

    List<String> claimsOf(String source) {
        return claims.keySet().stream()
                .filter(c -> claims.get(c).source().equals(source))
                .toList();
    }

    String survivor(String entity, Instant at) {
        return end(entity, at(Kind.MERGED, at));
    }

    private static String end(String id, Map<String, String> merges) {
        String end = id;
        while (merges.containsKey(end)) {
            end = merges.get(end);
        }
        return end;
    }

    /** The acts that claims support. */
    Map<String, String> supported(Instant at) {
        Map<String, String> actions = at(Kind.SUPPORTS, at);
        Map<String, String> joined = at(Kind.JOINED, at);
        actions.replaceAll((claim, action) -> end(action, joined));
        return actions;
    }

    String target(String claim, Instant at) {
        String linked = claims.get(claim).target();
        return survivor(Optional.ofNullable(at(Kind.MEANS, at).get(claim)).orElse(linked), at);
    }

    /** All entities that any claim ever meant. */
    TreeSet<String> everybody() {
        TreeSet<String> all = new TreeSet<>();
        claims.values().forEach(report -> all.add(report.target()));
        facts.stream()
                .filter(f -> f.kind() == Kind.MEANS || f.kind() == Kind.MERGED)
                .forEach(f -> all.add(f.value()));
        return all;
    }

    /** How many claims were reported. */
    int reports() {
        return claims.size();
    }

    /** All acts that are visible as of two clocks. */
    Map<String, Known> known(Instant reported, Instant recorded) {
        Map<String, List<String>> visible = new TreeMap<>();
        supported(recorded).forEach((claim, action) -> {
            if (!claims.get(claim).reported().isAfter(reported)) {
                visible.computeIfAbsent(action, a -> new ArrayList<>()).add(claim);
            }
        });
        Map<String, Known> known = new TreeMap<>();
        visible.forEach((action, of) -> known.put(action, known(action, of, recorded)));
        return known;
    }

    private Known known(String action, List<String> of, Instant recorded) {
        List<Report> all = of.stream().map(claims::get).toList();
        List<Report> asserting = all.stream().filter(r -> !r.denied()).toList();
        TreeSet<String> targets = new TreeSet<>();
        of.forEach(claim -> targets.add(target(claim, recorded)));
        return new Known(
                (int) asserting.stream().map(Report::story).distinct().count(),
                !asserting.isEmpty() && asserting.size() < all.size(),
                all.stream()
                        .map(Report::reported)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream()
                        .map(Report::reported)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Stage.valueOf(at(Kind.CODED, recorded).getOrDefault(action, "IN_FORCE")),
                targets);
    }
}
