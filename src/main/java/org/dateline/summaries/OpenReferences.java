package org.dateline.summaries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** Finds words of a summary that only other sentences explain: "it", "the exit", "another ban", "its neighbour". */
final class OpenReferences {

    /** The least number of words in a denial that states its content. */
    private static final int DENIAL = 9;

    private final String summary;
    private final ToldAct act;
    private final Parse told;
    private final List<Token> tokens;
    private final ClosedClasses words;
    private final Anaphora anaphora;

    /** Whether the words are those of a title, which has no articles. */
    private final boolean title;

    /** The noun groups of the sentence that the summary contains. */
    private final List<NounGroup> groups;

    /**
     * Reads a summary.
     *
     * @param act the act that it tells
     */
    OpenReferences(String summary, ToldAct act, ClauseWording wording) {
        this(summary, act, wording, false);
    }

    /** Reads a title of an act. */
    static OpenReferences inTitle(String title, ToldAct act, ClauseWording wording) {
        return new OpenReferences(title, act, wording, true);
    }

    private OpenReferences(String summary, ToldAct act, ClauseWording wording, boolean title) {
        this.title = title;
        this.summary = summary;
        this.act = act;
        this.told = act.sentence();
        this.tokens = told.tokens();
        this.words = wording.words();
        this.anaphora = wording.anaphora();
        this.groups =
                NounGroup.in(tokens, words).stream().filter(g -> place(g) >= 0).toList();
    }

    /** Whether the summary has an open reference, or names too little to show its subject. */
    boolean any() {
        return tokens.stream().anyMatch(t -> isOpenPronoun(t) || isOpenObject(t))
                || groups.stream().anyMatch(this::isOpen)
                || isBareBlame()
                || !saysEnough();
    }

    /**
     * Whether a pronoun, a bare noun such as "the ban", or a comparison has its antecedent outside the words. Nouns that are described,
     * such as "the trade boycott", are understood beside a date and parties.
     */
    boolean refer() {
        return tokens.stream().anyMatch(t -> isOpenPronoun(t) || isOpenObject(t))
                || groups.stream().anyMatch(g -> isOpen(g) && !isVague(g) && (isBare(g) || isSame(g)));
    }

    /** Whether a noun has an article or a possessive, and at most a number: "the two sides", "its neighbour". */
    private boolean isBare(NounGroup group) {
        boolean possessive = group.first().pos().equals("PRP$") && isOfNeighbour(group.noun());
        return (group.first().is("DT") && words.is("definite", group.first()) || possessive)
                && !isGoingOn(group)
                && tokens.subList(group.from() + 1, group.head()).stream().allMatch(t -> t.is("CD"));
    }

