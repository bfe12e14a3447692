package org.dateline.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads clauses of earlier sentences: subject, verb and object. */
final class Clauses {

    /**
     * The greatest number of words in the description of an act; a longer clause says more than is needed to identify
     * it.
     */
    private static final int LONGEST = 22;

    /** The greatest number of words in an owner's name. */
    private static final int LONGEST_OWNER = 6;

    private static final String DEFINITE = "the ";

    private final ClosedClasses words;
    private final Verbs verbs;
    private final Anaphora anaphora;

    private List<Token> lastRead = List.of();
    private List<NounGroup> lastGroups = List.of();

    Clauses(ClauseWording wording) {
        this.anaphora = wording.anaphora();
        this.words = wording.words();
        this.verbs = wording.verbs();
    }

    /**
     * A clause.
     *
     * @param doer the noun of its subject
     * @param subject the words of its subject
     * @param base its verb's base form
     * @param passive whether it is a passive
     * @param rest the words after the verb
     * @param object the noun phrase after the verb; empty without one
     */
    record Main(Token doer, List<Token> subject, String base, boolean passive, List<Token> rest, List<Token> object) {

        /** Returns the name of the subject; null if it is not a name. */
        @Nullable
        String side() {
            return passive || !doer.is("NNP") ? null : doer.form();
        }

        /** Whether the subject is a measure instead of a party: "a ban on exports took effect". */
        boolean isOfMeasure() {
            return !passive && !doer.is("NNP") && subject.stream().anyMatch(t -> t.is("IN"));
        }
    }

    /** Returns the noun phrases of a sentence; cached, since several methods need them. */
    private List<NounGroup> groups(List<Token> tokens) {
        if (tokens != lastRead) {
            lastRead = tokens;
            lastGroups = NounGroup.in(tokens, words);
        }
        return lastGroups;
    }

    /** Returns the clause of the first verb outside subordinate clauses. */
    Optional<Main> main(List<Token> tokens) {
        boolean relative = false;
        for (Token token : tokens) {
            boolean opens =
                    token.is("W") || words.is("subordinator", token) && ClauseEnd.opensFinite(tokens, token.index());
            if (opens) {
                relative = true;
            }
            if (token.isFinite()) {
                if (!relative) {
                    return of(tokens, lastOfGroup(tokens, token.index()));
                }
                relative = false;
            }
        }
        return Optional.empty();
    }

