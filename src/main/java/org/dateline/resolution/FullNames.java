package org.dateline.resolution;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Gives those whom nobody knows the name by which their story calls them elsewhere: "Sorokin" is its Gleb Sorokin,
 * "Sinolong" its Sinolong Engineering.
 *
 * @param scene the sentences with the names in them
 */
record FullNames(Scene scene) {

    /** What a slot calls somebody, with the full name where the story has just one such. */
    String of(Slot slot, Token head) {
        Parse parse = scene.parse(slot.sentence());
        boolean numbered = scene.at(slot.sentence(), head.index())
                .filter(n ->
                        n.to() == head.index() + 1 && parse.tokens().get(n.to()).is("CD"))
                .isPresent();
        if (numbered) {
            // "France 24": a number is no part of a noun's own phrase.
            return slot.text() + " " + parse.tokens().get(head.index() + 1).form();
        }
        boolean alone = head.is("NNP")
                && slot.text().endsWith(head.form())
                && scene.at(slot.sentence(), head.index())
                        .filter(n -> n.from() < n.to())
                        .isEmpty();
        List<Called> full =
                alone ? called(slot.sentence(), head.form()).distinct().toList() : List.of();
        return full.size() == 1 ? full.getFirst().in(slot.text(), head.form()) : slot.text();
    }

    /**
     * How a story calls somebody in full.
     *
     * @param person whether it is a person
     * @param words the name
     */
    private record Called(boolean person, String words) {

        /** A person's name takes the place of the title before it as well: "General Sorokin". */
        String in(String text, String part) {
            return person ? words : text.substring(0, text.length() - part.length()) + words;
        }
    }

    /** The names in its segment that end so, or begin so. */
    private Stream<Called> called(int sentence, String part) {
        int segment = scene.parse(sentence).segment();
        return IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(i -> named(i, part));
    }

    /** People go by the ends of their names, firms by the starts. */
    private Stream<Called> named(int sentence, String part) {
        Parse parse = scene.parse(sentence);
        return scene.names().get(sentence).stream()
                .filter(n -> n.link() == null && n.from() < n.to())
                .filter(n -> parse.tokens()
                        .get(n.kind() == EntityKind.PERSON ? n.to() : n.from())
                        .form()
                        .equals(part))
                .map(n -> new Called(n.kind() == EntityKind.PERSON, n.words(parse)));
    }
}
