package org.dateline.extraction;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells the instrument of a ban from what is banned.
 *
 * @param parse the sentence
 * @param codebook which words tell what
 */
record Instruments(Parse parse, Codebook codebook) {

    /** Classes of names that may be of somebody abroad. */
    private static final Set<String> FOREIGN = Set.of("GPE", "NORP", "ORG", "LOC", "PRODUCT");

    private static final Set<String> REASONS =
            Set.of("over", "after", "amid", "because", "despite", "following", "pending", "before", "during", "since");

    /**
     * What a verb handles.
     *
     * @param noun what names the measure
     * @param verb what is done with it
     */
    record Measure(Token noun, Token verb) {}

    /** What the words below tell about the instrument of a ban; procurement where nothing does. */
    Instrument of(Token word) {
        Instrument told = told(word);
        if (told == Instrument.IMPORT_RESTRICTION && new Flows(parse).isSentOut(word)) {
            return Instrument.EXPORT_CONTROL;
        }
        return told == null ? byThing(word, word) : told;
    }

    /** The same of a ban on a deal: "barred from selling" is told by what may not be done. */
    Instrument of(Token ban, @Nullable Token deal) {
        if (deal != null && new Barred(parse).isFromMarket(ban, deal)) {
            return Instrument.IMPORT_RESTRICTION;
        }
        if (deal != null && new Barred(parse).isFromSupplying(ban, deal)) {
            return Instrument.PROCUREMENT_BAN;
        }
        if (deal != null && new Barred(parse).isFromTakeover(ban, deal)) {
            return Instrument.INVESTMENT_RESTRICTION;
        }
        Instrument told = deal == null ? null : codebook.objects().get(deal.lemma());
        return told == null ? of(deal == null ? ban : deal) : told;
    }

    /** The same of a measure that a verb handles: "imposed curbs on exports", where a parser may hang "on" on the verb. */
    Instrument of(Measure measure) {
        return Stream.concat(
                        Stream.of(measure.noun()),
                        new Frame(parse)
                                .governedBy(measure.verb(), "on")
                                .filter(t -> t.index() > measure.noun().index()))
                .flatMap(t -> Stream.ofNullable(t.equals(measure.noun()) ? told(t) : named(t)))
                .findFirst()
                .orElseGet(() -> byThing(measure.noun(), measure.verb()));
    }

    private Instrument byThing(Token word, Token above) {
        return new BannedThings(parse, codebook).instrument(word, above);
    }

    /** Tells whether words below a measure, or behind its verb, tell its kind. */
    boolean isTold(Token measure) {
        Token verb = parse.head(measure);
        return told(measure) != null
                || verb != null
                        && verb.is("VB")
                        && new Frame(parse)
                                .governedBy(verb, "on")
                                .anyMatch(t -> t.index() > measure.index() && named(t) != null);
    }

    private @Nullable Instrument named(Token object) {
        Instrument named = codebook.objects().get(object.lemma());
        return named == null ? told(object) : named;
    }

    /** "Preliminary duties": what a finding makes that is not the last one. */
    boolean isPreliminary(Token measure) {
        return parse.children(measure, Set.of("amod", "nmod", "compound"))
                .anyMatch(a -> a.form().equalsIgnoreCase("preliminary"));
    }

    /** Nothing and nobody from abroad is below the verb, and no goods that a measure of trade is about. */
    boolean isDomestic(Token verb) {
        boolean named = new Frame(parse)
                .object(verb)
                .filter(o -> o.is("NNP") && !o.entity().endsWith("PERSON"))
                .isPresent();
        return told(verb) == null
                && !named
                && parse.subtree(verb).stream()
                        .filter(t -> t.index() > verb.index() || isPatient(t, verb))
                        .noneMatch(t -> FOREIGN.stream().anyMatch(t.entity()::endsWith));
    }

    /** "Huawei was banned": what a passive is done to stands before it. */
    private boolean isPatient(Token word, Token verb) {
        return new Frame(parse).isPassive(verb)
                && new Frame(parse)
                        .object(verb)
                        .filter(o -> parse.isUnder(word, o))
                        .isPresent();
    }

    /** What the words below tell; null where nothing does. "Beef exports" are exports: what governs a word counts before it. */
    @Nullable
    Instrument told(Token word) {
        return parse.subtree(word).stream()
                .filter(t -> t.index() > word.index()
                        || t.relation().equals("compound")
                        || t.relation().equals("nmod")
                        || isPatient(t, word))
                .filter(t -> codebook.objects().containsKey(t.lemma())
                        && !isForAnother(t)
                        && !isAside(t, word)
                        && !new Barred(parse).isWho(t, word))
                .min(Comparator.comparingInt(t -> depth(t, word)))
                .map(t -> Objects.requireNonNullElseGet(
                        new Flows(parse).between(t),
                        () -> Objects.requireNonNullElse(
                                traded(t), codebook.objects().get(t.lemma()))))
                .orElse(null);
    }

    /** "Curbs on graphite exports": wherever a parser hangs the goods, what is done with them stands behind. */
    private @Nullable Instrument traded(Token goods) {
        int next = goods.index() + 1;
        String behind = next < parse.tokens().size() ? parse.tokens().get(next).lemma() : "";
        return Set.of("export", "import").contains(behind) ? codebook.objects().get(behind) : null;
    }

    /** "Blocked the app over leaked papers", "after talks produced nothing": why or when, not what. */
    private boolean isAside(Token told, Token word) {
        Token at = told;
        for (int steps = 0;
                at != null
                        && at.index() != word.index()
                        && steps < parse.tokens().size();
                steps++) {
            boolean reason = at.relation().equals("prep") && REASONS.contains(at.lemma());
            if (reason || Set.of("advcl", "parataxis").contains(at.relation())) {
                return true;
            }
            at = parse.head(at);
        }
        return false;
    }

    /** "Bidding for contracts": what is sought tells it, not how. */
    private boolean isForAnother(Token word) {
        return word.is("VB")
                && new Frame(parse)
                        .governedBy(word, "for")
                        .anyMatch(t -> codebook.objects().containsKey(t.lemma()));
    }

    private int depth(Token below, Token word) {
        Token above = parse.head(below);
        return below.index() == word.index() || above == null ? 0 : 1 + depth(above, word);
    }
}
