package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an article with their names. Look-ups stay within one segment.
 *
 * @param parses all sentences
 * @param names the names of each sentence
 * @param day the day of publication
 */
record Scene(
        List<Parse> parses,
        List<List<Named>> names,
        @Nullable LocalDate day) {

    static Scene of(List<Parse> parses, NameFinder finder, @Nullable LocalDate day) {
        List<List<Named>> names = parses.stream().map(p -> finder.find(p, day)).toList();
        return new Scene(parses, Discourse.refine(parses, finder.withoutNamesakes(parses, names)), day);
    }

    Parse parse(int sentence) {
        return parses.get(sentence);
    }

    /** Returns the name that a word is part of. */
    Optional<Named> at(int sentence, int token) {
        return names.get(sentence).stream().filter(n -> n.covers(token)).findFirst();
    }

    /** Returns the known name that a word is part of, the first one of a pair. */
    Optional<Named> known(int sentence, Token token) {
        return at(sentence, token.index()).filter(n -> n.link() != null);
    }

    /** Returns the known names that a word is part of: two for "US-China", at most one for other words. */
    Stream<Named> allKnown(int sentence, Token token) {
        return names.get(sentence).stream().filter(n -> n.covers(token.index()) && n.link() != null);
    }

    /** Returns the known names before a word in its segment, the nearest first. */
    Stream<Named> before(int sentence, int token, Predicate<Named> wanted) {
        int segment = parses.get(sentence).segment();
        List<Named> found = new ArrayList<>();
        for (int i = sentence; i >= 0; i--) {
            if (parses.get(i).segment() == segment) {
                boolean here = i == sentence;
                names.get(i).reversed().stream()
                        .filter(n -> n.link() != null && (!here || n.to() < token))
                        .filter(wanted)
                        .forEach(found::add);
            }
        }
        return found.stream();
    }
}
