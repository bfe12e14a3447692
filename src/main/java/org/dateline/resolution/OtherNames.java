package org.dateline.resolution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Removes names that the analysis took for a body in one sentence and that the story shows to be something else.
 *
 * <p>A name has one sense in a story (Gale, Church and Yarowsky 1992). Only two kinds of names are doubted: those that
 * are not in the catalogue, and firms named by the surname of a person in the story.
 */
final class OtherNames {

    /** Product names such as "iPhone". Bodies written like this are in the catalogue. */
    private static final Pattern TRADE_NAME = Pattern.compile("\\p{Ll}{1,2}\\p{Lu}.*");

    /** Models such as "A380", "F-16", "MiG-29", "A400M". */
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}\\p{L}{0,2}-?\\d{1,4}\\p{L}{0,3}s?");

    /** Prefixes of ships' names. */
    private static final Set<String> SHIPS = WordClasses.of("resolution", "prefix of a ship");

    /** Nouns that follow a product's name: "MacBook Air laptops". */
    private static final Set<String> WARES = WordClasses.of("resolution", "noun for a product");

    /** How often the analysis may take a surname for a body by mistake. */
    private static final int MISTAKEN = 1;

    private static final Set<String> ARTICLES = WordClasses.of("resolution", "indefinite article");
    private static final Set<String> BEFORE_NOUN = Set.of("compound", "nmod", "amod", "poss");

    private final Map<String, Integer> bodyVotes = new HashMap<>();
    private final Map<String, Integer> otherVotes = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    OtherNames(List<Parse> story) {
        for (Parse parse : story) {
            Tagged.in(parse).forEach(name -> vote(parse, name));
            for (Token token : parse.tokens()) {
                words.add(token.form());
                if (token.is("NNP") && isOneOfMany(parse, token)) {
                    things.add(key(token.form()));
                }
            }
        }
    }

    private void vote(Parse parse, Tagged name) {
        String text = key(new Named(name.from(), name.to(), null, null).words(parse));
        (name.type().equals("ORG") ? bodyVotes : otherVotes).merge(text, 1, Integer::sum);
        if (name.type().equals("PERSON") && name.from() < name.to()) {
            people.add(key(parse.tokens().get(name.to()).form()));
        }
        boolean last = name.to() + 1 == parse.tokens().size();
        if (!last && WARES.contains(parse.tokens().get(name.to() + 1).lemma())) {
            things.add(text);
        }
    }

    /**
     * Whether a name has an indefinite article or a possessive pronoun, while a body exists only once: "an iPod",
     * "their Dreamliner".
     */
    private static boolean isOneOfMany(Parse parse, Token token) {
        boolean article = parse.children(token, Set.of("det")).anyMatch(d -> ARTICLES.contains(d.lemma()));
        boolean owner = parse.children(token, Set.of("poss")).anyMatch(p -> p.is("PRP"));
        return (article || owner) && !BEFORE_NOUN.contains(token.relation());
    }

    /**
     * Returns the names of a sentence without those of products, ships and common words, and with people marked as
     * people.
     */
    List<Named> sort(Parse parse, List<Named> names) {
        return names.stream().flatMap(n -> sort(parse, n).stream()).toList();
    }

    private Optional<Named> sort(Parse parse, Named name) {
        if (isSurname(parse, name)) {
            return Optional.of(new Named(name.from(), name.to(), EntityKind.PERSON, null));
        }
        if (name.link() != null || name.kind() != EntityKind.ORGANIZATION) {
            return Optional.of(name);
        }
        String text = key(name.words(parse));
        if (people.contains(text)) {
            return Optional.of(new Named(name.from(), name.to(), EntityKind.PERSON, null));
        }
        boolean other = otherVotes.getOrDefault(text, 0) > bodyVotes.getOrDefault(text, 0);
        boolean thing = things.contains(text) || isThing(parse, name);
        return other || thing || isWord(parse, name) ? Optional.empty() : Optional.of(name);
    }

    /**
     * Whether a firm's name is a surname in the story: "Ford" is not the car maker if the story has a Doug Ford and no
     * such firm.
     */
    private boolean isSurname(Parse parse, Named name) {
        String text = key(name.words(parse));
        return name.kind() == EntityKind.COMPANY
                && name.from() == name.to()
                && people.contains(text)
                && bodyVotes.getOrDefault(text, 0) <= MISTAKEN;
    }

    /** Tells whether a word names the model of a craft, such as "F-16s". */
    static boolean isModel(String word) {
        return MODEL.matcher(word).matches();
    }

    private static boolean isThing(Parse parse, Named name) {
        List<String> forms = parse.tokens().subList(name.from(), name.to() + 1).stream()
                .map(Token::form)
                .toList();
        return forms.stream().anyMatch(f -> TRADE_NAME.matcher(f).matches())
                || isModel(forms.getFirst())
                || SHIPS.contains(forms.getFirst()) && forms.size() > 1;
    }

    /** Whether a word is capitalised only because it begins the sentence: "World 's largest airliner". */
    private boolean isWord(Parse parse, Named name) {
        String form = parse.tokens().get(name.from()).form();
        return name.from() == name.to() && name.from() == 0 && words.contains(form.toLowerCase(Locale.ROOT));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
