package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Links a name and its abbreviation in a story: the one in brackets behind it, "Singapore Airlines (SIA)", else the
 * initials of a body. After "Nigeria's Securities and Exchange Commission", "the SEC" is that of Nigeria.
 */
final class Abbreviations {

    private static final Pattern SHAPE = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.-]{1,9}");

    /** An inferred link is a little less sure than the one that it rests on. */
    private static final double TRUST = 0.95;

    /** Fewest initials that are an abbreviation. Two letters have too many meanings. */
    private static final int FEWEST_INITIALS = 3;

    private final Map<String, Named> byAbbreviation = new HashMap<>();
    private final Map<String, Link> byName = new HashMap<>();

    private Abbreviations() {}

    static Abbreviations in(List<Parse> story, List<List<Named>> names) {
        Abbreviations found = new Abbreviations();
        for (int i = 0; i < story.size(); i++) {
            for (Named name : names.get(i)) {
                if (name.kind() != null && name.kind() != EntityKind.PERSON) {
                    found.define(story.get(i), name, names.get(i));
                }
            }
        }
        found.byInitials(story, names);
        return found;
    }

    /** Adds the initials of bodies that no brackets define and that mean one body in the story. */
    private void byInitials(List<Parse> story, List<List<Named>> names) {
        Map<String, Set<Link>> meant = new HashMap<>();
        Map<String, Named> bodies = new HashMap<>();
        for (int i = 0; i < story.size(); i++) {
            for (Named name : names.get(i)) {
                Link link = name.link();
                if (link != null && name.kind() == EntityKind.ORGANIZATION) {
                    initials(story.get(i), name).forEach(initials -> {
                        meant.computeIfAbsent(initials, key -> new HashSet<>())
                                .add(new Link(link.entity(), link.principal(), 1, ""));
                        bodies.putIfAbsent(initials, name);
                    });
                }
            }
        }
        meant.forEach((initials, links) -> {
            Named body = bodies.get(initials);
            if (links.size() == 1 && body != null) {
                byAbbreviation.putIfAbsent(initials, body);
            }
        });
    }

    /** Returns the first letters of the capitalised words of a body, with its owner and without: "Nigeria's". */
    private static Stream<String> initials(Parse parse, Named name) {
        int owner = IntStream.rangeClosed(name.from(), name.to())
                .filter(i -> parse.tokens().get(i).is("POS"))
                .max()
                .orElse(name.from());
        return IntStream.of(name.from(), owner)
                .distinct()
                .mapToObj(from -> parse.tokens().subList(from, name.to() + 1).stream()
                        .map(Token::form)
                        .filter(form -> Character.isUpperCase(form.codePointAt(0)))
                        .map(form -> form.substring(0, 1))
                        .collect(Collectors.joining()))
                .filter(initials -> initials.length() >= FEWEST_INITIALS);
    }

    private void define(Parse parse, Named name, List<Named> all) {
        inBrackets(parse, name.to()).map(t -> parse.tokens().get(t)).ifPresent(shortForm -> {
            String text = name.words(parse);
            if (SHAPE.matcher(shortForm.form()).matches() && isShortFor(shortForm.form(), text)) {
                Link known = all.stream()
                        .filter(n -> n.covers(shortForm.index()) && n.from() == n.to())
                        .findFirst()
                        .map(Named::link)
                        .orElse(null);
                Link link = name.link() == null ? known : name.link();
                byAbbreviation.put(shortForm.form(), new Named(name.from(), name.to(), name.kind(), link));
                if (link != null && name.link() == null) {
                    byName.put(text, inferred(link));
                }
            }
        });
    }

    /** Returns the index of the single word in brackets after a word and its possessive ending. */
    private static Optional<Integer> inBrackets(Parse parse, int last) {
        List<Token> tokens = parse.tokens();
        int word = last + 1 < tokens.size() && tokens.get(last + 1).is("POS") ? last + 1 : last;
        boolean bracketed = word + 3 < tokens.size()
                && tokens.get(word + 1).form().equals("(")
                && tokens.get(word + 3).form().equals(")");
        return bracketed ? Optional.of(word + 2) : Optional.empty();
    }

    /**
     * Tells whether one form abbreviates another (Schwartz and Hearst 2003): matched from the end, each letter of the
     * short form occurs in order, and the first one begins a word.
     */
    static boolean isShortFor(String shortForm, String longForm) {
        String letters = shortForm.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
        String text = longForm.toLowerCase(java.util.Locale.ROOT);
        int at = text.length();
        for (int i = letters.length() - 1; i >= 0; i--) {
            do {
                at--;
            } while (at >= 0 && (text.charAt(at) != letters.charAt(i) || i == 0 && !startsWord(text, at)));
            if (at < 0) {
                return false;
            }
        }
        return longForm.contains(" ") && shortForm.length() < longForm.length();
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Returns the names of a sentence, with abbreviations linked. */
    List<Named> bind(Parse parse, List<Named> names) {
        List<Named> bound = new ArrayList<>();
        for (Named name : names) {
            Link link = name.link() == null ? byName.get(name.words(parse)) : null;
            bound.add(link == null ? name : new Named(name.from(), name.to(), name.kind(), link));
        }
        for (Token token : parse.tokens()) {
            Named meant = byAbbreviation.get(token.form());
            if (meant != null) {
                put(token, meant, bound);
            }
        }
        bound.sort(Comparator.comparingInt(Named::from));
        return bound;
    }

    /**
     * Links an abbreviation. The story's own definition takes precedence over the catalogue, but not over a longer name
     * that contains the word.
     */
    private static void put(Token token, Named meant, List<Named> names) {
        Named there =
                names.stream().filter(n -> n.covers(token.index())).findFirst().orElse(null);
        Link link = meant.link();
        if (there == null || there.from() == there.to() && (there.link() == null || isOther(there.link(), link))) {
            names.remove(there);
            names.add(new Named(token.index(), token.index(), meant.kind(), link == null ? null : inferred(link)));
        }
    }

    private static boolean isOther(Link there, @Nullable Link meant) {
        return meant != null && !there.entity().equals(meant.entity());
    }

    private static Link inferred(Link link) {
        double score = Math.round(link.score() * TRUST * 100) / 100.0;
        return new Link(link.entity(), link.principal(), score, "abbreviation");
    }
}
