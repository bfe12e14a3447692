package org.dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its dependency tree.
 *
 * @param sentence the sentence
 * @param segment the index of its segment
 * @param tokens its words
 */
public record Parse(Sentence sentence, int segment, List<Token> tokens) {

    public Parse {
        tokens = List.copyOf(tokens);
    }

    /** Returns the text of the sentence from one word to another. */
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

    /** Returns the first dependent of a token that has one of the labels. */
    public Optional<Token> child(Token token, Set<String> relations) {
        return children(token, relations).findFirst();
    }

    /** Returns a token with all its direct and indirect dependents, in the order of the text. */
    public List<Token> subtree(Token root) {
        return tokens.stream().filter(t -> isUnder(t, root)).toList();
    }

    /** Tells whether a token is the root or depends on it, directly or not. */
    public boolean isUnder(Token token, Token root) {
        // A parser makes no cycle, but a bound costs nothing.
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
