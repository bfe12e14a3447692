package org.dateline.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.MeasureKey.Side;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Goods;
import org.dateline.model.NameKey;
import tools.jackson.databind.JsonNode;

/**
 * Questions by hand: which measures of somebody on somebody stand on a day, and at which stage.
 *
 * <p>Dossiers whose articles were all written for Dateline are scored once more by themselves.
 */
final class MeasureScore {

    private final Newsroom newsroom;
    private final Measures measures;
    private final EntityFinder finder;

    MeasureScore(Newsroom newsroom, Measures measures, EntityFinder finder) {
        this.newsroom = newsroom;
        this.measures = measures;
        this.finder = finder;
    }

    /** Each set but the last was scored before it was read. */
    List<Line> score(List<String> splits) {
        List<Line> lines = new ArrayList<>();
        if (splits.contains("tune")) {
            List<JsonNode> rows = Gold.labels("measures.jsonl");
            List<JsonNode> dossiers = dossiers(rows);
            lines.addAll(score(rows, everySecond(dossiers, 0), "tune"));
            lines.addAll(score(rows, everySecond(dossiers, 1), "second half, tune"));
            List<JsonNode> more = Gold.labels("measures-more.jsonl");
            lines.addAll(score(more, dossiers(more), "more, tune"));
        }
        List<JsonNode> unread = Gold.labels("measures-final.jsonl");
        lines.addAll(score(unread, dossiers(unread), "final"));
        return lines;
    }

    private static List<JsonNode> dossiers(List<JsonNode> rows) {
        return rows.stream().filter(r -> r.has("articles")).toList();
    }

    private static List<JsonNode> everySecond(List<JsonNode> dossiers, int from) {
        return IntStream.iterate(from, i -> i < dossiers.size(), i -> i + 2)
                .mapToObj(dossiers::get)
                .toList();
    }

    /** Each dossier is read into a graph of its own. */
    private List<Line> score(List<JsonNode> rows, List<JsonNode> dossiers, String split) {
        List<JsonNode> atHand = Gold.atHand(dossiers);
        Set<String> borrowed = dossiers.stream()
                .filter(BorrowedTexts::isReferring)
                .map(d -> Gold.text(d, "dossier"))
                .collect(Collectors.toSet());
        Answers all = new Answers(split);
        Answers written = new Answers("written, " + split);
        newsroom.ahead(atHand.stream().flatMap(MeasureScore::papers));
        for (JsonNode dossier : atHand) {
            read(dossier);
            String name = Gold.text(dossier, "dossier");
            for (JsonNode question : questions(rows, name)) {
                List<Measure> ours = ask(question);
                if (atHand.size() == dossiers.size()) {
                    answer(question, ours, all);
                }
                if (!borrowed.contains(name)) {
                    answer(question, ours, written);
                }
            }
        }
        return Stream.of(all, written).flatMap(Answers::lines).toList();
    }

    private void answer(JsonNode question, List<Measure> ours, Answers answers) {
        String what = what(question, ours);
        boolean right = isRight(question, ours, false);
        answers.all.answer(right, what);
        answers.sure.answer(isRight(question, ours, true), what);
        if (!question.get("answer").isEmpty()) {
            answers.standing.answer(right, what);
        }
    }

    /** The counts of a part of the questions. */
    private static final class Answers {

        private final Tally all;
        private final Tally standing;
        private final Tally sure;

        Answers(String data) {
            all = new Tally("measures on a day: answers right", data);
            standing = new Tally("measures on a day: answers right, where one stands", data);
            sure = new Tally("measures on a day: answers right, certainty too", data);
        }

        Stream<Line> lines() {
            return Stream.of(all.line(), standing.line(), sure.line());
        }
    }

    private void read(JsonNode dossier) {
        newsroom.empty();
        papers(dossier).forEach(newsroom::take);
    }

    private static Stream<Paper> papers(JsonNode dossier) {
        return dossier.get("articles")
                .valueStream()
                .sorted((a, b) -> Gold.text(a, "published").compareTo(Gold.text(b, "published")))
                .map(a -> Paper.of(a, number(Gold.text(a, "url"))));
    }

