package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Recognises names of bodies by their form: capitalised words that end in a noun for bodies, "Baghdad Operational
 * Command".
 */
final class BodyNames {

    /** Entity types that occur inside a body's name. A date or a person before it is not part of it. */
    private static final Set<String> PARTS = Set.of("ORG", "GPE", "NORP", "ORDINAL", "LOC");

    /** Words in the names of groups that fight a state or are apart from it: "Syrian Democratic Forces". */
    private static final Set<String> NOT_THE_STATE = WordClasses.of("resolution", "apart from the state");

    /** The end of a word such as "UN-backed", which describes a body and is no part of its name. */
    private static final Pattern LED =
            Pattern.compile("-(?:" + WordClasses.expression("resolution", "participle of a leader") + ")$");

    private static final Set<String> OF_STATES = Set.of("military", "state");

    private static final Set<String> OF_NO_STATE = Set.of("institution", "party", "firm");

    private final Map<String, String> kinds;

    BodyNames() {
        this.kinds = CatalogueRow.read("body_nouns").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.need("noun"), row -> row.need("kind")));
    }

    /** Returns the names of the analysis, with parts of a body's name replaced by the whole name. */
    List<Tagged> complete(Parse parse, List<Tagged> tagged) {
        List<Tagged> shapes = isHeadline(parse) ? List.of() : shapes(parse, tagged);
        Stream<Tagged> kept = tagged.stream().filter(t -> shapes.stream().noneMatch(s -> s.overlaps(t.from(), t.to())));
        return Stream.concat(kept, shapes.stream()).toList();
    }

    private List<Tagged> shapes(Parse parse, List<Tagged> tagged) {
        List<Tagged> shapes = new ArrayList<>();
        for (Token noun : parse.tokens()) {
            if (isCapitalised(noun) && isNoun(noun)) {
                int from = start(parse, noun, tagged);
                Tagged shape = new Tagged(from, noun.index(), "ORG");
                boolean whole = tagged.stream()
                        .filter(t -> t.overlaps(from, noun.index()))
                        .allMatch(t -> from <= t.from() && t.to() <= noun.index());
                if (whole && (from < noun.index() || isAlone(parse, noun))) {
                    shapes.removeIf(s -> s.overlaps(from, noun.index()));
                    shapes.add(shape);
                }
            }
        }
        return shapes;
    }

    /** Whether a noun names a body by itself, as it is capitalised within a sentence: "the Coalition". */
    private boolean isAlone(Parse parse, Token noun) {
        boolean last = noun.index() + 1 >= parse.tokens().size();
        return noun.index() > 0
                && !kind(noun).equals("firm")
                && parse.tokens().get(noun.index() - 1).lemma().equals("the")
                && (last || !isCapitalised(parse.tokens().get(noun.index() + 1)));
    }

    private static int start(Parse parse, Token noun, List<Tagged> tagged) {
        int from = noun.index();
        while (from > 0 && isPart(parse.tokens().get(from - 1), tagged)) {
            from--;
        }
        return from;
    }

    private static boolean isPart(Token token, List<Tagged> tagged) {
        boolean fits = tagged.stream()
                .filter(t -> t.overlaps(token.index(), token.index()))
                .allMatch(t -> PARTS.contains(t.type()));
        boolean adjective = token.is("JJ") && token.index() > 0;
        // "The Russian-led Collective Security Treaty Organization" is named without its leader.
        boolean described = LED.matcher(token.form()).find();
        boolean nominal =
                token.is("NNP") || token.is("NN") || adjective || token.entity().endsWith("NORP");
        return fits
                && nominal
                && !described
                && (isCapitalised(token) || token.entity().endsWith("ORDINAL"));
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    private boolean isNoun(Token token) {
        return token.is("NN") && kinds.containsKey(token.form().toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence is a title, in which every word is capitalised and the form tells nothing. */
    private static boolean isHeadline(Parse parse) {
        return parse.tokens().stream()
                .filter(t ->
                        t.form().length() > 3 && Character.isLetter(t.form().charAt(0)))
                .allMatch(BodyNames::isCapitalised);
    }

    /** Tells whether a name ends in a noun for bodies, or has one before "of". */
    boolean isBody(Parse parse, Tagged name) {
        return nouns(parse, name).anyMatch(t -> true);
    }

    /** Tells whether a noun names bodies that belong to no state, such as "union" and "federation". */
    boolean isOfNoState(Token noun) {
        return noun.is("NN") && OF_NO_STATE.contains(kind(noun));
    }

    /** Tells whether a word marks the name of a group that fights a state or is separate from it. */
    static boolean isApart(String word) {
        return NOT_THE_STATE.contains(word);
    }

    /** Tells whether a body with a country's name before it belongs to that country's state. */
    boolean isOfState(Parse parse, Tagged name) {
        boolean apart = words(parse, name).anyMatch(t -> isApart(t.lemma()));
        return !apart && nouns(parse, name).anyMatch(t -> OF_STATES.contains(kind(t)));
    }

    private String kind(Token noun) {
        return kinds.getOrDefault(noun.form().toLowerCase(Locale.ROOT), "");
    }

    private Stream<Token> nouns(Parse parse, Tagged name) {
        return words(parse, name)
                .filter(this::isNoun)
                .filter(t -> t.index() == name.to()
                        || parse.tokens().get(t.index() + 1).lemma().equals("of"));
    }

    private static Stream<Token> words(Parse parse, Tagged name) {
        return parse.tokens().subList(name.from(), name.to() + 1).stream();
    }
}
