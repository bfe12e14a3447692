package org.dateline.summaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.dateline.summaries.Story.Name;
import org.jspecify.annotations.Nullable;

/** The facts of a segment's earlier sentences to which a later one may refer. */
final class StorySoFar {

    private final ClosedClasses words;
    private final Clauses clauses;
    private final NounPhrases phrases;
    private final List<Name> names;
    private final List<Span> deeds;
    private final NavigableMap<Integer, Story.Meant> references;

    private final Map<String, List<NounGroup>> groups = new HashMap<>();
    private final Map<String, List<NounGroup>> ofHeadlines = new HashMap<>();
    private final Map<String, Map<String, List<Token>>> byNoun = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<List<Known>> known = new ArrayList<>();
    private final Map<String, String> surfaces = new HashMap<>();
    private final Map<String, String> properNames = new HashMap<>();
    private final Map<String, String> called = new HashMap<>();
    private final List<Deed> done = new ArrayList<>();
    private Clauses.@Nullable Main before;
    private @Nullable List<Token> home;
    private boolean first = true;

    StorySoFar(
            ClauseWording wording, List<Name> names, List<Span> deeds, NavigableMap<Integer, Story.Meant> references) {
        this.words = wording.words();
        this.clauses = new Clauses(wording);
        this.phrases = wording.phrases();
        this.names = names;
        this.deeds = deeds;
        this.references = references;
    }

    /**
     * Words that name a person with a title.
     *
     * @param sentence the number of the sentence, from 1
     * @param name the words, the last name last
     */
    record Person(int sentence, List<Token> name) {

        String last() {
            return name.getLast().form();
        }
    }

    /**
     * The name of a known entity or of a body.
     *
     * @param id its id
     * @param kind its kind
     * @param name the words, with "the" if the name takes it
     * @param adjective whether the text has only the adjective of a country
     */
    record Known(String id, EntityKind kind, List<Token> name, boolean adjective) {}

    /**
     * An act.
     *
     * @param sentence the number of its sentence, from 1
     * @param clause the clause that tells it
     */
    record Deed(int sentence, Clauses.Main clause) {}

    /** Whether there is no earlier sentence. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Returns the possible meanings of a reference that ends with a word. */
    Optional<Story.Meant> meant(Token word) {
        return Optional.ofNullable(references.get(word.span().end()));
    }

    /** Returns the name of an entity as the story has it; for a country its own, not that of its capital. */
    Optional<List<Token>> nameOf(String who) {
        return known().filter(k -> k.id().equals(who))
                .findFirst()
                .map(k -> k.kind() == EntityKind.COUNTRY
                        ? withArticle(words(called.getOrDefault(who, text(k.name()))))
                        : k.name());
    }

    /** Whether a known entity is of a kind. */
    boolean isOfKind(String who, EntityKind kind) {
        return known(kind).anyMatch(k -> k.id().equals(who));
    }

    /** Whether the words of a sentence before one of them name an entity or refer to it. */
    boolean isNamedBefore(String who, Parse parse, Token word) {
        Span before = new Span(parse.sentence().span().start(), word.span().start());
        return names.stream().anyMatch(n -> n.entity().equals(who) && before.contains(n.span()))
                || references.subMap(before.start(), true, before.end(), true).values().stream()
                        .anyMatch(r -> r.likely().filter(who::equals).isPresent());
    }

    /** Returns the number of sentences so far. */
    int size() {
        return known.size();
    }

    /** Returns the noun phrases with a noun: those of headlines, or those of other sentences. */
    List<NounGroup> phrases(String noun, boolean headline) {
        return (headline ? ofHeadlines : groups).getOrDefault(noun, List.of());
    }

    /** Returns the names to which a noun was an apposition: Coinharbor for "exchange" in "the exchange Coinharbor". */
    Map<String, List<Token>> named(String noun) {
        return byNoun.getOrDefault(noun, Map.of());
    }

    List<Person> people() {
        return people;
    }

    /** Returns the names of a kind in the order of the text. A body that is not in the catalogue may be a company. */
    Stream<Known> known(EntityKind kind) {
        return known().filter(k -> k.kind() == kind
                || kind == EntityKind.COMPANY && k.kind() == EntityKind.ORGANIZATION && k.id().equals(text(k.name())));
    }

    Stream<Known> known() {
        return known.stream().flatMap(List::stream);
    }

    /** Whether words mean an entity, by a name, an adjective or a capital: "Brussels" means the European Union. */
    boolean names(List<Token> words, String name) {
        return inAll(surfaces, words).contains(name) || stands(words, List.of(name.split(" ")));
    }

