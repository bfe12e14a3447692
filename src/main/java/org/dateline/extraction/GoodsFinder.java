package org.dateline.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Tells what goods an act is about, where these tell one measure from another. */
final class GoodsFinder {

    /** What stands before a measure and says of which kind it is, not on what. */
    private static final Set<String> KINDS = FrameWords.words("""
            import export trade customs custom border sale market safeguard dumping
            countermeasure retaliation emergency security license licence licensing permit rate
            percent percentage surcharge penalty value cash deposit subsidy transition government
            state war peacetime supply investigation order review end-use arms duty tariff list
            section determination transaction ability entity rule measure
            port docking carbon tonnage transit landing
            """);

    /** What is for somebody's goods: "raised its port fee for fishing vessels". */
    private static final Set<String> FEES = Set.of("fee", "charge", "due", "toll");

    /** "On social media", "for the first time": no goods. */
    private static final Set<String> VAGUE =
            Set.of("media", "time", "reason", "basis", "ground", "part", "behalf", "territory", "condition", "purpose");

    /** Before goods these say nothing of what they are. */
    private static final Set<String> EMPTY = Set.of("certain", "new", "all", "other", "such", "some", "more");

    private final Parse parse;
    private final Event event;
    private final Frame frame;
    private final Places places;
    private final GoodsPlaces route;

    GoodsFinder(Parse parse, int sentence, Event event) {
        this.parse = parse;
        this.event = event;
        this.frame = new Frame(parse);
        this.places = new Places(parse, event);
        this.route = new GoodsPlaces(parse, sentence, event);
    }

    /** What the act is about: the object of a ban, what a duty is on. */
    Wares wares() {
        Instrument instrument = event.meaning().instrument();
        boolean ofGoods = instrument != null && instrument.isOnGoods();
        Token noun = event.noun();
        if (noun != null) {
            return ofGoods ? laidOn().or(this::laidDown).map(this::wares).orElseGet(() -> before(noun)) : Wares.NONE;
        }
        if (event.roles().get("object") != Filler.OBJECT && !ofGoods) {
            return Wares.NONE;
        }
        if (event.roles().get("subject") == Filler.OBJECT) {
            return frame.actor(event.verb()).map(this::wares).orElse(Wares.NONE);
        }
        Token deal = event.dealing();
        if (deal != null && event.meaning().instrument() == Instrument.ENTRY_BAN) {
            // "From entering the country": a place.
            return Wares.NONE;
        }
        return (deal == null ? places.direct() : frame.object(deal))
                .map(this::wares)
                .orElse(Wares.NONE);
    }

    /** "A duty on threaded rod", "the tariff of 10 percent on steel": what stands behind the measure or its verb. */
    private Optional<Token> laidOn() {
        Stream<Token> behind = Stream.of("on", "upon", "of").flatMap(places::governedBy);
        Stream<Token> below = Stream.concat(
                        Stream.ofNullable(event.noun()),
                        Stream.of(event.verb())
                                .filter(v -> event.noun() != null
                                        && FEES.contains(event.noun().lemma())))
                .flatMap(n -> frame.governedBy(n, "for"));
        return Stream.concat(behind, below)
                .filter(t -> t.is("NN") && !t.is("NNP") && !GoodsPlaces.isPlace(t))
                .filter(t -> !FrameWords.isSum(t) && !isNumbered(t) && !VAGUE.contains(t.lemma()))
                .findFirst();
    }

    /** "Repealed its order banning diesel exports": what the law is on. */
    private Optional<Token> laidDown() {
        return Optional.ofNullable(event.lawClause()).flatMap(frame::object).filter(t -> t.is("NN"));
    }

    /** "A tariff of 25 percent": how high it is. */
    private boolean isNumbered(Token noun) {
        return noun.lemma().equals("percent")
                || noun.lemma().equals("%")
                || noun.entity().endsWith("DATE");
    }

    private Wares wares(Token object) {
        if (object.is("CD") || object.entity().endsWith("CARDINAL")) {
            // "Two of its exporters", "a third of its imports".
            return frame.governedBy(object, "of").findFirst().map(this::wares).orElse(Wares.NONE);
        }
        Token thing = traded(object);
        boolean open = thing.equals(object) && isTrade(object);
        if (thing.is("NNP") || GoodsPlaces.isPlace(thing) || KINDS.contains(thing.lemma()) && !open) {
            return Wares.NONE;
        }
        return new Wares(open ? null : name(thing), route.origins(object, thing), route.destinations(object, thing));
    }

    /** "Palm oil levy", "EU steel tariffs": goods before the measure. */
    private Wares before(Token measure) {
        String name = places.modifiers(measure)
                .filter(t -> t.pos().equals("NN") || t.pos().equals("NNS"))
                .filter(t -> t.entity().isEmpty() || t.entity().equals("O"))
                .filter(t -> !KINDS.contains(t.form().toLowerCase(Locale.ROOT))
                        && !KINDS.contains(t.lemma())
                        && !t.lemma().startsWith("anti"))
                .map(Token::form)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Wares.NONE : Wares.called(name);
    }

    /** "Exports of tea", "tea exports": what is traded; the trade itself where that is left open. */
    private Token traded(Token object) {
        return !isTrade(object)
                ? object
                : frame.governedBy(object, "of")
                        .findFirst()
                        .or(() -> parse.children(object, Set.of("compound"))
                                .filter(t -> !t.is("NNP"))
                                .reduce((far, near) -> near))
                        .orElse(object);
    }

    private static boolean isTrade(Token noun) {
        return FrameWords.TRADE.contains(noun.lemma());
    }

    private String name(Token thing) {
        String name = new NounPhrases(parse)
                .phrase(thing).stream()
                        .filter(t -> t.is("NN") || t.is("JJ"))
                        .filter(t -> !t.is("NNP") && !GoodsPlaces.isPlace(t) && !EMPTY.contains(t.lemma()))
                        .map(Token::form)
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? thing.form() : name;
    }
}
