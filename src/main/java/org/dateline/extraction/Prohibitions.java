package org.dateline.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Filler;
import org.dateline.extraction.Entries.Meaning;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * What nobody may do any longer: "foreign ships may no longer dock", "no network may order gear from the firm", "agencies
 * must stop using it".
 *
 * @param parse the sentence
 * @param codebook knows with which deals a ban is on somebody
 */
record Prohibitions(Parse parse, Codebook codebook) {

    /** The entry of bans, whose deals these are. */
    private static final String BAN = "ban";

    private static final Set<String> ALLOWING = Set.of("may", "must", "shall");

    private static final Set<String> DEALS = Set.of(
            "buy",
            "use",
            "purchase",
            "order",
            "install",
            "procure",
            "import",
            "sell",
            "export",
            "supply",
            "ship",
            "provide",
            "deal",
            "trade",
            "invest",
            "operate",
            "offer",
            "run");

    private static final Set<String> STOPPING = Set.of("stop", "cease", "quit");

    /** "May not" alone is a guess of what will not be, unless somebody lays it down. */
    static final Set<String> LAYING_DOWN = Set.of("rule", "decide", "order", "decree", "instruct", "determine");

    /** What goods and ships do by themselves, so that these are barred. */
    private static final Set<String> OWN_DOINGS =
            Set.of("enter", "visit", "land", "dock", "fly", "sail", "transit", "cross", "bid", "call");

    /** The ban that a verb tells: it is on whom or what may not be dealt with. */
    Optional<Event> of(Token verb) {
        if (!isTold(parse, verb)) {
            return Optional.empty();
        }
        Token deal = STOPPING.contains(verb.lemma())
                ? new Complements(parse)
                        .complement(verb)
                        .or(() -> stopped(verb))
                        .orElse(null)
                : verb;
        return Stream.ofNullable(deal)
                .flatMap(d -> codebook.acts().stream()
                        .filter(a -> a.meaning().id().equals(BAN))
                        .filter(a -> isDeal(d, a.dealings()))
                        .map(a -> event(verb, d, a)))
                .findFirst();
    }

    private Optional<Token> stopped(Token verb) {
        return parse.children(verb, Set.of("xcomp", "ccomp", "pcomp", "advcl"))
                .filter(v -> v.pos().equals("VBG"))
                .findFirst();
    }

    private boolean isDeal(Token verb, List<Phrase> deals) {
        return OWN_DOINGS.contains(verb.lemma())
                || deals.stream().anyMatch(p -> p.startingAt(parse, verb).isPresent());
    }

    private Event event(Token verb, Token deal, Act ban) {
        Meaning meaning = ban.meaning();
        Meaning own = new Meaning(
                meaning.id(),
                meaning.type(),
                isBarred(deal) ? barred(deal) : new Instruments(parse, codebook).of(verb, deal),
                meaning.direction(),
                meaning.stage(),
                meaning.cameo());
        Map<String, Filler> roles = new HashMap<>();
        roles.put("subject", isBarred(deal) || isNamed(parse, verb) ? Filler.OBJECT : Filler.NONE);
        roles.put("object", isBarred(deal) || isNamed(parse, verb) ? Filler.NONE : Filler.OBJECT);
        roles.put("governor", Filler.ACTOR);
        return new Event(
                verb,
                verb,
                null,
                own,
                roles,
                false,
                false,
                null,
                null,
                false,
                true,
                isBarred(deal) || isNamed(parse, verb) ? null : deal);
    }

    /** Somebody, or what carries somebody, is kept from entering; what is neither is imported. */
    private Instrument barred(Token deal) {
        Token who = new Frame(parse).actor(deal).orElse(deal);
        Instrument told = codebook.objects().get(who.lemma());
        boolean somebody =
                who.equals(deal) || who.is("NNP") || codebook.groups().contains(who.lemma());
        boolean market = new Frame(parse).object(deal).filter(this::isMarket).isPresent();
        return told != null ? told : somebody || !market ? Instrument.ENTRY_BAN : Instrument.IMPORT_RESTRICTION;
    }

    private boolean isMarket(Token place) {
        return place.entity().endsWith("GPE") || Set.of("market", "country").contains(place.lemma());
    }

    private boolean isBarred(Token deal) {
        return OWN_DOINGS.contains(deal.lemma());
    }

    /** Tells whether a verb says what may not be done. */
    static boolean isTold(Parse parse, Token verb) {
        Optional<Token> modal = parse.children(verb, Set.of("aux"))
                .filter(a -> ALLOWING.contains(a.lemma()))
                .findFirst();
        if (modal.isEmpty() || !verb.is("VB")) {
            return false;
        }
        String may = modal.get().lemma();
        boolean must = may.equals("must") || may.equals("shall");
        if (must && isNamed(parse, verb) || !isDeal(parse, verb)) {
            return false;
        }
        return isNoLonger(parse, verb)
                || isNobody(parse, verb)
                || new Frame(parse).isNegated(verb) && (must || isLaidDown(parse, verb))
                || must && STOPPING.contains(verb.lemma());
    }

    /** "Iran must stop exporting oil, Washington said": what somebody by name must do is asked of him. */
    private static boolean isNamed(Parse parse, Token verb) {
        return parse.children(verb, Set.of("nsubj", "nsubjpass")).anyMatch(s -> s.is("NNP"));
    }

    /** "Rebels must stop attacking civilians": what is no deal is no ban. */
    private static boolean isDeal(Parse parse, Token verb) {
        return STOPPING.contains(verb.lemma())
                ? parse.children(verb, Set.of("xcomp", "ccomp", "pcomp", "advcl"))
                        .anyMatch(v -> DEALS.contains(v.lemma()))
                : DEALS.contains(verb.lemma()) || OWN_DOINGS.contains(verb.lemma());
    }

    private static boolean isNoLonger(Parse parse, Token verb) {
        return parse.children(verb, Set.of("advmod", "neg"))
                .anyMatch(a -> a.form().equalsIgnoreCase("longer"));
    }

    private static boolean isNobody(Parse parse, Token verb) {
        return parse.children(verb, Set.of("nsubj", "nsubjpass"))
                .anyMatch(s -> s.form().equalsIgnoreCase("nobody")
                        || parse.children(s, Set.of("det", "neg"))
                                .anyMatch(d -> d.form().equalsIgnoreCase("no")));
    }

    private static boolean isLaidDown(Parse parse, Token verb) {
        Token above = parse.head(verb);
        return above != null && verb.relation().equals("ccomp") && LAYING_DOWN.contains(above.lemma());
    }
}
