package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct.ActKind;
import org.dateline.extraction.CodedAct.Provenance;
import org.dateline.extraction.CodedAct.Stance;
import org.dateline.extraction.CodedAct.TakesUp;
import org.dateline.extraction.CodedAct.Terms;
import org.dateline.model.ActionType;
import org.dateline.model.Checkpoint;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.QuoteSpan;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes the acts that the reader found: their slots, times and goods, and the designator of the measure. */
@Component
public class ActCoder implements Extractor {

    private static final Map<ReadAct.Kind, Role> ROLES = Map.of(
            ReadAct.Kind.ACTOR, Role.ACTOR,
            ReadAct.Kind.ADDRESSEE, Role.ADDRESSEE,
            ReadAct.Kind.TARGET, Role.TARGET,
            ReadAct.Kind.BENEFICIARY, Role.BENEFICIARY,
            ReadAct.Kind.AFFECTED, Role.AFFECTED);

    private static final Map<ReadAct.Kind, QuoteSpan.Kind> MARKS = Map.of(
            ReadAct.Kind.DATE, QuoteSpan.Kind.DATE,
            ReadAct.Kind.QUANTITY, QuoteSpan.Kind.QUANTITY,
            ReadAct.Kind.GOODS, QuoteSpan.Kind.GOODS);

    private final NamedMeasures designators = NamedMeasures.load();

    @Override
    public Extraction extract(ReadText text, Publication publication) {
        return extract(text, publication, change -> {});
    }

    /** Codes the acts of an article, and reports each change of the reader's codes. */
    public Extraction extract(ReadText text, Publication publication, Consumer<CodeChange> changes) {
        ReadText whole = coded(QuantityPhrases.whole(text), changes);
        ActTimes times = new ActTimes(whole, publication);
        List<CodedAct> acts = new ArrayList<>();
        for (ReadAct act : whole.acts()) {
            Checkpoint.pass();
            acts.add(code(act, whole, times));
        }
        return new Extraction(text.reader(), acts);
    }

    /**
     * Returns the text with the codes of its acts corrected by their verbs and clauses. Later stages compare acts by
     * identity.
     */
    private static ReadText coded(ReadText text, Consumer<CodeChange> changes) {
        List<ReadAct> acts = text.acts().stream()
                .flatMap(act -> Stream.ofNullable(coded(act, text.parses().get(act.sentence()), changes)))
                .toList();
        return new ReadText(text.reader(), text.parses(), acts, text.candidates());
    }

    /** Returns an act with the codes that its words allow; null if they tell of a belief alone, or ask. */
    private static @Nullable ReadAct coded(ReadAct read, Parse parse, Consumer<CodeChange> changes) {
        if (ClauseCodes.isBelief(read, parse)) {
            changes.accept(new CodeChange(read, null, "a belief that it will be done"));
            return null;
        }
        if (ClauseCodes.isAsked(read, parse)) {
            changes.accept(new CodeChange(read, null, "a question that asks for it"));
            return null;
        }
        ReadAct byVerb = VerbCodes.of(read, parse);
        note(read, byVerb, "its verb", changes);
        ReadAct byClause = ClauseCodes.of(byVerb, parse);
        note(byVerb, byClause, "the words of its clause", changes);
        return byClause;
    }

    private static void note(ReadAct before, ReadAct after, String stage, Consumer<CodeChange> changes) {
        if (!before.equals(after)) {
            changes.accept(new CodeChange(before, after, stage));
        }
    }

    private CodedAct code(ReadAct act, ReadText text, ActTimes times) {
        String list = isListing(act)
                ? designators.in(text.parses().get(act.sentence()).sentence().text())
                : null;
        return new CodedAct(
                act.sentence(),
                act.trigger(),
                new ActKind(act.type(), instrument(act, list, text), act.direction(), act.stage()),
                parties(act, text.parses()),
                times.of(act),
                new Terms(goods(act, text.parses()), magnitude(act, text.parses()), list),
                takesUp(act),
                stance(act, text),
                marks(act),
                act.shortened(),
                new Provenance(text.reader(), act.confidence()));
    }

    /**
     * Returns the instrument. A list in the sentence takes precedence over a general word, as in "tightens sanctions by
     * putting affiliates on the Entity List", unless another act of the sentence is the listing.
     */
    private Instrument instrument(ReadAct act, @Nullable String list, ReadText text) {
        Instrument told = list == null ? null : designators.instrument(list);
        if (told == null || act.instrument() != Instrument.FINANCIAL_SANCTION) {
            return act.instrument();
        }
        boolean another = text.acts().stream()
                .anyMatch(a -> a.sentence() == act.sentence() && a != act && a.instrument() == told);
        return another ? act.instrument() : told;
    }

