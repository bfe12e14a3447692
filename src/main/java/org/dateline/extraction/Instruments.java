package org.dateline.extraction;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
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

    private static final Set<String> OFFICIALS = FrameWords.words("""
            official prosecutor judge minister lawmaker politician senator officer general
            colonel businessman oligarch diplomat activist executive
            """);

    /** What is heard, seen and read is not imported. */
    private static final Set<String> SHOWN = FrameWords.words("""
            music film movie book channel broadcaster website site media newspaper song art athlete team club
            language flag player programme program series content advertisement
            """);

    private static final Set<String> BARRING =
            Set.of("ban", "bar", "exclude", "blacklist", "debar", "shut", "block", "prohibit", "forbid");

    private static final Set<String> FIRMS =
            Set.of("maker", "unit", "subsidiary", "insurer", "bank", "supplier", "vendor");

    private static final Set<String> ACQUIRING = Set.of("buy", "acquire", "purchase", "take", "absorb", "merge");

    private static final Set<String> SUPPLYING = Set.of("supply", "sell", "provide", "offer", "deliver", "operate");

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
        return told == null ? byObject(word, word) : told;
    }

    /** "Bans Faroese herring": foreign things that are nobody's brand are goods; "bars two prosecutors": people stay out. */
    private Instrument byObject(Token word, Token above) {
        Frame frame = new Frame(parse);
        Token object = (word.is("NN")
                        ? Stream.concat(
                                        Stream.of("on", "of").flatMap(p -> frame.governedBy(word, p)),
                                        frame.governedBy(above, "on").filter(t -> t.index() > word.index()))
                                .findFirst()
                        : frame.object(word))
                .orElse(word);
        if (object.equals(word) || !object.is("NN")) {
            return Instrument.PROCUREMENT_BAN;
        }
        if (object.entity().endsWith("PERSON") || OFFICIALS.contains(object.lemma())) {
            return Instrument.ENTRY_BAN;
        }
        boolean foreign = parse.children(object, Set.of("amod", "nmod", "compound", "poss"))
                        .anyMatch(t -> t.entity().endsWith("NORP") || t.entity().endsWith("GPE"))
                || frame.governedBy(object, "from").anyMatch(t -> t.entity().endsWith("GPE"));
        boolean goods =
                !object.is("NNP") && !codebook.groups().contains(object.lemma()) && !SHOWN.contains(object.lemma());
        return foreign && goods ? Instrument.IMPORT_RESTRICTION : Instrument.PROCUREMENT_BAN;
    }

    /** The same of a ban on a deal: "barred from selling" is told by what may not be done. */
    Instrument of(Token ban, @Nullable Token deal) {
        if (deal != null && SUPPLYING.contains(deal.lemma()) && isSupplierBarred(ban, deal)) {
            return Instrument.PROCUREMENT_BAN;
        }
        if (deal != null && isTakeover(ban, deal)) {
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
                .orElseGet(() -> byObject(measure.noun(), measure.verb()));
    }

    /** "Blocked Rheinlog from buying Hanbit Logistics": one firm kept from another. */
    private boolean isTakeover(Token ban, Token deal) {
        Frame frame = new Frame(parse);
        return ACQUIRING.contains(deal.lemma())
                && frame.object(ban)
                        .map(new NounPhrases(parse)::called)
                        .filter(t -> t.is("NNP"))
                        .isPresent()
                && frame.object(deal)
                        .filter(t -> t.is("NNP") && t.entity().endsWith("ORG"))
                        .isPresent();
    }

    /** "Barred Huawei from supplying equipment": who may not supply is from abroad; to whom nobody may, would be named. */
    private boolean isSupplierBarred(Token ban, Token deal) {
        Frame frame = new Frame(parse);
        return frame.object(ban)
                        .map(new NounPhrases(parse)::called)
                        .filter(t -> t.is("NNP"))
                        .isPresent()
                && frame.governedBy(deal, "to").noneMatch(t -> t.is("NNP"));
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

    /** The same; null where nothing does. "Beef exports" are exports: what governs a word counts before it. */
    @Nullable
    Instrument told(Token word) {
        return parse.subtree(word).stream()
                .filter(t -> t.index() > word.index()
                        || t.relation().equals("compound")
                        || t.relation().equals("nmod")
                        || isPatient(t, word))
                .filter(t -> codebook.objects().containsKey(t.lemma()) && !isForAnother(t) && !isWhoIsBarred(t, word))
                .min(Comparator.comparingInt(t -> depth(t, word)))
                .map(t ->
                        Objects.requireNonNullElse(traded(t), codebook.objects().get(t.lemma())))
                .orElse(null);
    }

    /** "Bars a vaccine maker", "bars crypto exchange Coinharbor": who is barred, or what he deals in, tells not from what. */
    private boolean isWhoIsBarred(Token word, Token ban) {
        Frame frame = new Frame(parse);
        Optional<Token> barred = ban.is("NN")
                ? Stream.of("on", "of", "against")
                        .flatMap(p -> frame.governedBy(ban, p))
                        .map(new NounPhrases(parse)::called)
                        .findFirst()
                : frame.object(ban);
        return BARRING.contains(ban.lemma())
                && barred.filter(o -> o.is("NNP") || FIRMS.contains(o.lemma()))
                        .filter(o -> new NounPhrases(parse).phrase(o).contains(word))
                        .isPresent();
    }

    /** "Curbs on graphite exports": wherever a parser hangs the goods, what is done with them stands behind. */
    private @Nullable Instrument traded(Token goods) {
        int next = goods.index() + 1;
        String behind = next < parse.tokens().size() ? parse.tokens().get(next).lemma() : "";
        return Set.of("export", "import").contains(behind) ? codebook.objects().get(behind) : null;
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
