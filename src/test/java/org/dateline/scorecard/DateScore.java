package org.dateline.scorecard;

import java.time.LocalDate;
import java.util.List;
import org.dateline.extraction.SentenceDates;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.scorecard.Subject.Read;
import tools.jackson.databind.JsonNode;

/** Date expressions: their words, and the days they mean. */
final class DateScore {

    private final Subject subject;

    DateScore(Subject subject) {
        this.subject = subject;
    }

    private record Found(Span span, DateExpression expression) {}

    List<Line> meantime() {
        Tally spans = new Tally("DATE span", "MEANTIME");
        Tally values = new Tally("DATE value", "MEANTIME");
        for (Meantime document : Meantime.all()) {
            Read read = subject.read(document.text(), document.published(), "");
            List<Found> ours = found(read).stream()
                    .filter(f -> f.span().end() <= document.annotated())
                    .toList();
            // What has no days of its own ("currently", "the future") has no value to compare.
            List<Meantime.Timex> gold = document.dates().stream()
                    .filter(t -> Character.isDigit(t.value().charAt(0)))
                    .toList();
            var pairs = Pairs.of(gold, Meantime.Timex::span, ours, Found::span);
            pairs.both().forEach(p -> {
                spans.hit();
                Timex value = Timex.of(p.gold().value());
                boolean right = value.isSame(p.ours().expression().date());
                values.answer(
                        right,
                        p.gold().span().of(document.text()) + " is " + p.gold().value() + ", read "
                                + p.ours().expression().date().edtf() + " (" + document.published() + ")");
            });
            pairs.missed().forEach(t -> both(spans, values, t.span().of(document.text()) + " = " + t.value()));
            pairs.spurious().stream()
                    .filter(f ->
                            document.dates().stream().noneMatch(t -> t.span().overlaps(f.span())))
                    .forEach(f -> {
                        spans.spurious(f.span().of(document.text()));
                        values.spurious(f.span().of(document.text()));
                    });
        }
        return List.of(spans.line(), values.line());
    }

    private static void both(Tally spans, Tally values, String what) {
        spans.missed(what);
        values.missed(what);
    }

    private static List<Found> found(Read read) {
        Publication publication = read.article().publication();
        return read.parses().stream()
                .flatMap(p -> found(p, publication).stream())
                .toList();
    }

    private static List<Found> found(Parse parse, Publication publication) {
        int offset = parse.sentence().span().start();
        return new SentenceDates(parse, publication)
                .all().stream()
                        .map(e -> new Found(
                                new Span(e.span().start() + offset, e.span().end() + offset), e))
                        .toList();
    }

    /** Expressions of news English with the standard's reading. */
    Line table() {
        Tally tally = new Tally("time expressions", "own table");
        for (JsonNode row : Gold.lines("times.jsonl")) {
            String text = row.get("sentence").asString();
            String span = Gold.text(row, "span");
            String edtf = Gold.text(row, "edtf");
            List<Found> ours = found(subject.read(text, Gold.text(row, "published"), ""));
            if (span.isEmpty()) {
                tally.answer(ours.isEmpty(), "no date: " + text + " read " + edtf(ours));
                continue;
            }
            int start = text.indexOf(span);
            Span gold = new Span(start, start + span.length());
            boolean right =
                    ours.stream().filter(f -> f.span().overlaps(gold)).anyMatch(f -> isSame(edtf, f.expression()));
            tally.answer(
                    right,
                    text + " (" + Gold.text(row, "published") + ") [" + span + "] is " + edtf + ", read " + edtf(ours));
        }
        return tally.line();
    }

    private static boolean isSame(String edtf, DateExpression ours) {
        return edtf.equals(ours.date().edtf()) || Timex.ofEdtf(edtf).isSame(ours.date());
    }

    private static List<String> edtf(List<Found> found) {
        return found.stream().map(f -> f.expression().date().edtf()).toList();
    }

    /** The days that a value covers; null for an open end. */
    record Timex(LocalDate first, LocalDate last) {

        static Timex of(String value) {
            return TimexReader.timex(value);
        }

        static Timex ofEdtf(String value) {
            return TimexReader.edtf(value);
        }

        boolean isSame(org.dateline.model.UncertainDate date) {
            return java.util.Objects.equals(first, date.earliest()) && java.util.Objects.equals(last, date.latest());
        }
    }
}