    private static Stance stance(ReadAct act, ReadText text) {
        return new Stance(act.denied(), act.hedged(), act.conditional(), source(act, text));
    }

    private static List<QuoteSpan> marks(ReadAct act) {
        return act.parts().stream()
                .flatMap(p -> Stream.ofNullable(MARKS.get(p.kind()))
                        .map(kind -> new QuoteSpan(
                                kind, null, p.span().start(), p.span().end())))
                .toList();
    }

    /** Tells whether the act puts on a list or takes off one. Only then is the list its designator. */
    private static boolean isListing(ReadAct act) {
        return act.stage() != null && (act.type() == ActionType.SANCTION || act.type() == ActionType.RETREAT);
    }

    /**
     * Tells which earlier measure the act may refer to if it names neither target nor goods: "the tariffs were
     * suspended".
     */
    private static TakesUp takesUp(ReadAct act) {
        boolean silent = Stream.of(ReadAct.Kind.TARGET, ReadAct.Kind.GOODS, ReadAct.Kind.AFFECTED)
                .allMatch(kind -> act.parts(kind).findAny().isEmpty());
        return act.stage() != null && silent ? TakesUp.SAME_KIND : TakesUp.NONE;
    }

    private static List<Slot> parties(ReadAct act, List<Parse> parses) {
        return act.parts().stream()
                .flatMap(p -> Stream.ofNullable(ROLES.get(p.kind())).map(role -> slot(role, p, parses)))
                .toList();
    }

    private static @Nullable Slot source(ReadAct act, ReadText text) {
        List<Parse> parses = text.parses();
        return act.parts(ReadAct.Kind.ATTRIBUTION)
                .filter(p -> p.sentence() <= act.sentence() || !isOwned(parses.get(p.sentence()), p.span()))
                .findFirst()
                .map(p -> Slot.of(
                        Role.ACTOR,
                        parses.get(p.sentence()),
                        p.sentence(),
                        wholeName(parses.get(p.sentence()), p.span())))
                .orElse(null);
    }

    /** Tells whether a pronoun owns a source: "his office" is that of somebody in its own sentence. */
    private static boolean isOwned(Parse parse, Span source) {
        List<Token> words =
                parse.tokens().stream().filter(t -> t.span().overlaps(source)).toList();
        return !words.isEmpty()
                && (words.getFirst().pos().equals("PRP$")
                        || words.getFirst().index() > 0
                                && parse.tokens()
                                        .get(words.getFirst().index() - 1)
                                        .pos()
                                        .equals("PRP$"));
    }

    /** Returns the place of a name with the capitalised words that follow its end: "Digital Secretary Ida Holm". */
    private static Span wholeName(Parse parse, Span cut) {
        int end = cut.end();
        boolean name = false;
        for (Token token : parse.tokens()) {
            if (token.span().end() == end) {
                name = token.is("NNP");
            } else if (token.span().start() > end) {
                if (!name || !token.is("NNP")) {
                    break;
                }
                end = token.span().end();
            }
        }
        return new Span(cut.start(), end);
    }

    private static Slot slot(Role role, ReadAct.Part part, List<Parse> parses) {
        return Slot.of(role, parses.get(part.sentence()), part.sentence(), part.span());
    }

    /** Goods by their words, with the places that they come from, or go to where their export is controlled. */
    private static GoodsMention goods(ReadAct act, List<Parse> parses) {
        String name = act.parts(ReadAct.Kind.GOODS)
                .map(p -> words(parses.get(p.sentence()), p.span()))
                .distinct()
                .collect(Collectors.joining(", "));
        List<Slot> places = act.instrument().isOnGoods()
                ? act.parts(ReadAct.Kind.AFFECTED)
                        .map(p -> slot(Role.TARGET, p, parses))
                        .toList()
                : List.of();
        boolean leaves = act.instrument() == Instrument.EXPORT_CONTROL;
        return new GoodsMention(name.isEmpty() ? null : name, leaves ? List.of() : places, leaves ? places : List.of());
    }

    private static @Nullable String magnitude(ReadAct act, List<Parse> parses) {
        String all = act.parts(ReadAct.Kind.QUANTITY)
                .map(p -> words(parses.get(p.sentence()), p.span()))
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static String words(Parse parse, Span span) {
        return Slot.of(Role.TARGET, parse, 0, span).text();
    }
}