    /** The number stands last but one in the register's addresses. */
    private static String number(String url) {
        String[] parts = url.split("/");
        return parts.length > 2 ? parts[parts.length - 2] : "";
    }

    private static List<JsonNode> questions(List<JsonNode> rows, String dossier) {
        return rows.stream()
                .filter(r -> r.has("answer") && Gold.text(r, "dossier").equals(dossier))
                .toList();
    }

    /**
     * All that the imposer, or anybody, does to the target, or to nobody named: many targets are only words, and goods
     * are nobody's.
     */
    private List<Measure> ask(JsonNode question) {
        String imposer = Gold.text(question, "imposer");
        String target = Gold.text(question, "target");
        List<String> imposers = imposer.isEmpty() ? List.of() : List.of(id(imposer));
        MeasureQuery query = MeasureQuery.ofImposers(imposers, LocalDate.parse(Gold.text(question, "on")));
        boolean unnamed = question.get("answer")
                .valueStream()
                .anyMatch(a -> names(a, "targetAlso").contains(""));
        return measures.page(query, null, 1000).stream()
                .filter(m -> target.isEmpty()
                        || is(m.key().target(), target)
                        || unnamed && isNobody(m.key().target()) && canBeFrom(m, target))
                .toList();
    }

    /** Goods that come from another country or go there are not asked for. */
    private boolean canBeFrom(Measure measure, String name) {
        Goods goods = Goods.of(Objects.requireNonNullElse(measure.goods(), ""));
        Set<String> places = new HashSet<>(goods.origins());
        places.addAll(goods.destinations());
        return places.isEmpty()
                || finder.resolve(name, AsOf.NOW)
                        .filter(e -> e.kind() == EntityKind.COUNTRY)
                        .map(e -> places.contains(e.name().toLowerCase(Locale.ROOT)))
                        .orElse(true);
    }

    private String id(String name) {
        return finder.resolve(name, AsOf.NOW).map(Entity::id).orElse("nobody:" + name);
    }

    /** Each measure asked for is there, and no other one. */
    private boolean isRight(JsonNode question, List<Measure> ours, boolean certainty) {
        List<JsonNode> gold = question.get("answer").valueStream().toList();
        return gold.stream().allMatch(g -> ours.stream().anyMatch(m -> isSame(g, m, certainty)))
                && ours.stream().allMatch(m -> gold.stream().anyMatch(g -> isSame(g, m, certainty)));
    }

    private boolean isSame(JsonNode gold, Measure ours, boolean certainty) {
        return is(ours.key().imposer(), Gold.text(gold, "imposer"))
                && (names(gold, "target").stream().anyMatch(n -> is(ours.key().target(), n))
                        || names(gold, "targetAlso").stream()
                                .anyMatch(n -> is(ours.key().target(), n)))
                && (Gold.text(gold, "instrument").equals(ours.key().instrument().name())
                        || names(gold, "instrumentAlso")
                                .contains(ours.key().instrument().name()))
                && Gold.text(gold, "stage").equals(ours.state().stage().name())
                && (!certainty
                        || Gold.text(gold, "certainty").equals("DEFINITELY")
                                == ours.state().definite());
    }

    private static List<String> names(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value != null && value.isString() ? List.of(value.asString()) : Gold.texts(row, field);
    }

    private boolean is(Side side, String name) {
        if (name.isEmpty()) {
            return isNobody(side);
        }
        return side.entity() != null
                ? side.entity().equals(id(name))
                : side.text() != null && NameKey.of(side.text()).contains(NameKey.of(name.replace("\"", "")));
    }

    private static boolean isNobody(Side side) {
        return side.entity() == null && side.text() == null;
    }

    private static String what(JsonNode question, List<Measure> ours) {
        List<String> rows = ours.stream()
                .map(m -> m.place() + " " + m.state().stage() + " " + m.state().definite())
                .toList();
        return Gold.text(question, "id") + " " + question.get("dossier") + " " + question.get("on") + " "
                + question.get("imposer") + " > " + question.get("target") + " is " + question.get("answer")
                + " read " + rows;
    }
}
