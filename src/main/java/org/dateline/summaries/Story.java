package org.dateline.summaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Shortened;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.jspecify.annotations.Nullable;

/** The sentences of an article, each rewritten with the help of the sentences before it. */
public final class Story {

    private final List<Parse> parses;
    private final ClauseWording wording;
    private final List<Name> names;
    private final List<Span> deeds;

    /** The references by the ends of their places. */
    private final NavigableMap<Integer, Meant> references = new TreeMap<>();

    private final List<Retold> told = new ArrayList<>();
    private final Map<Integer, StorySoFar> segments = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();

    Story(List<Parse> parses, List<Name> names, List<Span> deeds, List<Meant> references, ClauseWording wording) {
        this.parses = List.copyOf(parses);
        this.names = List.copyOf(names);
        this.deeds = List.copyOf(deeds);
        references.forEach(r -> this.references.put(r.span().end(), r));
        this.wording = wording;
    }

    /**
     * A place of the article that means a known entity.
     *
     * @param span the place
     * @param entity the id of the entity
     * @param kind its kind; null if unknown
     * @param name its name
     */
    public record Name(Span span, String entity, @Nullable EntityKind kind, String name) {}

    /**
     * A pronoun or noun that stands for a party named elsewhere.
     *
     * @param span its place
     * @param party the id of the party that it most likely means; "?" and a name if the catalogue has no such party
     * @param probability the probability that it means this party, from 0 to 1
     */
    public record Meant(Span span, String party, double probability) {

        /** The least probability at which a reference is replaced by a name. */
        private static final double SURE = 0.85;

        private static final double PROBABLE = 0.65;

        private static final double LIKELY = 0.5;

        /** Returns the party if it is meant more likely than not; empty otherwise. */
        Optional<String> likely() {
            return from(LIKELY);
        }

        /** Returns the party if it is probably meant; empty otherwise. */
        Optional<String> probable() {
            return from(PROBABLE);
        }

        /** Returns the party if it is surely meant; empty otherwise. */
        Optional<String> sure() {
            return from(SURE);
        }

        private Optional<String> from(double least) {
            return probability >= least ? Optional.of(party) : Optional.empty();
        }
    }

    /** Returns the headlines above a sentence's story; empty if the sentence is a headline itself. */
    List<Parse> headlines(int sentence) {
        Parse told = parses.get(sentence);
        return told.sentence().headline()
                ? List.of()
                : parses.stream()
                        .filter(p -> p.segment() == told.segment())
                        .takeWhile(p -> p.sentence().headline())
                        .toList();
    }

    /** Returns an act whose sentence can be read without the others. */
    ToldAct retold(ToldAct told, int sentence) {
        return retold(told.with(referents(parses.get(sentence))), sentence, at(sentence));
    }

    /** Returns the pronouns of a sentence that mean a party named before them in the sentence, with that party. */
    private List<ToldAct.Referent> referents(Parse parse) {
        Span all = parse.sentence().span();
        return references.subMap(all.start(), true, all.end(), true).values().stream()
                .flatMap(r -> r.probable().stream().flatMap(who -> referent(r, who, all)))
                .toList();
    }

    private Stream<ToldAct.Referent> referent(Meant reference, String who, Span sentence) {
        List<Name> before = names.stream()
                .filter(n -> n.entity().equals(who) && sentence.contains(n.span()))
                .filter(n -> n.span().end() <= reference.span().start())
                .toList();
        return before.isEmpty()
                ? Stream.empty()
                : Stream.of(new ToldAct.Referent(
                        reference.span(),
                        before.stream().map(Name::span).toList(),
                        wording.phrases().withArticle(before.getFirst().name()),
                        reference.sure().isPresent()));
    }

    private ToldAct retold(ToldAct act, int sentence, Retold whole) {
        ToldAct known = in(whole, act);
        ToldAct told = new GoodsNouns(wording)
                .told(known)
                .map(named -> in(named, known))
                .orElse(known);
        StorySoFar before = segments.get(parses.get(sentence).segment());
        return before == null
                ? told
                : new OwnedNouns(wording, before, numbers.get(sentence))
                        .told(told)
                        .map(owned -> in(owned, told))
                        .orElse(told);
    }

