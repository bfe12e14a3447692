package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * Finds two states or bodies that are named in one word: "US-China", "Sino-Indian", "EU-Mercosur", "US-South Korea".
 *
 * @param catalogue the states and bodies
 */
record PairedNames(Catalogue catalogue) {

    /** One word for two names has one of these between them. */
    private static final Pattern JOINT = Pattern.compile("(?<=[\\p{L}.])[-\u2010\u2011\u2013/](?=\\p{Lu})");

    /** The names in a word may be misread more easily than a name that stands alone. */
    private static final double SCORE = 0.85;

    /**
     * Returns both names of each pair of a sentence.
     *
     * @param known the names found so far, which go first: "Guinea-Bissau" is one state
     * @param tagged the names by the analysis, which tell where a name of several words begins and ends
     */
    List<Named> in(Parse parse, List<Named> known, List<Tagged> tagged) {
        return parse.tokens().stream()
                .filter(token -> JOINT.matcher(token.form()).find())
                .filter(token -> known.stream().noneMatch(n -> n.covers(token.index())))
                .flatMap(token -> Stream.concat(
                                around(token, tagged), Stream.of(new Range(token.index(), token.index())))
                        .map(range -> pair(parse, range))
                        .filter(pair -> !pair.isEmpty())
                        .findFirst()
                        .stream()
                        .flatMap(List::stream))
                .toList();
    }

    /** The first and the last word of a pair. */
    private record Range(int from, int to) {}

    private static Stream<Range> around(Token token, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> t.overlaps(token.index(), token.index()))
                .map(t -> new Range(t.from(), t.to()));
    }

    private List<Named> pair(Parse parse, Range range) {
        int start = parse.tokens().get(range.from).span().start();
        int offset = parse.sentence().span().start();
        String words = parse.sentence()
                .text()
                .substring(start - offset, parse.tokens().get(range.to).span().end() - offset);
        Matcher joint = JOINT.matcher(words);
        if (!joint.find()) {
            return List.of();
        }
        Optional<Candidate> first = first(words.substring(0, joint.start()));
        Optional<Candidate> second = party(words.substring(joint.end()));
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().entity().equals(second.get().entity())) {
            return List.of();
        }
        return List.of(
                named(range, first.get(), new Span(start, start + joint.start())),
                named(range, second.get(), new Span(start + joint.end(), start + words.length())));
    }

    private Optional<Candidate> first(String name) {
        return Optional.ofNullable(catalogue.stateOfPrefix(name))
                .map(state -> Candidate.named(state, null, EntityKind.COUNTRY, "demonym"))
                .or(() -> party(name));
    }

    private Optional<Candidate> party(String name) {
        return catalogue.lookup(name).stream()
                .filter(c -> c.kind() == EntityKind.COUNTRY || c.kind() == EntityKind.ORGANIZATION)
                .findFirst();
    }

    private static Named named(Range range, Candidate candidate, Span part) {
        Link link = new Link(candidate.entity(), candidate.principal(), SCORE, candidate.reason());
        return new Named(range.from, range.to, candidate.kind(), link, part);
    }
}