    /** Returns the last verb of a group: "banned" of "has not been banned". */
    private int lastOfGroup(List<Token> tokens, int first) {
        int last = first;
        for (int i = first + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("VB") && words.isAuxiliary(tokens.get(last))) {
                last = i;
            } else if (!token.is("RB")) {
                break;
            }
        }
        return last;
    }

    /** Returns the clause of a verb; empty for other words, and if it has no noun as subject. */
    Optional<Main> of(List<Token> tokens, int verb) {
        Token told = tokens.get(verb);
        String base = told.is("VB") ? verbs.base(told.form()) : null;
        if (base == null) {
            return Optional.empty();
        }
        int start = verb;
        while (start > 0 && words.isInGroup(tokens.get(start - 1))) {
            start--;
        }
        List<Token> group = tokens.subList(start, verb);
        // The tagger sometimes takes "blocked" in "Riga blocked ports" for a participle.
        boolean past = told.pos().equals("VBN")
                && start == verb
                && verb + 1 < tokens.size()
                && (tokens.get(verb + 1).is("N")
                        || tokens.get(verb + 1).is("DT")
                        || tokens.get(verb + 1).is("J")
                        || tokens.get(verb + 1).pos().equals("PRP$"));
        boolean finite = past || told.isFinite() || group.stream().anyMatch(Token::isFinite);
        boolean negated = group.stream().anyMatch(t -> words.is("negation", t))
                || start > 0 && words.is("negation", tokens.get(start - 1));
        boolean maybe = group.stream().anyMatch(t -> words.is("possible", t) && !words.is("shifting", t));
        // "Would be lifted if Oslo paid" is not a decision yet.
        boolean conditional = group.stream().anyMatch(t -> words.is("shifting", t))
                && tokens.stream().skip(verb).anyMatch(t -> words.is("condition", t));
        if (!finite || negated || maybe || conditional) {
            return Optional.empty();
        }
        boolean passive = told.pos().equals("VBN") && group.stream().anyMatch(t -> words.is("be", t));
        NounGroup subject = subject(tokens, start);
        if (subject == null && start > 0 && tokens.get(start - 1).pos().equals("PRP")) {
            subject = speaker(tokens, start - 1);
        }
        if (subject == null) {
            return Optional.empty();
        }
        List<Token> object = object(tokens, verb);
        boolean gapped = subject.from() > 0 && words.is("gap", tokens.get(subject.from() - 1)) && object.isEmpty();
        if (gapped && !passive) {
            // In "a fine that the Commission had imposed on Google" the object stands before the clause.
            return Optional.empty();
        }
        int end = new ClauseEnd(tokens, words).behind(verb);
        List<Token> rest = withoutDays(tokens.subList(verb + 1, Math.max(verb + 1, end)));
        return Optional.of(new Main(subject.noun(), subject.all(), base, passive, rest, object));
    }

    /** Returns the noun before a verb's group, ignoring a day between them. */
    private @Nullable NounGroup subject(List<Token> tokens, int start) {
        int to = start;
        while (to > 0
                && (words.isDay(tokens.get(to - 1)) || tokens.get(to - 1).form().equals(","))) {
            to--;
        }
        if (to < start && to > 0 && words.is("day", tokens.get(to - 1))) {
            to--;
        }
        int behind = to;
        // In "a ban on exports took effect" the first noun of the phrase is the subject.
        return groups(tokens).stream()
                .filter(g -> g.to() == behind
                        && g.head() < behind
                        && !NounGroup.isPossessive(tokens, Math.min(g.head() + 1, tokens.size() - 1)))
                .filter(g -> g.from() == 0 || !tokens.get(g.from() - 1).is("IN") || g.isExtended())
                .findFirst()
                .map(g -> named(tokens, g))
                .orElse(null);
    }

    /** Returns the speaker that a pronoun in reported speech means: "Japan said that it would tighten controls". */
    private @Nullable NounGroup speaker(List<Token> tokens, int pronoun) {
        for (int i = 0; i < pronoun; i++) {
            if (tokens.get(i).isFinite()) {
                String base = verbs.base(tokens.get(lastOfGroup(tokens, i)).form());
                NounGroup subject = subject(tokens, i);
                boolean said = base != null && words.is("speech", base);
                boolean person = subject != null && subject.noun().entity().endsWith("PERSON");
                boolean personal = words.is("personal", tokens.get(pronoun));
                return said && person == personal ? subject : null;
            }
        }
        return null;
    }

    /**
     * Returns the name that a group stands for: "Rosneft Trading, a Russian company,"; of "Kuwait and Bahrain" both
     * names.
     */
    private NounGroup named(List<Token> tokens, NounGroup group) {
        List<NounGroup> all = groups(tokens);
        NounGroup whole = group;
        for (NounGroup other : all.reversed()) {
            Token link = whole.from() > 0 ? tokens.get(whole.from() - 1) : whole.noun();
            boolean beside = other.to() == whole.from() - 1 && other.isName();
            if (beside && link.form().equals(",") && whole.hasDeterminer() && !whole.isName()) {
                return other;
            }
            if (beside && group.isName() && (link.is("CC") || link.form().equals(",") && whole != group)) {
                whole = new NounGroup(tokens, other.from(), group.head(), group.to());
            }
        }
        return whole;
    }

    /** Returns a clause without a subject: "to ban the insurance of tankers". */
    Optional<Main> subjectless(List<Token> tokens, int verb) {
        Token told = tokens.get(verb);
        String base = told.pos().equals("VB") || told.pos().equals("VBG") ? verbs.base(told.form()) : null;
        List<Token> object = object(tokens, verb);
        return base == null || object.isEmpty()
                ? Optional.empty()
                : Optional.of(new Main(told, List.of(), base, false, List.of(), object));
    }

    private List<Token> object(List<Token> tokens, int verb) {
        return groups(tokens).stream()
                .filter(g -> g.from() == verb + 1
                        || g.from() == verb + 2 && tokens.get(verb + 1).is("RP"))
                .findFirst()
                .map(NounGroup::all)
                .orElse(List.of());
    }

    /** Returns the words without days such as "on Monday". */
    private List<Token> withoutDays(List<Token> rest) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            Token token = rest.get(i);
            boolean day = words.is("preposition", token) && i + 1 < rest.size() && words.is("moment", rest.get(i + 1));
            boolean moment = words.is("moment", token);
            if (!day && !moment) {
                kept.add(token);
            }
        }
        return kept;
    }

    /**
     * Returns a decision as a noun phrase: "Colombia's decision to raise its tariff on rods".
     *
     * @param noun the noun to use, with "the" if it has no owner
     * @param told the noun to replace; "the order to suspend the order" is about another order
     */
    Optional<List<Token>> decision(Main clause, String noun, String told) {
        return decision(clause, noun)
                .filter(text -> text.stream()
                                .filter(t -> t.form().equalsIgnoreCase(told))
                                .count()
                        < 2);
    }

    private Optional<List<Token>> decision(Main clause, String noun) {
        if (clause.isOfMeasure() && anaphora.isOpen(clause.doer().form().toLowerCase(Locale.ROOT))) {
            List<Token> measure = new ArrayList<>(clause.subject());
            if (measure.getFirst().is("DT")) {
                measure.set(0, Draft.word("the", "DT"));
            }
            return measure.stream().anyMatch(t -> t.pos().equals("PRP")) ? Optional.empty() : Optional.of(measure);
        }
        List<Token> rest = clause.rest();
        boolean pronoun = rest.stream().anyMatch(t -> t.pos().equals("PRP"));
        if (pronoun || rest.isEmpty() || rest.size() > LONGEST || words.is("be", clause.base())) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>();
        List<Token> subject = clause.subject();
        boolean named = !noun.startsWith(DEFINITE)
                && !clause.passive()
                && subject.size() <= LONGEST_OWNER
                && subject.stream().noneMatch(t -> t.is("IN"));
        if (named) {
            text.addAll(subject);
            text.add(Draft.owner(subject.getLast()));
        } else {
            text.add(Draft.word("the", "DT"));
        }
        text.add(Draft.word(noun.startsWith(DEFINITE) ? noun.substring(DEFINITE.length()) : noun, "NN"));
        text.add(Draft.word("to", "TO"));
        text.add(Draft.word(clause.base(), "VB"));
        if (clause.passive()) {
            text.addAll(subject);
        }
        text.addAll(rest);
        return Optional.of(text);
    }

    /** Returns an act as a noun phrase: "the ban on exports" for "banned exports". */
    Optional<List<Token>> deed(Main clause, Token noun, String preposition) {
        return deedOf(List.of(), clause, noun, preposition);
    }

    /**
     * Returns an act as a noun phrase with its owner: "Oslo's ban on exports" for "banned exports".
     *
     * @param owner the owner with "'s"; empty for "the"
     */
    Optional<List<Token>> deedOf(List<Token> owner, Main clause, Token noun, String preposition) {
        List<Token> object = clause.passive() ? clause.subject() : clause.object();
        boolean open = object.stream().anyMatch(t -> t.pos().equals("PRP"))
                || owner.isEmpty() && object.stream().anyMatch(t -> t.is("PRP"));
        if (object.isEmpty() || open) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>(owner.isEmpty() ? List.of(Draft.word("the", "DT")) : owner);
        text.add(Draft.word(noun.form(), noun.pos()));
        text.add(Draft.word(preposition, "IN"));
        text.addAll(object);
        return Optional.of(text);
    }

    /**
     * Returns a request as a noun phrase: "the petition to impose duties" for "asked the government to impose duties".
     */
    Optional<List<Token>> plea(Main clause, Token noun) {
        List<Token> rest = clause.rest();
        int to = 0;
        while (to + 1 < rest.size()
                && !(rest.get(to).is("TO") && rest.get(to + 1).is("VB"))) {
            to++;
        }
        if (to + 2 >= rest.size()
                || rest.size() > LONGEST
                || rest.subList(to, rest.size()).stream().anyMatch(t -> t.is("PRP"))) {
            return Optional.empty();
        }
        List<Token> text = new ArrayList<>();
        text.add(Draft.word("the", "DT"));
        text.add(Draft.word(noun.form(), noun.pos()));
        text.addAll(rest.subList(to, rest.size()));
        return Optional.of(text);
    }
}
