package org.dateline.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodeChange;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.ingest.Workbench.Explanation;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.dateline.model.Quantity;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.dateline.reader.Choice;
import org.dateline.reader.LabelledExample;
import org.dateline.reader.NearExample;
import org.dateline.reader.WeighedTrigger;
import org.dateline.resolution.PartyChange;
import org.dateline.resolution.Resolver.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Formats an act for the terminal, in the order of reading: the values that the reader chose and rejected, the changes
 * by later stages, and the claim.
 *
 * @param explanation the results of each stage for its text, and their decisions
 * @param act the act as coded
 */
record ActTrace(Explanation explanation, CodedAct act) {

    /** The reader takes less likely words only for a reason of their own. */
    private static final double HALF = 0.5;

    /**
     * Words that fill a part.
     *
     * @param kind the part
     * @param span the place of the words in the raw text
     */
    private record Filled(ReadAct.Kind kind, Span span) {}

    String text() {
        Optional<WeighedTrigger> weighed = explanation.reasons().trigger(act.trigger());
        List<Filled> slots = slots();
        return "  ACT      " + act.provenance().rule() + " at \"" + words(act.trigger()) + "\"\n"
                + weighed.map(ActTrace::codes).orElse("")
                + slots.stream().map(slot -> slot(slot, weighed)).collect(Collectors.joining())
                + weighed.map(trigger -> left(trigger, slots)).orElse("")
                + told()
                + weighed.map(ActTrace::examples).orElse("")
                + changes()
                + finding()
                        .map(Finding::claim)
                        .map(ActTrace::claim)
                        .orElse("    no claim of its own: another act of its sentence states the same\n");
    }

    private String words(Span span) {
        return span.of(explanation.trace().article().rawText());
    }

    private Optional<Finding> finding() {
        return explanation.trace().resolved().findings().stream()
                .filter(f -> f.act().trigger().equals(act.trigger()))
                .findFirst();
    }

    private static String codes(WeighedTrigger trigger) {
        return "    codes  " + trigger.codes().stream().map(ActTrace::told).collect(Collectors.joining(", or ")) + "\n"
                + "    flags  " + trigger.stances().stream().map(ActTrace::told).collect(Collectors.joining(", "))
                + "\n";
    }

    private static String told(Choice choice) {
        return String.format(Locale.ROOT, "%s %.2f", choice.name(), choice.probability());
    }

    /** Returns the parts of the act, those of parties first. */
    private List<Filled> slots() {
        List<Filled> slots = new ArrayList<>();
        act.slots()
                .forEach(s -> slots.add(new Filled(ReadAct.Kind.valueOf(s.role().name()), s.span())));
        act.marks()
                .forEach(m ->
                        slots.add(new Filled(ReadAct.Kind.valueOf(m.kind().name()), new Span(m.start(), m.end()))));
        Slot source = act.stance().source();
        if (source != null) {
            slots.add(new Filled(ReadAct.Kind.ATTRIBUTION, source.span()));
        }
        return slots;
    }

    /** Returns a part with its probability, and with the reason if it is less likely than not. */
    private String slot(Filled slot, Optional<WeighedTrigger> weighed) {
        String sure = weighed.map(trigger -> {
                    double probability = trigger.probability(slot.kind(), slot.span());
                    boolean subject = slot.kind() == ReadAct.Kind.ACTOR && trigger.subject();
                    String reason =
                            subject ? ", the subject of its own words" : ", since acts of this type usually have one";
                    return String.format(Locale.ROOT, " %.2f", probability) + (probability < HALF ? reason : "");
                })
                .orElse("");
        return "    slot   " + slot.kind() + ": " + words(slot.span()) + sure + "\n";
    }

    /** Returns the likeliest words for each part that the reader did not choose. */
    private String left(WeighedTrigger trigger, List<Filled> slots) {
        return Stream.of(ReadAct.Kind.values())
                .flatMap(kind ->
                        trigger
                                .left(
                                        kind,
                                        slots.stream()
                                                .filter(s -> s.kind() == kind)
                                                .map(Filled::span)
                                                .toList())
                                .stream())
                .map(left -> String.format(
                        Locale.ROOT, "    left   %s: %s %.2f%n", left.kind(), words(left.span()), left.probability()))
                .collect(Collectors.joining());
    }

