package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.BundledTable;
import org.dateline.model.Role;
import org.dateline.summaries.Clause.Mood;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.ToldAct.Named;
import org.jspecify.annotations.Nullable;

/** Writes the clause for an act's coding, by the first row of {@code summaries/grammar.tsv} that fits. */
final class CodedWords {

    private static final String ANY = "*";
    private static final String BESIDE_GOODS = "against";

    private final NounPhrases phrases;
    private final Nouns nouns;
    private final List<Row> rows =
            BundledTable.rows("/summaries/grammar.tsv").stream().map(Row::of).toList();

    CodedWords(NounPhrases phrases, ClosedClasses words) {
        this.phrases = phrases;
        this.nouns = new Nouns(words);
    }

    /** Returns the clause; without an actor it is a passive. */
    Clause of(ToldAct act) {
        Row row = rows.stream().filter(r -> r.fits(act)).findFirst().orElseThrow();
        List<Phrase> actors = named(act, Role.ACTOR);
        String object = object(row, act);
        String rest = Stream.of(
                        linked(row.toAddressee(), joined(act, Role.ADDRESSEE)),
                        linked(toTarget(row, act), joined(act, Role.TARGET)),
                        linked(row.toBeneficiary(), joined(act, Role.BENEFICIARY)))
                .flatMap(Optional::stream)
                .reduce("", (a, b) -> a + " " + b)
                .strip();
        boolean direct = object.isEmpty();
        if (!actors.isEmpty()) {
            return clause(actors, row, act, null, (object + " " + rest).strip());
        }
        if (direct) {
            Role role = row.toTarget().equals("-") ? Role.TARGET : Role.ADDRESSEE;
            Phrase hit = together(named(act, role));
            return clause(List.of(), row, act, hit, "");
        }
        return clause(List.of(), row, act, new Phrase(object, nouns.isPlural(object)), rest);
    }

    /**
     * Returns the prepositional phrase of the target, which differs from that of goods: "tariffs on steel against
     * Canada".
     */
    private static String toTarget(Row row, ToldAct act) {
        boolean twice = act.goods() != null && row.toGoods().equals(row.toTarget());
        return twice ? BESIDE_GOODS : row.toTarget();
    }

    private static Clause clause(List<Phrase> actors, Row row, ToldAct act, @Nullable Phrase object, String rest) {
        Mood mood = act.denied() ? Mood.DENIED : Mood.PRESENT;
        return new Clause(actors, row.verb(), mood, false, act.hedged(), object, rest);
    }

    /** Returns the noun of the measure with its goods: "tariffs on steel". */
    private static String object(Row row, ToldAct act) {
        if (row.object().equals("-")) {
            return "";
        }
        String goods = act.goods();
        return goods == null || row.toGoods().equals("-")
                ? row.object()
                : row.object() + " " + row.toGoods() + " " + goods;
    }

    private static Optional<String> linked(String link, String names) {
        return names.isEmpty() || link.equals(ANY)
                ? Optional.empty()
                : Optional.of(link.equals("-") ? names : link + " " + names);
    }

    private String joined(ToldAct act, Role role) {
        List<Phrase> named = named(act, role);
        return named.isEmpty() ? "" : together(named).text();
    }

    private List<Phrase> named(ToldAct act, Role role) {
        return act.said(role)
                .map(n -> phrase(act, n))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private @Nullable Phrase phrase(ToldAct act, Named named) {
        return phrases.of(named, act.sentence());
    }

    /** Returns several phrases as one: "India, Japan and Chile". */
    static Phrase together(List<Phrase> all) {
        if (all.isEmpty()) {
            return new Phrase("", false);
        }
        List<String> texts = new ArrayList<>(all.stream().map(Phrase::text).toList());
        String last = texts.removeLast();
        return new Phrase(
                texts.isEmpty() ? last : Nouns.joined(texts, last),
                all.size() > 1 || all.getFirst().plural());
    }

    /**
     * A row of the grammar.
     *
     * @param type the act's type, or any
     * @param instrument its instrument, or any
     * @param stage its stage, or any
     * @param verb the verb
     * @param object the object of the verb; "-" for a verb whose object is a party
     * @param toGoods the words before goods
     * @param toTarget the words before targets; "-" for none, "*" to leave targets out
     * @param toAddressee the same for addressees
     * @param toBeneficiary the same for beneficiaries
     */
    private record Row(
            String type,
            String instrument,
            String stage,
            String verb,
            String object,
            String toGoods,
            String toTarget,
            String toAddressee,
            String toBeneficiary) {

        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6),
                    cells.get(7),
                    cells.get(8));
        }

        boolean fits(ToldAct act) {
            String reached = act.stage() == null ? "NONE" : act.stage().name();
            return (fits(type, act.type().name()) || fits(type, act.type() + "/" + act.direction()))
                    && fits(instrument, act.instrument().name())
                    && fits(stage, reached);
        }

        private static boolean fits(String cell, String value) {
            return cell.equals(ANY) || List.of(cell.split(",")).contains(value);
        }
    }
}