    /** Whether words mean an entity by a name or a capital, not by an adjective. */
    boolean namesProperly(List<Token> words, String name) {
        return inAll(properNames, words).contains(name) || stands(words, List.of(name.split(" ")));
    }

    /** Returns the names of the entities that words mean. */
    private static Set<String> inAll(Map<String, String> forms, List<Token> words) {
        return forms.entrySet().stream()
                .filter(e -> stands(words, List.of(e.getKey().split(" "))))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Whether a name occurs among words outside a longer name: "Sudan" does not occur in "South Sudan". */
    private static boolean stands(List<Token> words, List<String> name) {
        for (int i = 0; i + name.size() <= words.size(); i++) {
            int from = i;
            int to = i + name.size();
            boolean same = IntStream.range(0, name.size())
                    .allMatch(k -> words.get(from + k).form().equals(name.get(k)));
            boolean longer = from > 0 && words.get(from - 1).is("NNP")
                    || to < words.size() && words.get(to).is("NNP");
            if (same && !longer) {
                return true;
            }
        }
        return false;
    }

    /** Returns the two countries of which one acted on the other; empty if there are none or more. */
    List<List<Token>> two() {
        Map<Set<String>, List<List<Token>>> pairs = new LinkedHashMap<>();
        done.stream()
                .map(Deed::clause)
                .map(clause -> Stream.of(country(clause.subject()), country(clause.rest()))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList())
                .filter(both -> both.size() == 2)
                .forEach(both ->
                        pairs.putIfAbsent(both.stream().map(StorySoFar::text).collect(Collectors.toSet()), both));
        return pairs.size() == 1 ? pairs.values().iterator().next() : List.of();
    }

    /** Returns the name of the only country that words mean; empty if they mean several. */
    private List<Token> country(List<Token> words) {
        Set<String> countries = inAll(surfaces, words);
        List<List<Token>> found = known(EntityKind.COUNTRY)
                .filter(k -> countries.contains(called.getOrDefault(k.id(), "")))
                .map(Known::name)
                .toList();
        return countries.size() == 1 && !found.isEmpty() ? found.getFirst() : List.of();
    }

    List<Deed> done() {
        return done;
    }

    /** Returns the main clause of the last sentence; null if it has none. */
    Clauses.@Nullable Main before() {
        return before;
    }

    /** Returns the country that is the first actor of the story; null without one. */
    @Nullable
    List<Token> home() {
        return home;
    }

    /** Adds a sentence in its rewritten form. */
    void remember(Retold retold) {
        boolean headline = retold.parse().sentence().headline();
        List<Token> tokens = retold.parse().tokens();
        List<NounGroup> found = NounGroup.in(tokens, words);
        Map<String, List<NounGroup>> by = headline ? ofHeadlines : groups;
        for (NounGroup group : found) {
            by.computeIfAbsent(group.key(), k -> new ArrayList<>()).add(group);
            describe(group, found);
        }
        known.add(known(retold));
        remember(people(tokens));
        if (headline) {
            return;
        }
        before = clauses.main(tokens).orElse(null);
        if (first && before != null) {
            String doer = before.doer().form();
            home = known.getLast().stream()
                    .filter(k -> k.kind() == EntityKind.COUNTRY)
                    .map(Known::name)
                    .filter(n -> n.getLast().form().equals(doer))
                    .findFirst()
                    .orElse(null);
        }
        first = false;
        for (Span deed : deeds) {
            if (retold.source().sentence().span().contains(deed)) {
                retold.same(deed).stream()
                        .findFirst()
                        .flatMap(trigger -> clauses.of(tokens, trigger.index())
                                .or(() -> clauses.subjectless(tokens, trigger.index())))
                        .ifPresent(clause -> done.add(new Deed(known.size(), clause)));
            }
        }
    }

    private void remember(List<List<Token>> named) {
        for (List<Token> name : named) {
            people.add(new Person(known.size(), name));
        }
    }

    /**
     * Records a name with the noun that describes it: "cryptocurrency exchange Coinharbor", "Noor Compute, a company in
     * Dubai".
     */
    private void describe(NounGroup group, List<NounGroup> all) {
        List<Token> tokens = group.tokens();
        if (group.isName()) {
            int first = group.head();
            while (first > group.from()
                    && tokens.get(first - 1).is("NNP")
                    && !isTitle(tokens.get(first - 1), tokens.get(first))) {
                first--;
            }
            if (first > group.from() && (tokens.get(first - 1).is("N"))) {
                List<Token> name = tokens.subList(first, group.head() + 1);
                describe(tokens.get(first - 1), name);
            }
        }
        int next = group.head() + 1;
        for (NounGroup beside : all) {
            boolean apposed = beside.from() == next + 1
                    && next < tokens.size()
                    && tokens.get(next).form().equals(",")
                    && beside.to() < tokens.size()
                    && tokens.get(beside.to()).form().matches("[,.]");
            if (!apposed || group.isName() == beside.isName()) {
                continue;
            }
            NounGroup name = group.isName() ? group : beside;
            NounGroup noun = group.isName() ? beside : group;
            boolean single = noun.hasDeterminer() && !noun.isPlural();
            if (single) {
                describe(noun.noun(), properName(name));
            }
        }
    }

    /** Whether a word is a title before a person's name, such as "Minister". */
    private static boolean isTitle(Token before, Token name) {
        return name.entity().endsWith("PERSON") && !before.entity().endsWith("PERSON");
    }

    private static List<Token> properName(NounGroup group) {
        List<Token> tokens = group.tokens();
        int first = group.head();
        while (first > group.from() && tokens.get(first - 1).is("NNP")) {
            first--;
        }
        return tokens.subList(first, group.head() + 1);
    }

    private void describe(Token noun, List<Token> name) {
        byNoun.computeIfAbsent(noun.form().toLowerCase(Locale.ROOT), n -> new LinkedHashMap<>())
                .putIfAbsent(text(name), name);
    }

    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }

