package org.dateline.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;

/** Finds copied words in the sentences that they were copied from. */
final class QuotedWords {

    private final List<Parse> parses;

    QuotedWords(List<Parse> parses) {
        this.parses = parses;
    }

    /** Where words stand in a sentence, whole, as offsets into the raw text. */
    Optional<Span> in(int sentence, String words) {
        Parse parse = parses.get(sentence);
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(parse.sentence().text());
        int offset = parse.sentence().span().start();
        return !words.isEmpty() && place.find()
                ? Optional.of(new Span(offset + place.start(), offset + place.end()))
                : Optional.empty();
    }

    /** Somebody whom a sentence or, in the same segment, the nearest one before it names in these words. */
    Optional<Slot> party(int sentence, Role role, String words) {
        int segment = parses.get(sentence).segment();
        for (int i = sentence; i >= 0; i--) {
            if (parses.get(i).segment() == segment) {
                Optional<Span> span = in(i, words);
                if (span.isPresent()) {
                    return Optional.of(Slot.of(role, parses.get(i), i, span.get()));
                }
            }
        }
        return Optional.empty();
    }
}