    private static ToldAct in(Retold retold, ToldAct act) {
        if (!retold.isChanged()) {
            return act;
        }
        List<Token> trigger = retold.isKept(act.trigger()) ? retold.words(act.trigger()) : retold.same(act.trigger());
        if (trigger.isEmpty()) {
            return act;
        }
        return new ToldAct(
                act.type(),
                act.instrument(),
                act.direction(),
                act.stage(),
                act.denied(),
                act.hedged(),
                act.source() == null ? null : named(act.source(), retold),
                act.goods(),
                act.named().stream().map(n -> named(n, retold)).toList(),
                retold.parse(),
                span(trigger),
                new Shortened(
                        moved(act.shortened().summary(), retold),
                        act.shortened().titles().stream()
                                .map(title -> moved(title, retold))
                                .toList()),
                act.referents().stream()
                        .flatMap(referent -> moved(referent, retold))
                        .toList());
    }

    /** Returns a pronoun in the rewritten sentence, unless it was replaced. */
    private static Stream<ToldAct.Referent> moved(ToldAct.Referent referent, Retold retold) {
        return !retold.isKept(referent.pronoun())
                ? Stream.empty()
                : moved(List.of(referent.pronoun()), retold).stream()
                        .limit(1)
                        .map(pronoun -> new ToldAct.Referent(
                                pronoun, moved(referent.names(), retold), referent.name(), referent.sure()));
    }

    /** Returns the places of kept words in the rewritten sentence. */
    private static List<Span> moved(List<Span> kept, Retold retold) {
        return kept.stream()
                .flatMap(span -> retold.source().tokens().stream()
                        .filter(t -> t.span().overlaps(span))
                        .map(t -> retold.places().get(t.index())))
                .flatMap(place -> retold.parse().tokens().subList(place.start(), place.end()).stream())
                .map(Token::span)
                .distinct()
                .toList();
    }

    private static Span span(List<Token> words) {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    private static ToldAct.Named named(ToldAct.Named named, Retold retold) {
        Span span = named.span();
        Span own = retold.source().sentence().span();
        if (span == null || span.end() <= own.start()) {
            return named;
        }
        if (!own.contains(span)) {
            // A place after the sentence must remain after it.
            int longer = Math.max(0, retold.parse().sentence().span().end() - own.end());
            Span moved = new Span(span.start() + longer, span.end() + longer);
            return new ToldAct.Named(named.role(), named.name(), named.text(), moved, named.inferred(), named.nation());
        }
        List<Token> words = retold.words(span);
        while (!words.isEmpty() && words.getFirst().is("DT") && !retold.isKept(span)) {
            words = words.subList(1, words.size());
        }
        if (words.isEmpty()) {
            return new ToldAct.Named(named.role(), named.name(), named.text(), null, named.inferred(), named.nation());
        }
        if (retold.isKept(span)) {
            return new ToldAct.Named(
                    named.role(), named.name(), named.text(), span(words), named.inferred(), named.nation());
        }
        while (words.size() > 1 && words.getLast().is("POS")) {
            words = words.subList(0, words.size() - 1);
        }
        String text =
                retold.parse().text(words.getFirst().index(), words.getLast().index() + 1);
        return new ToldAct.Named(named.role(), named.name(), text, span(words), named.inferred(), null);
    }

    private Retold at(int sentence) {
        for (int i = told.size(); i <= sentence; i++) {
            Parse parse = parses.get(i);
            StorySoFar before =
                    segments.computeIfAbsent(parse.segment(), s -> new StorySoFar(wording, names, deeds, references));
            boolean alone = parse.sentence().headline() || before.isEmpty();
            Retold retold = alone ? Retold.asItIs(parse) : new Explanations(wording, before, names, parse).retold();
            before.remember(retold);
            numbers.add(before.size());
            told.add(retold);
        }
        return told.get(sentence);
    }
}
