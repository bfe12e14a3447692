package org.dateline.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Act;
import org.dateline.extraction.Entries.Fate;
import org.dateline.extraction.Entries.Governor;
import org.dateline.extraction.Entries.Handling;
import org.dateline.extraction.Entries.Noun;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The codebook's data file: which words in which frame are which act.
 *
 * @param nouns nouns that name a measure or an act
 * @param handling verbs that make, change or end what such a noun names
 * @param fates verbs that tell the fate of a measure that is their subject
 * @param acts verbs and adjectives that are an act by themselves
 * @param governors words above an act that change how far it got
 * @param reporting verbs whose subject is a source
 * @param hedges adverbs that keep a distance
 * @param objects words of an object that tell the instrument
 * @param groups nouns that can be parties
 * @param nominals nouns that tell an act in a headline, with the verb that they stand for
 * @param guidance the rules in words, for readers who know no frames
 */
public record Codebook(
        List<Noun> nouns,
        List<Handling> handling,
        List<Fate> fates,
        List<Act> acts,
        List<Governor> governors,
        Set<String> reporting,
        Set<String> hedges,
        Map<String, Instrument> objects,
        Set<String> groups,
        Map<String, String> nominals,
        List<String> guidance) {

    private static final String FILE = "/codebook/codebook.yml";

    /** Reads the codebook from the class path. */
    public static Codebook load() {
        try (InputStream in = Objects.requireNonNull(Codebook.class.getResourceAsStream(FILE), FILE)) {
            return CodebookReader.read(plain().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Scalars stay as they are written: YAML 1.1 would take the preposition "on" for a truth value. */
    private static Yaml plain() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver text = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // None: everything is text.
            }
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, text);
    }

    /**
     * The entry of a noun; of several the one with the most words.
     *
     * @param story the text of the whole story without case, which tells what a bare noun means
     */
    Optional<Noun> noun(Parse parse, Token token, String story) {
        return nouns(parse, token, story).findFirst();
    }

    /** The entries of a noun that have the most words. */
    Stream<Noun> nouns(Parse parse, Token token, String story) {
        List<Map.Entry<Integer, Noun>> fitting = nouns.stream()
                .filter(n -> n.isAbout(parse, story))
                .flatMap(n ->
                        n.words().stream().filter(w -> w.endsAt(parse, token)).map(w -> Map.entry(w.size(), n)))
                .toList();
        int most = fitting.stream().mapToInt(Map.Entry::getKey).max().orElse(0);
        return fitting.stream().filter(e -> e.getKey() == most).map(Map.Entry::getValue);
    }

    /** Whether a lemma alone is a verb of the codebook. */
    boolean isVerb(String lemma) {
        Phrase word = Phrase.of(lemma);
        return Stream.of(
                        handling.stream().flatMap(h -> h.verbs().stream()),
                        acts.stream().flatMap(a -> a.verbs().stream()),
                        fates.stream().flatMap(f -> f.verbs().stream()))
                .flatMap(verbs -> verbs)
                .anyMatch(word::equals);
    }

    /** Whether a word alone names an act or a measure. */
    boolean isNoun(String lemma) {
        Phrase word = Phrase.of(lemma);
        return nouns.stream().anyMatch(n -> n.words().contains(word));
    }

    /** The governor entries of a word. */
    Stream<Governor> governors(Token token) {
        return governors.stream().filter(g -> g.words().contains(token.lemma()));
    }

    /** The same of a word with its particle or preposition, which counts before the word alone: "ruled out". */
    Stream<Governor> governors(Parse parse, Token token) {
        Stream<Governor> several = parse.children(token, Set.of("prt", "prep"))
                .flatMap(p -> governors.stream().filter(g -> g.words().contains(token.lemma() + " " + p.lemma())));
        return Stream.concat(several, governors(token));
    }
}
