package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells who is barred by a ban, and whether it is a firm kept from another or from supplying.
 *
 * @param parse the sentence
 */
record Barred(Parse parse) {

    private static final Set<String> BARRING =
            Set.of("ban", "bar", "exclude", "blacklist", "debar", "shut", "block", "prohibit", "forbid");

    private static final Set<String> FIRMS =
            Set.of("maker", "unit", "subsidiary", "insurer", "bank", "supplier", "vendor");

    private static final Set<String> ACQUIRING = Set.of("buy", "acquire", "purchase", "take", "absorb", "merge");

    private static final Set<String> STAKES = Set.of("stake", "share", "control", "ownership", "unit", "subsidiary");

    private static final Set<String> SELLING = Set.of("sell", "ship", "export", "send", "import");

    private static final Set<String> HOME =
            Set.of("country", "kingdom", "market", "nation", "emirate", "bloc", "republic", "island", "union");

    private static final Set<String> SUPPLYING = Set.of("supply", "sell", "provide", "offer", "deliver", "operate");

    /** "Barred Huawei from supplying equipment": who may not supply is from abroad; to whom nobody may, would be named. */
    boolean isFromSupplying(Token ban, Token deal) {
        return SUPPLYING.contains(deal.lemma())
                && isNamed(ban)
                && new Frame(parse).governedBy(deal, "to").noneMatch(t -> t.is("NNP"));
    }

    /** "Banned Uganda from shipping milk into the country": what may no longer be sold there is not imported. */
    boolean isFromMarket(Token ban, Token deal) {
        return SELLING.contains(deal.lemma())
                && isNamed(ban)
                && Stream.of("to", "into", "in")
                        .flatMap(p -> new Frame(parse).governedBy(deal, p))
                        .anyMatch(t -> HOME.contains(t.lemma()) || t.entity().endsWith("GPE"));
    }

    /** "Blocked Rheinlog from buying Hanbit Logistics": one firm kept from another. */
    boolean isFromTakeover(Token ban, Token deal) {
        return ACQUIRING.contains(deal.lemma())
                && isNamed(ban)
                && new Frame(parse)
                        .object(deal)
                        .filter(t -> t.is("NNP") && !t.entity().endsWith("PRODUCT") || STAKES.contains(t.lemma()))
                        .isPresent();
    }

    private boolean isNamed(Token ban) {
        return new Frame(parse)
                .object(ban)
                .map(new NounPhrases(parse)::called)
                .filter(t -> t.is("NNP"))
                .isPresent();
    }

    /** "Bars a vaccine maker", "bars crypto exchange Coinharbor": who is barred, or what he deals in, tells not from what. */
    boolean isWho(Token word, Token ban) {
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
}
