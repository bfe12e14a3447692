package org.dateline.scorecard;

import java.util.List;
import org.dateline.model.Mention;
import org.dateline.model.Span;
import org.dateline.scorecard.Pairs.Pair;

/**
 * What a gold set says of the names of one kind in a text.
 *
 * <p>A name inside another name is one: finding either finds both, and missing both is one miss. Ours is left out of the
 * count where the gold marks something without deciding the question, and nowhere else.
 *
 * @param names the names
 * @param open where a name may or may not stand: a mark without a type, or a description such as "ISIL fighters"
 * @param wholes longer names of other things; a party that the catalogue knows may be named inside, "Boeing" in "Boeing
 *     787", and anything else that is found there is wrong
 */
record Expected(List<Name> names, List<Span> open, List<Span> wholes) {

    /** A name in a text; {@code entity} is the id in the catalogue, or empty. */
    record Name(Span span, String text, String entity) {}

    /** Ours paired with the names; what the gold leaves open is in neither list. */
    Pairs<Name, Mention> pair(List<Mention> ours) {
        Pairs<Name, Mention> all = Pairs.of(names, Name::span, ours, Mention::span);
        return new Pairs<>(
                all.both(),
                all.missed().stream().filter(n -> isMissed(n, all)).toList(),
                all.spurious().stream().filter(m -> !isOpen(m)).toList());
    }

    private static boolean isMissed(Name name, Pairs<Name, Mention> all) {
        return all.both().stream().map(Pair::ours).noneMatch(m -> m.span().overlaps(name.span()))
                && all.missed().stream().noneMatch(n -> isInside(name.span(), n.span()));
    }

    private boolean isOpen(Mention mention) {
        return open.stream().anyMatch(s -> s.contains(mention.span()))
                || mention.link() != null && wholes.stream().anyMatch(w -> isInside(mention.span(), w));
    }

    private static boolean isInside(Span part, Span whole) {
        return whole.contains(part) && !whole.equals(part);
    }
}
