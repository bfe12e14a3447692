package org.dateline.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;

/** Finds quoted words in the sentences of the text. */
final class QuotedWords {

    private final List<Parse> parses;

    QuotedWords(List<Parse> parses) {
        this.parses = parses;
    }

    /** Returns the position of whole words in a sentence, as offsets into the raw text; empty if they are missing. */
    Optional<Span> in(int sentence, String words) {
        Parse parse = parses.get(sentence);
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(parse.sentence().text());
        int offset = parse.sentence().span().start();
        return !words.isEmpty() && place.find()
                ? Optional.of(new Span(offset + place.start(), offset + place.end()))
                : Optional.empty();
    }

    /** Returns a party whose words are in the sentence, or in the nearest earlier sentence of the same segment. */
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
