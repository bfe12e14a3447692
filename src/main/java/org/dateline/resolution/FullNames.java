package org.dateline.resolution;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Expands unknown names to the full names in their story: "Sorokin" to "Gleb Sorokin", "Sinolong" to "Sinolong
 * Engineering".
 *
 * @param scene the sentences with the names in them
 */
record FullNames(Scene scene) {

    /** Returns the words of a slot, with the full name if the story has exactly one that fits. */
    String of(Slot slot, Token head) {
        Parse parse = scene.parse(slot.sentence());
        boolean numbered = scene.at(slot.sentence(), head.index())
                .filter(n ->
                        n.to() == head.index() + 1 && parse.tokens().get(n.to()).is("CD"))
                .isPresent();
        if (numbered) {
            // "France 24": the parse leaves the number out of the noun's phrase.
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
     * A full name in a story.
     *
     * @param person whether it names a person
     * @param words the name
     */
    private record Called(boolean person, String words) {

        /**
         * Replaces a name in a text by the full name. A person's title before the name is replaced too: "General
         * Sorokin".
         */
        String in(String text, String part) {
            return person ? words : text.substring(0, text.length() - part.length()) + words;
        }
    }

    /** Returns the names in the segment that begin or end with a part. */
    private Stream<Called> called(int sentence, String part) {
        int segment = scene.parse(sentence).segment();
        return IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(i -> named(i, part));
    }

    /**
     * Returns the names of a sentence that a part may stand for. People are called by the ends of their names, firms by
     * the beginnings.
     */
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
