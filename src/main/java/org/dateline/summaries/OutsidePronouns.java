package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.summaries.StorySoFar.Deed;
import org.dateline.summaries.StorySoFar.Person;

/**
 * Resolves a pronoun that the words before it in its sentence do not explain: to the subject of the sentence before, or
 * to its object.
 */
final class OutsidePronouns {

    /** The number of sentences after the name of a person in which "he" still means that person. */
    private static final int NEAR = 2;

    /** The number of words in which a sentence may name an owner who follows: "in its statement, the ministry". */
    private static final int LEAD = 3;

    private final ClosedClasses words;
    private final Verbs verbs;
    private final StorySoFar story;
    private final Parse parse;
    private final List<Token> tokens;
    private final List<NounGroup> own;
    private final Draft draft;

    OutsidePronouns(ClauseWording wording, StorySoFar story, Parse parse, Draft draft) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.story = story;
        this.parse = parse;
        this.tokens = parse.tokens();
        this.own = NounGroup.in(tokens, words);
        this.draft = draft;
    }

    void replace() {
        for (int i = 0; i < tokens.size(); i++) {
            if (!ClauseEnd.isQuoted(tokens, i)) {
                pronoun(i);
            }
        }
    }

    private void pronoun(int at) {
        Token token = tokens.get(at);
        if (!token.is("PRP")
                || words.is("reflexive", token)
                || words.is("first person", token)
                || isExplainedBehind(at)) {
            return;
        }
        boolean owner = token.pos().equals("PRP$");
        Optional<String> sure = isOwnerBehind(at) || new Expletive(words).mayBe(tokens, at)
                ? Optional.empty()
                : story.meant(token).flatMap(Story.Meant::sure);
        if (sure.filter(who -> story.isNamedBefore(who, parse, token)).isPresent()) {
            return;
        }
        // Whoever is sure but has no name is not to be taken for somebody else.
        Optional<List<Token>> meant = sure.isPresent()
                ? sure.flatMap(story::nameOf).map(this::titled)
                : words.is("personal", token) ? person(at) : thing(at);
        meant.filter(name -> !Explanations.stands(tokens, name, at)).ifPresent(name -> {
            if (owner && isDescribed(name)) {
                return;
            }
            List<Token> text = new ArrayList<>(name);
            if (owner) {
                text.add(Draft.owner(text.getLast()));
            }
            draft.replace(at, at + 1, text);
        });
    }

    /** Whether the owner may follow: "in its statement, the ministry". */
    private boolean isOwnerBehind(int at) {
        return tokens.get(at).pos().equals("PRP$") && tokens.getFirst().is("IN") && at < LEAD;
    }

    /**
     * Whether the subject of the main clause may follow what a participle opens: "asked whether it would retaliate, the
     * ministry said".
     */
    private boolean isExplainedBehind(int at) {
        if (!tokens.getFirst().is("V")) {
            return false;
        }
        int comma = at + 1;
        while (comma < tokens.size() && !tokens.get(comma).form().equals(",")) {
            comma++;
        }
        int behind = comma + 1;
        return own.stream().anyMatch(g -> g.from() == behind);
    }

    /** Returns the name of a person with the title that the story gave it. */
    private List<Token> titled(List<Token> name) {
        return story.people().stream()
                .filter(p -> name.getLast().entity().endsWith("PERSON")
                        && (" " + StorySoFar.text(p.name())).endsWith(" " + StorySoFar.text(name)))
                .findFirst()
                .map(Person::name)
                .orElse(name);
    }

    /**
     * Whether a phrase has a description after the noun. After "dockers at eleven harbours", "their federation" would
     * become that of the harbours; "the Bank of England" is a name.
     */
    private static boolean isDescribed(List<Token> phrase) {
        int link = 0;
        while (link < phrase.size()
                && !phrase.get(link).is("IN")
                && !phrase.get(link).is("TO")) {
            link++;
        }
        return link < phrase.size() && phrase.subList(0, link).stream().noneMatch(t -> t.is("NNP"));
    }

    private Optional<List<Token>> person(int at) {
        if (tokens.get(at).pos().equals("PRP$") && at == 1 && tokens.getFirst().is("IN")) {
            return Optional.empty();
        }
        boolean here = tokens.subList(0, at).stream()
                .anyMatch(t -> t.entity().endsWith("PERSON") || words.is("personal", t) || words.isPersonal(t));
        if (here || story.people().isEmpty()) {
            return Optional.empty();
        }
        int last = story.people().getLast().sentence();
        List<Person> there =
                story.people().stream().filter(p -> p.sentence() == last).toList();
        Set<String> different = there.stream().map(Person::last).collect(Collectors.toSet());
        boolean near = story.size() - last <= NEAR;
        if (different.size() == 1 && near) {
            return Optional.of(there.getFirst().name());
        }
        return subjectBefore().filter(s -> s.stream().anyMatch(t -> t.entity().endsWith("PERSON")));
    }

    private Optional<List<Token>> subjectBefore() {
        return Optional.ofNullable(story.before()).map(Clauses.Main::subject).filter(s -> !s.isEmpty());
    }

    private Optional<List<Token>> thing(int at) {
        Token token = tokens.get(at);
        boolean plural = words.is("plural pronoun", token);
        boolean owner = token.pos().equals("PRP$");
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
        // "In its statement, the ministry": the owner follows.
        if (owner && at > 0 && tokens.getFirst().is("IN")) {
            return Optional.empty();
        }
        boolean subject = !owner && (next.isFinite() || next.is("RB"));
        int lead = tokens.getFirst().is("IN") ? 1 : 0;
        boolean verb = tokens.subList(0, at).stream().anyMatch(Token::isFinite);
        List<NounGroup> there = own.stream()
                .filter(g -> g.head() < at && !draft.isEdited(g.head(), g.head() + 1))
                .toList();
        Clauses.Main before = story.before();
        if (before == null) {
            return Optional.empty();
        }
        if (subject || owner) {
            boolean opens = there.isEmpty() || lead == 1 && !verb && subject;
            boolean dummy = new Expletive(words).mayBe(tokens, at);
            if (!opens || dummy) {
                return Optional.empty();
            }
            Optional<List<Token>> meant = agreeing(before.subject(), plural);
            // "Trump said that tariffs were on their way. They …"
            return meant.isPresent() || !isMeasure(next) ? meant : agreeing(lastDone(), plural);
        }
        // A party is seldom the object of its own act: the only name before the pronoun is not meant.
        long verbs = tokens.subList(0, at).stream().filter(Token::isFinite).count();
        boolean only = verbs == 1
                && (!there.isEmpty() || draft.isEdited(0, at))
                && there.stream().allMatch(g -> g.head() < firstFinite())
                && at > 0
                && (tokens.get(at - 1).is("VB") || tokens.get(at - 1).is("IN"))
                && verb;
        if (!only) {
            return Optional.empty();
        }
        Optional<List<Token>> same = agreeing(objectOf(before.rest(), tokens.get(at - 1)), plural);
        if (same.isPresent() || isAskedToDo(before)) {
            return same;
        }
        Optional<List<Token>> object = agreeing(before.object(), plural);
        return object.isPresent() ? object : agreeing(lastDone(), plural);
    }

    /** Returns the object of the same verb in other words: "the buoy" of "asked Oslo to remove the buoy" for "removing it". */
    private List<Token> objectOf(List<Token> rest, Token verb) {
        String base = verb.is("VB") ? verbs.base(verb.form()) : null;
        return base == null
                ? List.of()
                : IntStream.range(0, rest.size())
                        .filter(i -> rest.get(i).is("VB")
                                && base.equals(verbs.base(rest.get(i).form())))
                        .mapToObj(i -> rest.subList(i + 1, rest.size()).stream()
                                .takeWhile(t -> t.is("DT") || t.is("J") || t.is("CD") || t.isNominal() || t.is("POS"))
                                .toList())
                        .filter(phrase -> phrase.stream().anyMatch(t -> t.is("N")))
                        .findFirst()
                        .orElse(List.of());
    }

    /** Whether the object of a sentence is a name that is to do something to another thing, which a pronoun may mean. */
    private static boolean isAskedToDo(Clauses.Main before) {
        List<Token> rest = before.rest();
        return before.object().stream().anyMatch(t -> t.is("NNP"))
                && IntStream.range(0, rest.size() - 2)
                        .anyMatch(i -> rest.get(i).is("TO")
                                && rest.get(i + 1).is("VB")
                                && (rest.get(i + 2).is("DT") || rest.get(i + 2).isNominal()));
    }

    private Optional<List<Token>> agreeing(List<Token> phrase, boolean plural) {
        if (phrase.isEmpty()
                || phrase.stream()
                        .anyMatch(t -> t.entity().endsWith("PERSON") || t.pos().equals("PRP"))) {
            return Optional.empty();
        }
        boolean many = isPlural(phrase);
        return many == plural ? Optional.of(definite(phrase)) : Optional.empty();
    }

    /** Whether the verb is about a measure: "is to apply", "will climb". */
    private boolean isMeasure(Token next) {
        return words.is("be", next) || words.is("future", next);
    }

    /**
     * Returns the subject of an act in the sentence before or, if that is a name, its object; empty if this is a name
     * too.
     */
    private List<Token> lastDone() {
        return story.done().stream()
                .filter(d -> d.sentence() == story.size())
                .map(Deed::clause)
                .map(c -> c.doer().is("NNP") || c.subject().isEmpty() ? c.object() : c.subject())
                .filter(o -> !o.isEmpty() && o.stream().noneMatch(t -> t.is("PRP")))
                .filter(o -> isPlural(o)
                        || o.getFirst().is("DT")
                        || o.getFirst().pos().equals("PRP$"))
                .filter(o -> o.stream().filter(t -> t.is("N")).limit(1).noneMatch(t -> t.is("NNP")))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isPlural(List<Token> phrase) {
        int head = 0;
        for (Token token : phrase) {
            if (token.is("IN") || token.is("TO")) {
                break;
            }
            head = token.is("N") ? phrase.indexOf(token) : head;
        }

        boolean list = phrase.subList(0, head).stream().anyMatch(t -> t.is("CC"));
        return list || phrase.get(head).pos().equals("NNS");
    }

    private int firstFinite() {
        return tokens.stream()
                .filter(Token::isFinite)
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    private List<Token> definite(List<Token> phrase) {
        boolean indefinite = words.is("indefinite", phrase.getFirst());
        if (!indefinite) {
            return phrase;
        }
        List<Token> text = new ArrayList<>(phrase);
        text.set(0, Draft.word("the", "DT"));
        return text;
    }
}
