package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Filler;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Tells what goods an act is about, where these tell one measure from another. */
final class GoodsFinder {

    /** A measure on one kind of goods is none on another. */
    private static final Set<Instrument> OF_GOODS = Set.of(Instrument.TARIFF, Instrument.TRADE_REMEDY);

    private final Parse parse;
    private final Event event;
    private final Frame frame;
    private final Places places;

    GoodsFinder(Parse parse, Event event) {
        this.parse = parse;
        this.event = event;
        this.frame = new Frame(parse);
        this.places = new Places(parse, event);
    }

    /** What the act is about: the object of a ban, without its articles and its makers' names. */
    @Nullable
    String name() {
        if (event.noun() != null) {
            return OF_GOODS.contains(event.meaning().instrument()) ? covered(event.noun()) : null;
        }
        if (event.roles().get("object") != Filler.OBJECT) {
            return null;
        }
        Token deal = event.dealing();
        return (deal == null ? places.direct() : frame.object(deal))
                .flatMap(this::thing)
                .filter(t -> !t.is("NNP"))
                .map(Token::form)
                .orElse(null);
    }

    /** "An antidumping duty order on threaded rod from India": what it is on, and for remedies whence. */
    private @Nullable String covered(Token noun) {
        Optional<Token> goods = frame.governedBy(noun, "on").findFirst().filter(t -> !t.is("NNP"));
        Optional<Token> origin = event.meaning().instrument() == Instrument.TRADE_REMEDY
                ? Stream.concat(goods.stream(), Stream.of(noun))
                        .flatMap(t -> frame.governedBy(t, "from"))
                        .filter(t -> t.is("NNP"))
                        .findFirst()
                : Optional.empty();
        return goods.map(g -> g.form() + origin.map(o -> " from " + o.form()).orElse(""))
                .orElse(null);
    }

    /** "Exports of tea", "tea exports": what is traded; nothing where that is left open. */
    private Optional<Token> thing(Token object) {
        Optional<Token> named = frame.governedBy(object, "of").findFirst();
        return named.isPresent() || !FrameWords.TRADE.contains(object.lemma())
                ? Optional.of(named.orElse(object))
                : parse.children(object, Set.of("compound")).reduce((far, near) -> near);
    }
}
