package org.dateline.summaries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.summaries.Draft.Retold;
import org.dateline.summaries.Story.Name;
import org.dateline.summaries.StorySoFar.Deed;
import org.dateline.summaries.StorySoFar.Known;
import org.dateline.summaries.StorySoFar.Person;

/**
 * Rewrites a sentence so that it can be read without the sentences before it. "The company" becomes its name, "the ban"
 * becomes the ban on certain goods, and "the decision" gets its owner and content. If a word may refer to several
 * things, it is unchanged. Quotations are never changed.
 */
final class Explanations {

    /** The greatest number of words in a name before "'s". */
    private static final int LONGEST_OWNER = 6;

    private final ClauseWording wording;
    private final ClosedClasses words;
    private final Anaphora table;
    private final Clauses clauses;
    private final StorySoFar story;
    private final List<Name> names;
    private final Parse parse;
    private final List<Token> tokens;
    private final List<NounGroup> own;
    private final Draft draft;

    Explanations(ClauseWording wording, StorySoFar story, List<Name> names, Parse parse) {
        this.wording = wording;
        this.words = wording.words();
        this.table = wording.anaphora();
        this.clauses = new Clauses(wording);
        this.story = story;
        this.names = names;
        this.parse = parse;
        this.tokens = parse.tokens();
        this.own = NounGroup.in(tokens, words);
        this.draft = new Draft(parse);
    }

    Retold retold() {
        new JoiningWords(wording, tokens, draft).drop();
        new OutsidePronouns(wording, story, parse, draft).replace();
        for (NounGroup group : own) {
            if (!ClauseEnd.isQuoted(tokens, group.head())) {
                noun(group);
                lastName(group);
            }
        }
        return draft.retold();
    }

    private void noun(NounGroup group) {
        Token first = group.first();

        if (group.from() == group.head()) {
            if (group.from() == 0 && !group.isExtended()) {
                byTwo(group).ifPresent(text -> draft.replace(0, 1, text));
            }
            return;
        }
        if (counted(group)) {
            return;
        }
        if (first.pos().equals("PRP$") && !group.isName()) {
            byNeighbour(group).ifPresent(text -> draft.replace(group.from(), group.head() + 1, text));
            return;
        }
        boolean beside = group.from() > 1 && tokens.get(group.from() - 1).form().equals(",") && isBeside(group);
        if (!first.is("DT") || !words.is("definite", first) || beside || isExplained(group) || isTold(group)) {
            return;
        }
        if (group.isExtended()) {
            // "Barred the exchange from its market": the words after it do not tell which exchange.
            Token next = tokens.get(group.head() + 1);
            boolean apart = next.is("IN") && !words.is("part", next);
            boolean inCourt = words.is("place", next) || words.is("as", next);
            Optional<List<Token>> name = apart
                    ? byMention(group).or(() -> byNoun(group)).or(() -> inCourt ? decision(group) : Optional.empty())
                    : Optional.empty();
            name.ifPresent(text -> draft.replace(group.from(), group.head() + 1, text));
            return;
        }
        if (group.isName()) {
            wholeName(group);
            return;
        }
        explanation(group).ifPresent(text -> draft.replace(group.from(), group.head() + 1, text));
    }