    /** Returns the names of people with their titles. */
    private List<List<Token>> people(List<Token> tokens) {
        List<List<Token>> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!tokens.get(i).entity().endsWith("PERSON")) {
                i++;
                continue;
            }
            int end = i;
            while (end < tokens.size()
                    && tokens.get(end).entity().endsWith("PERSON")
                    && !NounGroup.isPossessive(tokens, end)) {
                end++;
            }
            int from = i;
            while (from > 0
                    && (tokens.get(from - 1).is("NNP")
                            || tokens.get(from - 1).entity().endsWith("NORP"))
                    && !tokens.get(from - 1).entity().endsWith("DATE")) {
                from--;
            }
            if (end > i) {
                found.add(tokens.subList(from, end));
            }
            i = Math.max(end, i + 1);
        }
        return found;
    }

    private List<Known> known(Retold retold) {
        List<Known> found = new ArrayList<>();
        List<Token> tokens = retold.parse().tokens();
        Set<Integer> covered = new HashSet<>();
        for (Name name : names) {
            if (!retold.source().sentence().span().contains(name.span()) || name.kind() == null) {
                continue;
            }
            List<Token> told = named(retold.words(name.span()));
            if (!told.isEmpty()) {
                surfaces.put(text(told), name.name());
                if (told.getLast().is("NNP")) {
                    properNames.put(text(told), name.name());
                }
                called.put(name.entity(), name.name());
            }
            boolean demonym = !told.isEmpty()
                    && name.kind() == EntityKind.COUNTRY
                    && told.getLast().is("J");
            if (demonym) {
                found.add(new Known(name.entity(), name.kind(), withArticle(words(name.name())), true));
            } else if (!told.isEmpty() && told.getLast().is("NNP")) {
                found.add(new Known(name.entity(), name.kind(), withArticle(told), false));
                told.forEach(t -> covered.add(t.index()));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).entity().matches("[BU]-ORG") && tokens.get(i).is("N") && !covered.contains(i)) {
                int end = i + 1;
                while (end < tokens.size() && tokens.get(end).entity().matches("[IL]-ORG")) {
                    end++;
                }
                List<Token> name = tokens.subList(i, end);
                boolean proper = name.getLast().is("NNP");
                if (proper) {
                    found.add(new Known(text(name), EntityKind.ORGANIZATION, withArticle(name), false));
                }
            }
        }
        return found;
    }

    private static List<Token> words(String name) {
        return Stream.of(name.split(" ")).map(w -> Draft.word(w, "NNP")).toList();
    }

    /** Returns the words up to the end of the name. */
    private static List<Token> named(List<Token> told) {
        List<Token> name = told;
        while (name.size() > 1 && !name.getLast().is("N") && !name.getLast().is("J")) {
            name = name.subList(0, name.size() - 1);
        }
        return name;
    }

    /** Returns a name with "the" if that precedes it. */
    private List<Token> withArticle(List<Token> name) {
        String called = text(name);
        if (phrases.withArticle(called).equals(called)) {
            return name;
        }
        List<Token> whole = new ArrayList<>(name);
        whole.addFirst(Draft.word("the", "DT"));
        return whole;
    }
}