    /**
     * Whether the words go on behind a noun with what tells which one is meant: "the attack of April", "the complaint it had filed".
     */
    private boolean isGoingOn(NounGroup group) {
        String noun = group.noun().form();
        int next = group.head() + 1;
        boolean told = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(noun) + " (?:" + words.expression("identifying") + ") ")
                .matcher(summary)
                .find();
        return told
                || next < tokens.size()
                        && tokens.get(next).pos().equals("PRP")
                        && place(noun + " " + tokens.get(next).form()) >= 0;
    }

    private boolean isSame(NounGroup group) {
        return tokens.subList(group.from(), group.head()).stream()
                .anyMatch(t -> words.is("likening", t) && place(t.form()) >= 0);
    }

    /**
     * Whether "it" or "them" is the object of a verb or preposition, and only names and bodies stand before it: "Seoul asked Tokyo to
     * reverse it". States are rarely reversed, signed or blocked, so the pronoun means a deed that another sentence tells.
     */
    private boolean isOpenObject(Token token) {
        int place = token.pos().equals("PRP") ? place(token.form()) : -1;
        boolean thing =
                !words.is("reflexive", token) && !words.is("first person", token) && !words.is("personal", token);
        if (place < 0 || !thing || token.index() == 0 || isDummy(token.index())) {
            return false;
        }
        Token before = tokens.get(token.index() - 1);
        boolean object = before.is("V") || before.is("TO") || before.is("IN") && !words.is("among", before);
        boolean other = !title && place(before.form() + " " + token.form()) < 0;
        boolean subject = other || token.index() + 1 < tokens.size() && goesOn(tokens.get(token.index() + 1));
        return object
                && !subject
                && groups.stream()
                        .filter(g -> place(g) < place)
                        .allMatch(g -> isStateOrBody(g)
                                || anaphora.kind(g.key(), false) != null
                                || anaphora.isOrgan(g.key())
                                || words.is("anaphoric", g.noun()));
    }

    private static boolean isStateOrBody(NounGroup group) {
        return group.core().stream()
                .anyMatch(t -> t.entity().endsWith("GPE")
                        || t.entity().endsWith("ORG")
                        || t.entity().endsWith("NORP")
                        || t.entity().endsWith("PERSON"));
    }

    /** Whether a word shows that the pronoun before it is a subject: "it would", "it to". */
    private static boolean goesOn(Token next) {
        return next.is("V") || next.is("MD") || next.is("TO");
    }

    /** Whether the summary names the party or thing that is blamed, but not the charge: "rebels blamed sanctions". */
    private boolean isBareBlame() {
        Token verb = tokens.get(act.at());
        // "Rebels withdrew, blaming sanctions" tells it in its main clause.
        boolean main = !verb.pos().equals("VBG") || place(verb.form()) < 0;
        return words.is("blaming", verb)
                && main
                && groups.stream()
                        .filter(g -> g.from() == verb.index() + 1)
                        .anyMatch(g -> tokens.stream()
                                .skip(g.head() + 1L)
                                .noneMatch(t -> words.is("blamed for", t) && place(t.form()) >= 0
                                        || words.is("blamed on", t) && t.index() == g.head() + 1));
    }

    /**
     * Whether the summary names two parties, or one and a described thing: "Japan pledged $1.8 million for displaced
     * villagers", but not "Nigeria cut off electricity". If a described thing is sent, the summary also needs its goal:
     * "Chile sent rescue divers" is open.
     */
    private boolean saysEnough() {
        List<Token> named = named();
        boolean body = named.stream().anyMatch(t -> !t.entity().endsWith("PERSON"));
        boolean sends = words.is("sending", tokens.get(act.at()));
        return named.size() > 1
                || body
                        && (act.type() == ActionType.REJECT && summary.split(" ").length >= DENIAL
                                || act.type() == ActionType.MOBILIZE
                                        && !sends
                                        && groups.stream().skip(1).anyMatch(OpenReferences::isDescribed)
                                || act.named().stream().anyMatch(party -> isDescribed(party, sends)));
    }

    private static boolean isDescribed(NounGroup group) {
        return group.premodifiers().stream().anyMatch(t -> t.is("N") || t.is("J") || t.is("V"));
    }

    /**
     * Whether the summary describes a party that is not the actor: "displaced villagers", but not "importers".
     *
     * @param behind whether only a party behind a preposition counts, since the others are the things sent
     */
    private boolean isDescribed(ToldAct.Named party, boolean behind) {
        Span span = party.span();
        return party.role() != Role.ACTOR
                && !party.inferred()
                && span != null
                && groups.stream()
                        .filter(g -> g.core().stream().anyMatch(t -> t.span().overlaps(span)))
                        .filter(g -> !behind || isBehindPreposition(g))
                        .anyMatch(OpenReferences::isDescribed);
    }

    private boolean isBehindPreposition(NounGroup group) {
        return group.from() > 0
                && (tokens.get(group.from() - 1).is("IN")
                        || tokens.get(group.from() - 1).is("TO"));
    }

    private String text(NounGroup group) {
        return told.text(group.from(), group.head() + 1);
    }

    /** Returns the place of some words in the summary; -1 if it does not contain them. */
    private int place(String form) {
        Matcher there = Pattern.compile(
                        "(?<![\\p{L}\\p{N}'’])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(summary);
        return there.find() ? there.start() : -1;
    }

    private int place(NounGroup group) {
        boolean bare = title && group.first().is("DT") && group.from() < group.head();
        return place(bare ? told.text(group.from() + 1, group.head() + 1) : text(group));
    }

    private boolean isOpenPronoun(Token token) {
        if (!(title ? token.pos().equals("PRP") : token.is("PRP"))
                || words.is("reflexive", token)
                || words.is("first person", token)) {
            return false;
        }
        int place = place(token.form());
        if (place < 0 || isDummy(token.index())) {
            return false;
        }
        boolean person = words.is("personal", token);
        return groups.stream()
                .filter(g -> place(g) < place)
                .noneMatch(g -> person == g.noun().entity().endsWith("PERSON") || person && !g.isName());
    }

    /** Whether "it" has no meaning: "it is clear that", but not "it was used to". */
    private boolean isDummy(int at) {
        Expletive expletive = new Expletive(words);
        return expletive.is(tokens, at)
                || expletive.mayBe(tokens, at)
                        && !(tokens.get(at + 2).is("VBN")
                                && at + 3 < tokens.size()
                                && tokens.get(at + 3).is("TO"));
    }

    private boolean isOpen(NounGroup group) {
        Token first = group.first();
        boolean comparing = tokens.subList(group.from(), group.head()).stream()
                .anyMatch(t -> words.is("comparing", t) && !isReciprocal(t.index()));
        boolean body = anaphora.kind(group.key(), false) != null || words.is("anaphoric", group.noun());
        boolean owned = first.pos().equals("PRP$") && (body || isOfNeighbour(group)) && !isNamedBefore(group);
        boolean its = owned || isBareDeed(group);
        if (comparing || its || isVague(group) || isDated(group)) {
            return true;
        }
        boolean both = words.is("correlative", first);
        boolean definite = first.is("DT") && words.is("definite", first) || both;
        boolean possessed = group.premodifiers().stream().anyMatch(t -> t.is("POS"));
        if (!definite || possessed || group.isName() || words.is("unique", group.noun()) || isBeside(group)) {
            return false;
        }
        boolean named = group.premodifiers().stream().anyMatch(t -> t.is("NNP") && !words.isDay(t)) || isTerm(group);
        boolean nation = group.premodifiers().stream().anyMatch(t -> t.entity().endsWith("NORP"));
        return !named && !(isToldBehind(group) && !both) && !(nation && !body) && !isToldBefore(group);
    }

    /** Whether a word for another state stands before the noun, as in "let its neighbour ship goods" taken for one noun. */
    private boolean isOfNeighbour(NounGroup group) {
        return group.premodifiers().stream().anyMatch(this::isOfNeighbour);
    }

    private boolean isOfNeighbour(Token token) {
        return words.is("neighbour", token);
    }

    /** Whether a word is part of "each other". */
    private boolean isReciprocal(int at) {
        return at > 0 && words.is("distributive", tokens.get(at - 1));
    }

    /** Whether a noun has the article and a date before it, and nothing else: "the July attack". */
    private boolean isDated(NounGroup group) {
        int before = group.from() - 1;
        return before > 0
                && group.from() == group.head()
                && words.isDay(tokens.get(before))
                && words.is("definite article", tokens.get(before - 1))
                && !isToldBehind(group);
    }

    /**
     * Whether a noun for something done has an owner and nothing else, as in "its levy" and "Oslo's ban", or compares
     * by its owner, as in "its own ties with Oslo".
     */
    private boolean isBareDeed(NounGroup group) {
        Token before = tokens.get(Math.max(0, group.head() - 1));
        boolean owned = before.pos().equals("PRP$")
                || before.is("POS")
                || words.is("own", before) && group.first().pos().equals("PRP$") && group.head() == group.from() + 2;
        boolean deed = anaphora.deed(group.key()) != null
                || !anaphora.kin(group.key()).isEmpty()
                || anaphora.isBetween(group.key());
        // "Its own ties with Oslo": others did the same before, whatever stands behind.
        boolean alike = words.is("own", before) && owned;
        return deed && owned && group.from() < group.head() && (alike || !isToldBehind(group));
    }

    /** Whether the subject of a noun is missing: "a petition", but not "a law revoking the treaty". */
    private boolean isVague(NounGroup group) {
        boolean between = act.type() == ActionType.AGREE && named().size() > 1;
        return words.is("indefinite", group.first())
                && group.head() == group.from() + 1
                && !group.isExtended()
                && !isExplained(group.head() + 1)
                && !NounGroup.isPossessive(tokens, Math.min(group.head() + 1, tokens.size() - 1))
                && !between
                && !group.isName();
    }

    /** Whether a clause or a participle tells which thing is meant: "that it made", "revoking the treaty". */
    private boolean isExplained(int behind) {
        // "An order on Wednesday adding duties".
        boolean day = behind + 2 < tokens.size() && tokens.get(behind).is("IN") && words.isDay(tokens.get(behind + 1));
        int at = day ? behind + 2 : behind;
        if (at >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(at);
        boolean participle = next.pos().equals("VBG") && !words.is("subordinator", next)
                || next.pos().equals("VBN")
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).is("IN");
        return (next.is("W") || words.is("complementiser", next) || participle) && place(next.form()) >= 0;
    }

    /** Whether a group describes a name just before it: "KFOR, the NATO-led mission". */
    private boolean isBeside(NounGroup group) {
        return group.from() > 1
                && tokens.get(group.from() - 1).form().equals(",")
                && groups.stream().anyMatch(g -> g.isName() && g.head() == group.from() - 2);
    }

    /** Whether two nouns before it make a noun a term of its own: "the nuclear test ban treaty". */
    private static boolean isTerm(NounGroup group) {
        return group.premodifiers().stream().filter(t -> t.pos().equals("NN")).count() > 1;
    }

    /** Whether words after the noun explain it: "the case of the two ships", but not "take the case to a court". */
    private boolean isToldBehind(NounGroup group) {
        int next = group.head() + 1;
        boolean pointing = words.is("pointing", group.first());
        if (pointing || isExplained(next)) {
            return !pointing;
        }
        if (!group.isExtended()) {
            return false;
        }
        Token link = group.tokens().get(next);
        boolean place = words.is("goal", link) && !group.tokens().get(next + 1).is("VB");
        boolean means = words.is("means of", link)
                && group.tokens().subList(next, group.to()).stream().noneMatch(t -> t.is("NNP"));
        return !place && !means;
    }

    /** Whether the noun or, for "the government", a country occurs earlier in the summary. */
    private boolean isToldBefore(NounGroup group) {
        int at = place(group);
        List<NounGroup> before =
                groups.stream().filter(g -> g != group && place(g) < at).toList();
        boolean company = anaphora.kind(group.key(), false) != EntityKind.COUNTRY
                && words.is("anaphoric", group.noun())
                && !group.isPlural();
        return before.stream().anyMatch(g -> g.key().equals(group.key()))
                || anaphora.isOrgan(group.key()) && isCountry(before)
                || company && isNamedBefore(group)
                || anaphora.kind(group.key(), true) == EntityKind.COUNTRY
                        && countries(before).distinct().count() > 1;
    }

    private static boolean isCountry(List<NounGroup> groups) {
        return countries(groups).findAny().isPresent();
    }

    private static Stream<String> countries(List<NounGroup> groups) {
        return groups.stream()
                .flatMap(g -> g.all().stream())
                .filter(t -> t.entity().endsWith("GPE") || t.entity().endsWith("NORP"))
                .map(Token::form);
    }

    /** Whether the summary names a body or a country, other than its subject, before a noun that may mean it. */
    private boolean isNamedBefore(NounGroup group) {
        int at = place(group);
        List<NounGroup> named = groups.stream()
                .filter(g -> place(g) < at)
                .filter(g -> g.core().stream()
                        .anyMatch(t -> t.entity().endsWith("ORG") || t.entity().endsWith("GPE")))
                .toList();
        // The subject itself would be "it".
        return named.stream().skip(1).findAny().isPresent() || named.stream().anyMatch(g -> !g.isName());
    }

    /** Returns the first words of the named entities. A group and its owner count as one, and so does a repeated name. */
    private List<Token> named() {
        List<NounGroup> all = NounGroup.in(tokens, words);
        Set<String> names = new HashSet<>();
        Set<Integer> owners = new HashSet<>();
        List<Token> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int from = i;
            int to = i;
            while (to < tokens.size() && isNamed(tokens.get(to))) {
                to++;
            }
            if (to == from) {
                continue;
            }
            i = to;
            String name = told.text(from, to);
            int owner = all.stream()
                    .filter(g -> g.from() <= from && from <= g.head())
                    .mapToInt(NounGroup::from)
                    .min()
                    .orElse(from);
            if (place(name) >= 0 && names.add(name.toLowerCase(Locale.ROOT)) && owners.add(owner)) {
                found.add(tokens.get(to - 1));
            }
        }
        return found;
    }

    /** Whether a word is part of a name. "Customs" of "Customs officers" is not. */
    private boolean isNamed(Token token) {
        boolean opens = token.index() == 0
                && token.entity().equals("O")
                && tokens.size() > 1
                && !tokens.get(1).is("NNP");
        boolean nation = token.entity().endsWith("NORP") || token.entity().endsWith("GPE");
        return (token.is("NNP") && !opens || nation && !token.is("DT")) && !words.isDay(token);
    }
}
