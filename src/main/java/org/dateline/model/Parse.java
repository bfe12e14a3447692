package org.dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a tree of dependencies.
 *
 * @param sentence the sentence
 * @param segment the index of its segment
 * @param tokens its words
 */
public record Parse(Sentence sentence, int segment, List<Token> tokens) {

    public Parse {
        tokens = List.copyOf(tokens);
    }

    /** The text from one word up to another, as the sentence has it. */
    public String text(int from, int to) {
        return from == to
                ? ""
                : sentence.text()
                        .substring(
                                tokens.get(from).span().start()
                                        - sentence.span().start(),
                                tokens.get(to - 1).span().end()
                                        - sentence.span().start());
    }

    /** The governor of a token; null for the root. */
    public @Nullable Token head(Token token) {
        return token.head() < 0 ? null : tokens.get(token.head());
    }

    /** The dependents of a token with one of the labels. */
    public Stream<Token> children(Token token, Set<String> relations) {
        return tokens.stream().filter(t -> t.head() == token.index() && relations.contains(t.relation()));
    }

    /** The first dependent of a token with one of the labels. */
    public Optional<Token> child(Token token, Set<String> relations) {
        return children(token, relations).findFirst();
    }

    /** A token with all that hangs on it, in the order of the text. */
    public List<Token> subtree(Token root) {
        return tokens.stream().filter(t -> isUnder(t, root)).toList();
    }

    /** Tells whether a token is the root or hangs on it, directly or not. */
    public boolean isUnder(Token token, Token root) {
        // A cycle cannot come from a parser, but a bound costs nothing.
        Token at = token;
        for (int steps = 0; at != null && steps <= tokens.size(); steps++) {
            if (at.index() == root.index()) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** A token and those joined to it by "and" or commas. */
    public List<Token> conjuncts(Token first) {
        List<Token> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < all.size(); i++) {
            children(all.get(i), Set.of("conj")).forEach(all::add);
        }
        return all;
    }
}