    /** Whether a clause after the noun tells which one is meant: "which was filed", "who fled". */
    private boolean isExplained(NounGroup group) {
        int next = group.head() + 1;
        if (next >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(next);
        boolean relative = token.is("W") || words.is("complementiser", token);
        boolean closer = token.is("TO")
                && next + 1 < tokens.size()
                && tokens.get(next + 1).pos().equals("VB");
        boolean name = token.is("NNP") && !token.entity().endsWith("DATE");
        // "The sanctions they had imposed".
        boolean clause = token.is("PRP")
                && !token.is("PRP$")
                && next + 1 < tokens.size()
                && tokens.get(next + 1).isFinite();
        return relative || clause || closer || name || token.form().equals("(");
    }

    /** Whether the noun describes a name before it: "PDVSA, the state oil company". */
    private boolean isBeside(NounGroup group) {
        return own.stream().anyMatch(g -> g.isName() && g.head() == group.from() - 2);
    }

    /** Whether the sentence itself has already described the noun. */
    private boolean isTold(NounGroup group) {
        for (NounGroup other : own) {
            if (other.head() >= group.from()) {
                return false;
            }
            if (other.key().equals(group.key()) && !other.content().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Optional<List<Token>> explanation(NounGroup group) {
        return decision(group)
                .or(() -> byMention(group))
                .or(() -> byNoun(group))
                .or(() -> byPhrase(group))
                .or(() -> byDeed(group))
                .or(() -> byReference(group))
                .or(() -> byKind(group))
                .or(() -> byAlliance(group))
                .or(() -> byOrgan(group))
                .or(() -> byPlea(group))
                .or(() -> bySaying(group))
                .or(() -> byTwo(group));
    }

    /** Returns a decision with its owner and content. */
    private Optional<List<Token>> decision(NounGroup group) {
        String called = table.decision(group.key());
        if (called == null || !group.isPlain(table)) {
            return Optional.empty();
        }
        List<Deed> candidates = story.done().stream()
                .filter(d -> !d.clause().subject().isEmpty() && !isOfOwnSubject(d) && isByParty(d.clause()))
                .toList();
        List<Deed> named = candidates.stream().filter(this::namesSubject).toList();
        candidates = named.isEmpty() ? candidates : named;
        // The acts of one side in a story are one decision, which its first sentence describes.
        Set<String> sides = candidates.stream()
                .map(d -> d.clause().side())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return sides.size() > 1
                ? Optional.empty()
                : candidates.stream()
                        .filter(d -> sides.isEmpty() || d.clause().side() != null)
                        .findFirst()
                        .flatMap(d -> clauses.decision(d.clause(), called, group.key())
                                .map(text -> ofNamed(d, group, text)));
    }

    /**
     * Returns the words with a pronoun for the owner if it was named just before: "praised Riga for its decision to
     * close ports".
     */
    private List<Token> ofNamed(Deed deed, NounGroup group, List<Token> text) {
        Token doer = deed.clause().doer();
        boolean named = tokens.subList(0, group.from()).stream()
                .filter(t -> t.is("NNP"))
                .reduce((a, b) -> b)
                .filter(t -> t.form().equals(doer.form()))
                .isPresent();
        int owner = deed.clause().subject().size();
        boolean owned = text.size() > owner + 1
                && text.get(owner).is("POS")
                && text.get(owner - 1).form().equals(doer.form());
        if (!named || !owned || doer.entity().endsWith("PERSON")) {
            return text;
        }
        boolean several = deed.clause().subject().stream().anyMatch(t -> t.is("CC"));
        List<Token> told = new ArrayList<>(text.subList(owner + 1, text.size()));
        told.addFirst(Draft.word(several ? "their" : "its", "PRP$"));
        return told;
    }

    /**
     * Whether a clause states an act of a named party, and all of it. "Exporters must seek approval" states a duty, and
     * "declared the envoy" lacks its complement.
     */
    private boolean isByParty(Clauses.Main clause) {
        boolean named = clause.passive()
                || clause.subject().stream()
                        .anyMatch(t -> t.is("NNP") || t.entity().endsWith("NORP"));
        return named && !words.is("calling", clause.base());
    }

    /** Whether a decision is that of the sentence's own subject, which would not comment on it. */
    private boolean isOfOwnSubject(Deed deed) {
        String side = deed.clause().side();
        return side != null && subjectWords().contains(side);
    }

    private boolean namesSubject(Deed deed) {
        return deed.clause().rest().stream()
                .filter(t -> t.is("NNP") || t.entity().endsWith("NORP"))
                .anyMatch(t -> subjectWords().stream().anyMatch(w -> isAkin(w, t.form())));
    }

    private Set<String> subjectWords() {
        return tokens.stream()
                .takeWhile(t -> !t.isFinite())
                .filter(t -> t.is("NNP") || t.entity().endsWith("NORP"))
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    /** Whether two words share a stem: "Chinese" and "China". */
    private static boolean isAkin(String one, String other) {
        int letters = 4;
        return one.equals(other)
                || one.length() > letters
                        && other.length() > letters
                        && one.substring(0, letters).equals(other.substring(0, letters));
    }

    /** Whether an entity is of the kind that the noun means: "the Brazilian company" is not a country. */
    private boolean isOfKind(Name name, NounGroup group) {
        EntityKind kind = table.kind(group.key(), false);
        return name.kind() == (kind == null ? EntityKind.ORGANIZATION : kind);
    }

    /** Whether the sentence has already named an entity. */
    private boolean isHere(Name name, NounGroup group) {
        return named(group).anyMatch(n -> n.entity().equals(name.entity()));
    }

    /** Returns the entities that the sentence names before the noun. */
    private Stream<Name> named(NounGroup group) {
        return names.stream()
                .filter(n -> parse.sentence().span().contains(n.span())
                        && n.span().end() <= group.first().span().start());
    }

    /** Returns the name of the party that the learned model is sure about, as the owner of an organ. */
    private Optional<List<Token>> byReference(NounGroup group) {
        boolean organ = table.isOrgan(group.key());
        EntityKind kind = organ ? EntityKind.COUNTRY : table.kind(group.key(), false);
        return kind != EntityKind.COUNTRY && kind != EntityKind.COMPANY
                ? Optional.empty()
                : story.meant(group.noun())
                        .flatMap(Story.Meant::sure)
                        .filter(who -> story.isOfKind(who, kind) && !story.isNamedBefore(who, parse, group.first()))
                        .flatMap(story::nameOf)
                        .map(name -> organ ? owned(name, group) : name);
    }

    private static List<Token> owned(List<Token> owner, NounGroup group) {
        List<Token> text = new ArrayList<>(owner);
        text.add(Draft.owner(text.getLast()));
        text.addAll(group.premodifiers());
        text.add(group.noun());
        return text;
    }

    /** Returns the name of the entity that resolution found for the noun. */
    private Optional<List<Token>> byMention(NounGroup group) {
        boolean plain = group.premodifiers().stream().allMatch(t -> t.entity().endsWith("NORP"));
        // A rule may be linked to the court that made it, but is not called by its name.
        return !plain || table.isDone(group.key())
                ? Optional.empty()
                : names.stream()
                        .filter(n -> n.span().overlaps(group.noun().span()) && isOfKind(n, group) && !isHere(n, group))
                        .findFirst()
                        .flatMap(n -> story.known()
                                .filter(k -> k.id().equals(n.entity()))
                                .map(Known::name)
                                .findFirst())
                        .filter(name -> !stands(name, group.from()));
    }

    /** Returns the name that resolution found for "its neighbour", if the sentence does not contain it. */
    private Optional<List<Token>> byNeighbour(NounGroup group) {
        return table.kind(group.key(), false) != EntityKind.COUNTRY
                ? Optional.empty()
                : names.stream()
                        .filter(n -> n.span().overlaps(group.noun().span()) && n.kind() == EntityKind.COUNTRY)
                        .findFirst()
                        .flatMap(n -> story.known()
                                .filter(k -> k.id().equals(n.entity()) && !k.adjective())
                                .map(Known::name)
                                .findFirst())
                        .filter(name -> !stands(tokens, name, tokens.size()));
    }

    /**
     * Returns a noun with the two countries with which the story began: "the quarrel between …", "relations between …".
     */
    private Optional<List<Token>> byTwo(NounGroup group) {
        if (!table.isBetween(group.key()) || !group.isPlain(table)) {
            return Optional.empty();
        }
        List<List<Token>> two = story.two();
        boolean here = two.stream().anyMatch(name -> stands(tokens, name, tokens.size()));
        if (two.isEmpty() || here) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>(group.core());
        text.add(Draft.word("between", "IN"));
        text.addAll(joined(two));
        return Optional.of(text);
    }

    private boolean stands(List<Token> name, int before) {
        return stands(tokens, name, before);
    }

    /** Whether the last word of a name is among the first words of a sentence. */
    static boolean stands(List<Token> tokens, List<Token> name, int before) {
        return tokens.subList(0, before).stream()
                .anyMatch(t -> t.form().equals(name.getLast().form()));
    }

    private Optional<List<Token>> byNoun(NounGroup group) {
        List<Token> before = group.premodifiers();
        Map<String, List<Token>> named = story.named(group.key());
        for (String noun : table.kin(group.key())) {
            named = named.isEmpty() ? story.named(noun) : named;
        }
        boolean plain = before.stream().allMatch(t -> t.entity().endsWith("NORP"));
        return named.size() == 1 && plain
                ? named.values().stream().findFirst().filter(n -> !stands(n, group.from()))
                : Optional.empty();
    }

    /** Returns an earlier phrase with the same noun, or a related one, that says more. */
    private Optional<List<Token>> byPhrase(NounGroup group) {
        Optional<List<Token>> amount = byAmount(group);
        if (amount.isPresent()) {
            return amount;
        }
        Optional<List<Token>> same = richest(group, List.of(group.key()));
        return same.isPresent() ? same : richest(group, table.kin(group.key()));
    }

    /** Returns an amount with the object of an earlier noun: "the 20% duty" is on the goods of the duty before. */
    private Optional<List<Token>> byAmount(NounGroup group) {
        boolean amount = !group.premodifiers().isEmpty()
                && group.premodifiers().stream().allMatch(t -> t.is("CD") || words.is("amount", t));
        if (!amount) {
            return Optional.empty();
        }
        List<NounGroup> found = Stream.concat(Stream.of(group.key()), table.kin(group.key()).stream())
                .flatMap(n -> story.phrases(n, false).stream())
                .filter(g -> g.isExtended() && g.isPlural() == group.isPlural())
                .toList();
        Set<String> behind = found.stream()
                .map(g -> StorySoFar.text(g.tokens().subList(g.head() + 1, g.to())))
                .collect(Collectors.toSet());
        if (behind.size() != 1
                || found
                        .getFirst()
                        .tokens()
                        .subList(found.getFirst().head() + 1, found.getFirst().to())
                        .stream()
                        .anyMatch(t -> t.is("PRP"))) {
            return Optional.empty();
        }
        NounGroup one = found.getFirst();
        List<Token> text = new ArrayList<>(group.core());
        text.addAll(one.tokens().subList(one.head() + 1, one.to()));
        return Optional.of(text);
    }

    private Optional<List<Token>> richest(NounGroup group, List<String> nouns) {
        Optional<List<Token>> told = richest(group, nouns, false);
        return told.isPresent() || !group.premodifiers().isEmpty() ? told : richest(group, nouns, true);
    }

    private Optional<List<Token>> richest(NounGroup group, List<String> nouns, boolean headline) {
        Set<String> wanted = group.premodifiers().stream()
                .filter(t -> !table.isRelative(t))
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<NounGroup> found = nouns.stream()
                .flatMap(n -> story.phrases(n, headline).stream())
                .filter(g -> g.isName() || g.isPlural() == group.isPlural())
                .filter(g -> !g.content().isEmpty() && g.content().containsAll(wanted))
                .filter(g -> !headline || !g.lacksArticle())
                .toList();
        if (found.isEmpty() || !headline && isContested(group, nouns, found)) {
            return Optional.empty();
        }
        NounGroup best = found.getFirst();
        for (NounGroup other : found) {
            if (other.content().size() > best.content().size()) {
                best = other;
            }
        }
        Set<String> content = best.content();
        boolean one = found.stream().allMatch(g -> content.containsAll(g.content()) || shares(content, g.content()));
        return one && best.content().size() > wanted.size() ? definite(group, best) : Optional.empty();
    }

    /** Whether the headline describes another thing of the kind: "a Ryanair jet" beside "a fighter jet". */
    private boolean isContested(NounGroup group, List<String> nouns, List<NounGroup> found) {
        boolean kin = group.premodifiers().isEmpty() && !nouns.contains(group.key());
        return kin
                && nouns.stream()
                        .flatMap(n -> story.phrases(n, true).stream())
                        .filter(g -> g.isPlural() == group.isPlural())
                        .map(NounGroup::content)
                        .filter(other -> !other.isEmpty())
                        .anyMatch(other -> found.stream()
                                .map(NounGroup::content)
                                .allMatch(c -> c.stream().noneMatch(other::contains)));
    }

    /** Whether two phrases mean the same: they share half of their words. */
    private static boolean shares(Set<String> one, Set<String> other) {
        long both = other.stream().filter(one::contains).count();
        return both * 2 >= other.size();
    }

    /** Returns an earlier phrase with the definite article: "the ban on rice" for "a ban on rice". */
    private Optional<List<Token>> definite(NounGroup group, NounGroup best) {
        List<Token> found = best.all();
        boolean pronoun = found.stream().skip(1).anyMatch(t -> t.is("PRP"));
        // In "a decision by the government to shut the port" the infinitive is not part of the name of the government.
        boolean deed = best.isExtended()
                && best.tokens().get(best.head() + 1).is("TO")
                && (table.isOrgan(best.key()) || table.kind(best.key(), best.isPlural()) != null);
        if (pronoun || deed) {
            found = best.core();
        }
        if (found.stream().skip(1).anyMatch(t -> t.is("PRP"))) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>(found);
        int owner = owner(best);
        boolean named = owner >= 0
                && best.tokens().subList(best.from(), owner).stream()
                        .anyMatch(t -> stands(List.of(t), group.from()) && t.is("N"));
        if (named) {
            text = new ArrayList<>(
                    best.tokens().subList(owner + 1, best.tokens().size()).subList(0, best.to() - owner - 1));
        } else if (owner >= 0) {
            return Optional.of(text);
        }
        if (text.getFirst().is("DT") || text.getFirst().pos().equals("PRP$")) {
            text.removeFirst();
        }
        text.addFirst(Draft.word("the", "DT"));
        return text.size() > 1 ? Optional.of(text) : Optional.empty();
    }

    /** Returns the index of "'s" before the noun; -1 if there is none. */
    private static int owner(NounGroup group) {
        for (int i = group.head() - 1; i > group.from(); i--) {
            if (NounGroup.isPossessive(group.tokens(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns a noun with the object of the earlier act that it means: "the ban on exports". */
    private Optional<List<Token>> byDeed(NounGroup group) {
        Anaphora.Deed deed = table.deed(group.key());
        if (deed == null || !group.premodifiers().isEmpty()) {
            return Optional.empty();
        }
        List<Clauses.Main> told = story.done().stream()
                .map(Deed::clause)
                .filter(c -> deed.verbs().contains(c.base()))
                .toList();
        return told.size() == 1 ? clauses.deed(told.getFirst(), group.noun(), deed.preposition()) : Optional.empty();
    }

    /** Returns a noun for something said, with the subject of the sentence before as its owner: "the remarks". */
    private Optional<List<Token>> bySaying(NounGroup group) {
        Clauses.Main last = story.before();
        if (last == null
                || !table.isSaying(group.key())
                || !group.premodifiers().isEmpty()) {
            return Optional.empty();
        }
        boolean said = words.is("speech", last.base()) || words.is("accusation", last.base());
        if (!said || last.subject().size() > LONGEST_OWNER || stands(last.subject(), group.from())) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>(last.subject());
        text.add(Draft.owner(text.getLast()));
        text.add(group.noun());
        return Optional.of(text);
    }

    /** Returns the only alliance of states that the story named: "the bloc". */
    private Optional<List<Token>> byAlliance(NounGroup group) {
        if (!words.is("alliance", group.noun()) || !group.isPlain(table)) {
            return Optional.empty();
        }
        List<Known> found = story.known(EntityKind.ORGANIZATION)
                .filter(k -> k.name().stream().anyMatch(t -> words.is("alliance name", t.form()))
                        && k.name().stream().noneMatch(t -> words.is("worldwide", t.form())))
                .toList();
        boolean here = named(group).anyMatch(n -> n.kind() == EntityKind.ORGANIZATION);
        return here || found.stream().map(Known::id).distinct().count() != 1
                ? Optional.empty()
                : Optional.of(found.getFirst().name());
    }

    /** Returns a noun for a request, with its content: "the petition". */
    private Optional<List<Token>> byPlea(NounGroup group) {
        Set<String> verbs = table.plea(group.key());
        Clauses.Main asked = story.before();
        if (asked == null || !verbs.contains(asked.base())) {
            return Optional.empty();
        }
        return clauses.plea(asked, group.noun());
    }

    /** Returns the only entity of a kind that the story named: "the country". */
    private Optional<List<Token>> byKind(NounGroup group) {
        EntityKind kind = table.kind(group.key(), false);
        boolean firm = kind == EntityKind.COMPANY
                && group.premodifiers().stream().allMatch(t -> t.pos().startsWith("NN") && !t.is("NNP"));
        if (kind == null || !group.isPlain(table) && !firm) {
            return Optional.empty();
        }
        // An entity already named in the sentence either has another word there or is not meant.
        Set<String> here =
                named(group).filter(n -> n.kind() == kind).map(Name::entity).collect(Collectors.toSet());
        boolean clause =
                tokens.subList(0, group.from()).stream().filter(Token::isFinite).count() > 1;
        List<Known> found = story.known(kind)
                .filter(k -> !k.adjective() && !here.contains(k.id()))
                .toList();
        long different = found.stream().map(Known::id).distinct().count();
        Clauses.Main last = story.before();
        if (different > 1 && group.from() == 0 && last != null) {
            // The beginning of a sentence continues with the subject of the one before.
            String subject = last.doer().form();
            return found.stream()
                    .map(Known::name)
                    .filter(n -> n.getLast().form().equals(subject))
                    .findFirst();
        }
        boolean sure = here.isEmpty() || here.size() == 1 && !clause && kind == EntityKind.COUNTRY;
        return !sure || different != 1
                ? Optional.empty()
                : Optional.of(found.getFirst().name());
    }

    /** Returns an organ with the country with which the story began: "the government", "the trade ministry". */
    private Optional<List<Token>> byOrgan(NounGroup group) {
        boolean organ = table.isOrgan(group.key())
                && group.premodifiers().stream()
                        .allMatch(t -> (t.pos().equals("NN")
                                        || t.pos().equals("NNS")
                                        || t.pos().equals("JJ"))
                                && !t.entity().endsWith("NORP"));
        boolean subject =
                group.head() + 1 < tokens.size() && tokens.get(group.head() + 1).isFinite();
        boolean here = named(group).anyMatch(n -> n.kind() == EntityKind.COUNTRY);
        // "Ida Karlsen, minister of finance, said the cabinet": the cabinet is that of her country, which may be
        // another one.
        boolean spoken = tokens.subList(0, group.from()).stream()
                .anyMatch(t -> t.entity().endsWith("PERSON"));
        List<Token> home = story.home();
        if (!organ || !subject || here || spoken || home == null) {
            return Optional.empty();
        }
        return Optional.of(owned(home, group));
    }

    /** Replaces a noun with a number by the entities that were named before: "the two countries", "both sides". */
    private boolean counted(NounGroup group) {
        EntityKind kind = table.kind(group.key(), true);
        List<Token> before = tokens.subList(group.from(), group.head());
        int many = before.stream().mapToInt(table::count).max().orElse(0);
        boolean definite = words.is("definite", before.getFirst()) || words.is("correlative", before.getFirst());
        // "The two prime ministers".
        boolean plain = before.stream()
                .allMatch(t -> t.is("DT") || t.is("CD") || kind == EntityKind.PERSON && !t.is("NNP") && !t.is("VB"));
        if (kind == null
                || many == 0
                || !definite
                || !plain
                || group.isExtended()
                        && !group.tokens().get(group.head() + 1).is("IN")
                        && !group.tokens().get(group.head() + 1).is("TO")) {
            return false;
        }

        if (named(group).filter(n -> n.kind() == kind).count() >= many) {
            return false;
        }
        List<List<Token>> found = kind == EntityKind.PERSON ? persons(many) : countries(kind, many);
        if (found.size() == many) {
            draft.replace(group.from(), group.head() + 1, joined(found));
            return true;
        }
        return false;
    }

    /** Returns the people in the last sentence that names so many. */
    private List<List<Token>> persons(int many) {
        for (int s = story.size(); s >= 0; s--) {
            int at = s;
            Map<String, List<Token>> found = new LinkedHashMap<>();
            story.people().stream().filter(p -> p.sentence() == at).forEach(p -> found.putIfAbsent(p.last(), p.name()));
            if (found.size() >= many) {
                return List.copyOf(found.values());
            }
        }
        return List.of();
    }

    private List<List<Token>> countries(EntityKind kind, int many) {
        Map<String, List<Token>> all = new LinkedHashMap<>();
        story.known(kind).forEach(k -> all.putIfAbsent(k.id(), k.name()));
        // "Ecuador taxed Colombia and Peru. The two countries …": the subject is not among them.
        Clauses.Main last = story.before();
        if (many == 2 && all.size() == many + 1 && last != null) {
            String doer = last.doer().form();
            all.values().removeIf(name -> name.getLast().form().equals(doer));
        }
        return all.size() == many ? List.copyOf(all.values()) : List.of();
    }

    private List<Token> joined(List<List<Token>> found) {
        List<Token> text = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (i > 0) {
                text.add(i == found.size() - 1 ? Draft.word("and", "CC") : Draft.word(",", ","));
            }
            text.addAll(found.get(i));
        }
        return text;
    }

    /** Replaces part of a name by the whole name: "the Commission" by "the European Commission". */
    private void wholeName(NounGroup group) {
        if (group.head() == group.from() + 1) {
            richest(group, List.of(group.key())).ifPresent(text -> draft.replace(group.from(), group.head() + 1, text));
        }
    }

    /** Replaces a last name by the full name with which the story began: "Karlsen" by "Minister Ida Karlsen". */
    private void lastName(NounGroup group) {
        Token name = group.noun();
        boolean alone = name.is("NNP")
                && name.entity().matches("O|U-.*")
                && (group.head() == 0 || !tokens.get(group.head() - 1).is("NNP"))
                && (group.head() + 1 == tokens.size()
                        || !tokens.get(group.head() + 1).is("NNP"));
        boolean before =
                tokens.subList(0, group.head()).stream().anyMatch(t -> t.form().equals(name.form()));
        if (!alone || before) {
            return;
        }
        Set<String> called = new LinkedHashSet<>();
        List<Token> first = null;
        for (Person person : story.people()) {
            if (person.last().equals(name.form()) && person.name().size() > 1) {
                called.add(person.name().get(person.name().size() - 2).form());
                first = first == null ? person.name() : first;
            }
        }
        if (first != null && called.size() == 1) {
            draft.replace(group.head(), group.head() + 1, first);
        }
    }
}