    /** Returns the words of the act without their context, from which its summary is made. */
    private String told() {
        String words = act.shortened().summary().stream().map(this::words).collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : "    told   by: " + words + "\n";
    }

    private static String examples(WeighedTrigger trigger) {
        return trigger.examples().stream().map(ActTrace::example).collect(Collectors.joining());
    }

    private static String example(NearExample near) {
        LabelledExample example = near.example();
        String text = example.text();
        return String.format(
                Locale.ROOT,
                "    like   %.2f %s: %s[%s]%s (%s)%n",
                near.similarity(),
                example.codes(),
                text.substring(0, example.trigger().start()),
                example.trigger().of(text),
                text.substring(example.trigger().end()),
                example.id());
    }

    /** Returns the changes by the stages after the reader, in their order. */
    private String changes() {
        List<CodeChange> codes = explanation.codes().stream()
                .filter(change -> change.before().trigger().equals(act.trigger()))
                .toList();
        Stream<String> coded = Stream.concat(
                codes.stream().map(ActTrace::change),
                coded(codes).stream()
                        .map(read -> became(
                                "instrument",
                                read.instrument(),
                                act.instrument(),
                                "the list that the sentence names")));
        Stream<String> parties = explanation.changes().stream()
                .filter(change -> change.trigger().equals(act.trigger()))
                .map(ActTrace::change);
        Stream<String> resolved = finding().map(Finding::act).stream()
                .flatMap(told -> Stream.of(
                        became("instrument", act.instrument(), told.instrument(), "another act of the story"),
                        became("stage", act.stage(), told.stage(), "the report below the headline"),
                        became("goods", act.goods().name(), told.goods().name(), "another act of the story")));
        return Stream.of(coded, parties, resolved).flatMap(lines -> lines).collect(Collectors.joining());
    }

    /** Returns the act after the last change of its codes, or as the reader read it. */
    private Optional<ReadAct> coded(List<CodeChange> codes) {
        return codes.isEmpty()
                ? explanation.trace().text().acts().stream()
                        .filter(read -> read.trigger().equals(act.trigger()))
                        .findFirst()
                : Optional.ofNullable(codes.getLast().after());
    }

    private static String became(String what, @Nullable Object before, @Nullable Object after, String stage) {
        return Objects.equals(before, after)
                ? ""
                : "    became " + what + " " + before + " -> " + after + ", by " + stage + "\n";
    }

    private static String change(CodeChange change) {
        ReadAct before = change.before();
        ReadAct after = change.after();
        return after == null
                ? ""
                : became("type", before.type(), after.type(), change.stage())
                        + became("instrument", before.instrument(), after.instrument(), change.stage())
                        + became("direction", before.direction(), after.direction(), change.stage())
                        + became("stage", before.stage(), after.stage(), change.stage())
                        + became("denied", before.denied(), after.denied(), change.stage());
    }

    private static String change(PartyChange change) {
        Party before = change.before();
        Party after = change.after();
        String what;
        if (after == null) {
            what = "lost   " + (before == null ? "" : party(before));
        } else if (before == null) {
            what = "added  " + party(after);
        } else {
            what = "became " + party(after);
        }
        return "    " + what + ", by " + change.stage() + "\n";
    }

    private static String claim(Claim claim) {
        Coding coding = claim.coding();
        return "    CLAIM  " + coding.type() + " / " + coding.instrument() + " / " + coding.direction() + " / "
                + coding.stage() + "\n    says   " + coding.summary() + "\n"
                + (coding.title() == null ? "" : "    title  " + coding.title() + "\n")
                + coding.parties().stream()
                        .map(party -> "    party  " + party(party) + "\n")
                        .collect(Collectors.joining())
                + coding.quantities().stream().map(ActTrace::quantity).collect(Collectors.joining())
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
        return p.role() + ": " + p.text() + " -> " + who + principal + (p.inferred() ? ", inferred" : "");
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

    private static String date(String name, @Nullable UncertainDate date) {
        return date == null ? "" : String.format("    %-7s%s, %s%n", name, date.edtf(), date.basis());
    }
}
