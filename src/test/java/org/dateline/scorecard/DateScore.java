package org.dateline.scorecard;

import java.util.List;
import org.dateline.model.UncertainDate;
import org.dateline.scorecard.Subject.Read;

/** Date expressions of MEANTIME: their words, and the days they name. */
final class DateScore {

    private final Subject subject;

    DateScore(Subject subject) {
        this.subject = subject;
    }

    List<Line> meantime() {
        Tally spans = new Tally("DATE span", "MEANTIME");
        Tally values = new Tally("DATE value", "MEANTIME");
        for (Meantime document : Meantime.all()) {
            Read read = subject.read(document.text(), document.published(), "");
            List<FoundDate> ours = FoundDate.all(read).stream()
                    .flatMap(FoundDate::apart)
                    .filter(f -> f.span().end() <= document.annotated())
                    .toList();
            compare(document, ours, spans, values);
        }
        return List.of(spans.line(), values.line());
    }

    private static void compare(Meantime document, List<FoundDate> ours, Tally spans, Tally values) {
        // What has no days of its own ("currently", "the future") has no value to compare.
        List<Meantime.Timex> gold = document.dates().stream()
                .filter(t -> Character.isDigit(t.value().charAt(0)))
                .toList();
        var pairs = Pairs.of(gold, Meantime.Timex::span, ours, FoundDate::span);
        pairs.both().forEach(p -> {
            spans.hit();
            UncertainDate named = p.ours().expression().named();
            String what =
                    p.gold().span().of(document.text()) + " is " + p.gold().value() + ", read " + named.edtf();
            values.answer(Timex.of(p.gold().value()).isSame(named), what + " (" + document.published() + ")");
        });
        pairs.missed().forEach(t -> both(spans, values, t.span().of(document.text()) + " = " + t.value()));
        pairs.spurious().stream().filter(f -> !document.isTime(f.span())).forEach(f -> {
            spans.spurious(f.span().of(document.text()));
            values.spurious(f.span().of(document.text()));
        });
    }

    private static void both(Tally spans, Tally values, String what) {
        spans.missed(what);
        values.missed(what);
    }
}
