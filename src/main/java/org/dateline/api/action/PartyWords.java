package org.dateline.api.action;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.QuoteSpan;
import org.dateline.model.Span;

/** Finds the words of a quote that name a party, by the marks that the reader left in it. */
final class PartyWords {

    private PartyWords() {}

    /**
     * The place of a party's words within the quote.
     *
     * <p>A mark with the party's own words decides, first one of its own role. Otherwise a mark of its role may list several
     * parties, or hold the end of a fuller name that another sentence gave.
     *
     * @return nothing for an inferred party, and for one that no mark names
     */
    static Optional<Span> in(Quote quote, Party party) {
        if (party.inferred() || party.text().isBlank()) {
            return Optional.empty();
        }
        String text = quote.text();
        Optional<Span> same = marks(quote)
                .sorted(Comparator.comparing(mark -> mark.role() != party.role()))
                .map(PartyWords::span)
                .filter(mark -> mark.of(text).equals(party.text()))
                .findFirst();
        return same.or(() -> own(quote, party)
                        .flatMap(mark -> listed(text, mark, party.text()).stream())
                        .findFirst())
                .or(() -> own(quote, party)
                        .filter(mark -> party.text().endsWith(" " + mark.of(text)))
                        .findFirst());
    }

    private static Stream<QuoteSpan> marks(Quote quote) {
        return quote.parts().stream().filter(part -> part.kind() == QuoteSpan.Kind.PARTY);
    }

    private static Stream<Span> own(Quote quote, Party party) {
        return marks(quote).filter(mark -> mark.role() == party.role()).map(PartyWords::span);
    }

    private static Span span(QuoteSpan part) {
        return new Span(part.start(), part.end());
    }

    private static Optional<Span> listed(String text, Span mark, String words) {
        Matcher whole = Pattern.compile("(?<!\\w)" + Pattern.quote(words) + "(?!\\w)")
                .matcher(text)
                .region(mark.start(), mark.end())
                .useTransparentBounds(true);
        return whole.find() ? Optional.of(new Span(whole.start(), whole.end())) : Optional.empty();
    }
}
