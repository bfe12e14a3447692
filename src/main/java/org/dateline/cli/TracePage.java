package org.dateline.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.ingest.Workbench.Trace;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Quantity;
import org.dateline.model.ReadText;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.dateline.resolution.Resolver.Finding;

/**
 * Formats a trace for the terminal, with one block per sentence.
 *
 * @param trace the results of each stage for a text
 */
record TracePage(Trace trace) {

    String text() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < trace.parses().size(); i++) {
            sentence(i, page);
        }
        trace.cuts().forEach(cut -> page.append("CUT       ").append(cut).append('\n'));
        return page.toString();
    }

    private void sentence(int index, StringBuilder page) {
        Parse parse = trace.parses().get(index);
        page.append(parse.sentence().headline() ? "HEADLINE  " : "SENTENCE  ")
                .append(parse.sentence().text())
                .append("\n\n");
        parse.tokens().forEach(token -> page.append(word(token)));
        page.append('\n');
        trace.resolved().mentions().stream()
                .filter(m -> parse.sentence().span().contains(m.span()))
                .forEach(m -> page.append(mention(m)));
        List<CodedAct> acts =
                trace.acts().stream().filter(a -> a.sentence() == index).toList();
        trace.text().candidates().stream().filter(c -> c.sentence() == index).forEach(c -> page.append(candidate(c)));
        acts.forEach(act -> page.append(act(act)));
        page.append(acts.isEmpty() ? "  no act\n\n" : "\n");
    }

    private static String word(Token t) {
        return String.format("  %3d  %-22s %-5s %s%n", t.index(), t.form(), t.pos(), t.entity());
    }

    private static String mention(Mention m) {
        String who = m.link() == null
                ? "nobody known"
                : m.link().entity() + "  score " + m.link().score() + ", by "
                        + m.link().reason();
        return "  MENTION  " + m.text() + " -> " + who + "\n";
    }

    private String candidate(ReadText.Candidate c) {
        return String.format(
                Locale.ROOT,
                "  TRIGGER  \"%s\" %s: an act %.2f, %s %.2f%n",
                c.word().of(trace.article().rawText()),
                c.act() ? "is read" : "is left",
                c.probability(),
                c.type(),
                c.typeProbability());
    }

    private String act(CodedAct act) {
        String head = "  ACT      " + act.provenance().rule() + " at \""
                + act.trigger().of(trace.article().rawText()) + "\"\n";
        String slots = act.slots().stream()
                .map(s -> "    slot   " + s.role() + ": " + s.text() + "\n")
                .collect(Collectors.joining());
        Optional<Claim> claim = trace.resolved().findings().stream()
                .filter(f -> f.act().trigger().equals(act.trigger()))
                .map(Finding::claim)
                .findFirst();
        return head
                + slots
                + told(act)
                + claim.map(TracePage::claim)
                        .orElse("    no claim of its own: another act of its sentence states the same\n");
    }

    /** Returns the words of the act without their context, from which its summary is made. */
    private String told(CodedAct act) {
        String raw = trace.article().rawText();
        String words =
                act.shortened().summary().stream().map(span -> span.of(raw)).collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : "    told   by: " + words + "\n";
    }

    private static String claim(Claim claim) {
        Coding coding = claim.coding();
        return "    CLAIM  " + coding.type() + " / " + coding.instrument() + " / " + coding.direction() + " / "
                + coding.stage() + "\n    says   " + coding.summary() + "\n"
                + (coding.title() == null ? "" : "    title  " + coding.title() + "\n")
                + coding.parties().stream().map(TracePage::party).collect(Collectors.joining())
                + coding.quantities().stream().map(TracePage::quantity).collect(Collectors.joining())
                + goods(coding)
                + date("date", coding.date()) + date("due", coding.due()) + date("expires", coding.expires())
                + stance(claim.assertion());
    }

    private static String stance(Assertion a) {
        String words = Stream.of(
                        a.denied() ? "denied" : "asserted",
                        a.hedged() ? "hedged" : "",
                        a.conditional() ? "conditional" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        String source = a.attributedTo() == null
                ? ""
                : "    source " + a.attributedTo() + (a.attributedEntity() == null ? "" : " -> " + a.attributedEntity())
                        + "\n";
        return "    stance " + words + "\n" + source
                + String.format(Locale.ROOT, "    by     %s, confidence %.2f%n", a.extractor(), a.confidence());
    }

    private static String party(Party p) {
        String who = p.entity() == null ? "text only" : p.entity();
        String principal = p.principal() == null ? "" : " for " + p.principal();
        return "    party  " + p.role() + ": " + p.text() + " -> " + who + principal
                + (p.inferred() ? ", inferred" : "") + "\n";
    }

    private static String quantity(Quantity q) {
        String from = q.from() == null ? "" : " from " + number(q.from());
        String value = q.value() == null ? "no number" : number(q.value());
        String unit = Stream.of(q.unit(), q.currency())
                .filter(word -> word != null)
                .map(word -> " " + word)
                .collect(Collectors.joining());
        return "    amount " + q.text() + " -> " + value + unit + from + "\n";
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static String goods(Coding coding) {
        String chapters = coding.chapters().isEmpty() ? "" : " -> chapter " + String.join(", ", coding.chapters());
        return coding.goods() == null ? "" : "    goods  " + coding.goods() + chapters + "\n";
    }

    private static String date(String name, @org.jspecify.annotations.Nullable UncertainDate date) {
        return date == null ? "" : String.format("    %-7s%s, %s%n", name, date.edtf(), date.basis());
    }
}
