package org.dateline.summaries;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.summaries.Clause.Mood;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.ToldAct.Named;
import org.jspecify.annotations.Nullable;

/**
 * The clause of an act's verb: its subject, its mood and the words after it, and how much of the sentence it contains.
 */
final class OwnClause {

    /** The number of words after a passive below which it says too little beside its sentence. */
    private static final int THIN = 2;

    /** The number of words up to which an object becomes a subject with everything that is said of it. */
    private static final int LONGEST_OBJECT = 12;

    /**
     * The number of nouns, verbs, adjectives and numbers of a sentence that a clause may leave out and still tell the
     * same.
     */
    private static final int DROPPED = 1;

    private static final String DEFINITE = "the ";

    private final ClosedClasses words;
    private final Verbs verbs;
    private final NounPhrases phrases;
    private final ToldAct act;
    private final List<Token> tokens;
    private final Token verb;
    private final boolean own;
    private final String base;
    private final PrintedWords printed;
    private final SubjectPhrase subjectPhrase;

    /** The index of the first word of the verb's group: "has" of "has not been banned". */
    private final int start;

    private final ClauseEnd clauseEnd;

    /** The index after the clause; -1 until it is computed. */
    private int end = -1;

    OwnClause(ClauseWording wording, ToldAct act, Token verb, boolean own, String base) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.phrases = wording.phrases();
        this.act = act;
        this.tokens = act.sentence().tokens();
        this.verb = verb;
        this.own = own;
        this.base = base;
        this.printed = new PrintedWords(act, words, phrases);
        this.subjectPhrase = new SubjectPhrase(words, phrases, act, printed, verb);
        this.start = subjectPhrase.start();
        this.clauseEnd = new ClauseEnd(tokens, words);
    }

    /** Returns the index after the last word of the clause. */
    private int end() {
        if (end < 0) {
            end = clauseEnd.behind(verb.index());
        }
        return end;
    }

    private Stream<Token> group() {
        return tokens.subList(start, verb.index()).stream();
    }

    /** Returns the clause; empty if the words make none. */
    Optional<Clause> clause() {
        return Optional.ofNullable(built());
    }

    /**
     * Returns the clause for a title. A statement about the speaker, "that it would appeal", counts as a plan; one
     * about others is left out.
     */
    Optional<Clause> forTitle() {
        if (isReduced()) {
            return Optional.empty();
        }
        boolean said = group().anyMatch(t -> words.is("shifting", t))
                && tokens.subList(0, start).stream().anyMatch(t -> words.is("speech", t));
        boolean ofThemselves = start > 0 && tokens.get(start - 1).pos().equals("PRP");
        // "Riga must close its port" does not state a closure.
        boolean bound = group().anyMatch(t -> t.is("MD") && !words.is("future", t) && !words.is("possible", t));
        // "Hasn't" is not an auxiliary of the group.
        boolean negated = start > 0 && words.is("negation", tokens.get(start - 1));
        return clause().filter(c -> !bound && !negated && !isBroken(c) && isOfItsSubject(c))
                .filter(c -> !said || c.mood() != Mood.POSSIBLE || ofThemselves)
                .map(c -> said && c.mood() == Mood.POSSIBLE ? c.in(Mood.FUTURE) : c)
                .filter(c -> c.subjects().size() < 2 || !isScattered());
    }

    /**
     * Whether the noun directly before the verb is the act's actor: not "supplies" in "Gazprom said that supplies would
     * stay shut".
     */
    private boolean isOfItsSubject(Clause clause) {
        if (clause.object() != null || start == 0) {
            return true;
        }
        Token before = tokens.get(start - 1);
        boolean pronoun = before.pos().equals("PRP") || before.is("W");
        // "Linava warned that trucks could be stranded and asked for help": both verbs have the actor as their subject.
        boolean second = before.is("CC")
                && act.spans(Role.ACTOR).anyMatch(s -> s.end() <= verb.span().start());
        if (!pronoun && !second && isOfAnotherClause()) {
            return false;
        }
        if (subjectPhrase.phrase() == null) {
            return true;
        }
        Token head = tokens.subList(subjectPhrase.from(), start).stream()
                .filter(t -> t.is("N") && !words.isDay(t))
                .reduce((a, b) -> b)
                .orElse(before);
        List<Token> subject = tokens.subList(subjectPhrase.from(), start);
        List<Token> doing = subject.stream().anyMatch(t -> t.is("CC")) ? subject : List.of(head);
        return act.spans(Role.ACTOR).findAny().isEmpty() || act.isActor(doing);
    }

    /** Whether "said that", or "both" and the like, stand between the actor and the verb. */
    private boolean isOfAnotherClause() {
        Token before = tokens.get(start - 1);
        boolean several = words.is("correlative", before) || words.is("others", before);
        int behind = act.spans(Role.ACTOR)
                .mapToInt(Span::end)
                .filter(end -> end <= verb.span().start())
                .max()
                .orElse(Integer.MAX_VALUE);
        return several
                || tokens.subList(0, start).stream()
                        .filter(t -> t.span().start() >= behind)
                        .anyMatch(t -> words.is("complementiser", t) || words.is("speech", t));
    }

    /** Whether the object stands before the subject: "an agent, whom a judge charged", "sanctions it had imposed". */
    private boolean hasObjectBefore() {
        int from = subjectPhrase.from();
        int next = verb.index() + 1;
        boolean bare = next >= tokens.size()
                || !tokens.get(next).isNominal()
                        && !tokens.get(next).pos().startsWith("PRP")
                        && !tokens.get(next).pos().equals("VBG")
                        && !words.is("complementiser", tokens.get(next))
                        && !tokens.get(next).is("TO");
        boolean pronoun = start > 0 && tokens.get(start - 1).pos().equals("PRP");
        int subject = pronoun ? start - 1 : from;
        return bare
                && !isPassive()
                && subject > 0
                && (pronoun || from < start)
                && (tokens.get(subject - 1).is("W")
                        || words.is("gap", tokens.get(subject - 1))
                        || tokens.get(subject - 1).is("N"));
    }

    private boolean isBroken(Clause clause) {
        boolean aside = verb.pos().equals("VBG") && words.is("speech", verb);
        return aside
                || hasObjectBefore()
                || isGapped()
                || isEllipsis(clause.rest())
                || hasLostObject(clause)
                || isVacuous(clause.rest());
    }

    /** Whether a clause has lost the negation after its verb: "pledged on Monday not to use force". */
    private boolean hasLostNegation(String rest) {
        return IntStream.range(verb.index() + 1, tokens.size() - 1)
                .anyMatch(i -> words.is("negation", tokens.get(i))
                        && tokens.get(i + 1).is("TO")
                        && !List.of(rest.split(" ")).contains(tokens.get(i).form())
                        && tokens.subList(verb.index() + 1, i).stream().noneMatch(t -> t.is("V") || t.is("MD")));
    }

    private @Nullable Clause built() {
        boolean negated = group().anyMatch(t -> words.is("negation", t));
        if (isBesideNoun()) {
            return null;
        }
        List<Phrase> actors = subjects();
        if (isPassive()) {
            return passive(negated, actors);
        }
        String rest = rest(null);
        Phrase subject = subjectPhrase.phrase();
        if (subject == null && isOfAnother()) {
            return null;
        }
        if (subject != null && (actors.isEmpty() || isOfAnother() || rest != null && rest.isEmpty() && isOfActor())) {
            actors = List.of(subject);
        }
        actors = agreeing(actors);
        if (actors.isEmpty() && rest != null) {
            return turned(negated);
        }
        if (rest != null && rest.isEmpty() && (goesOn() || words.is("speech", verb)) || isVacuous(rest)) {
            return null;
        }
        return actors.isEmpty() || rest == null || hasLostNegation(rest)
                ? null
                : new Clause(actors, base, mood(negated), negated && !act.denied(), isHedged(), null, rest);
    }

    /**
     * Returns a clause with an unknown speaker as a passive, "the attack is condemned" for "we condemn the attack";
     * null without an object.
     */
    private @Nullable Clause turned(boolean negated) {
        int first = verb.index() + 1;
        boolean finite = verb.isFinite() || group().anyMatch(Token::isFinite);
        boolean pronoun = start > 0 && tokens.get(start - 1).pos().equals("PRP");
        if (!finite
                || !pronoun
                || words.isAuxiliary(verb)
                || group().anyMatch(t -> t.is("TO"))
                || first >= tokens.size()
                || !(tokens.get(first).isNominal() || tokens.get(first).pos().equals("VBG"))) {
            return null;
        }
        int end = end();
        int last = first;
        while (last < end && belongsToObject(last)) {
            last++;
        }
        List<Token> object = tokens.subList(first, last);
        boolean clause = last < end
                && tokens.get(last).is("VB")
                && !tokens.get(last).pos().equals("VBN");
        if (clause
                || object.isEmpty()
                || !object.getLast().is("N")
                || object.stream().anyMatch(this::isFirstPerson)) {
            return null;
        }
        int head = first;
        for (Token token : object) {
            head = token.is("POS") ? token.index() + 1 : head;
        }
        boolean plural = !tokens.get(first).pos().equals("VBG") && subjectPhrase.isPlural(tokens.subList(head, last));
        // A short phrase keeps the description of its last noun: "Russia's actions at the plant are condemned".
        List<Token> whole = tokens.subList(first, end);
        boolean kept = whole.size() <= LONGEST_OBJECT
                && whole.stream().noneMatch(t -> t.form().equals(","));
        Phrase subject = new Phrase(subjectPhrase.text(kept ? whole : object), plural);
        String rest = kept || last >= end ? "" : printed.text(last, end);
        boolean ours = tokens.subList(kept ? end : last, end).stream().anyMatch(this::isFirstPerson);
        return new Clause(
                List.of(), base, mood(negated), negated && !act.denied(), isHedged(), subject, ours ? "" : rest);
    }

    private boolean belongsToObject(int at) {
        Token token = tokens.get(at);
        boolean joined = (token.is("CC") || token.form().equals(","))
                && at + 1 < tokens.size()
                && (tokens.get(at + 1).isNominal() || tokens.get(at + 1).is("CC"));
        return token.isNominal() && !words.is("moment", token)
                || joined
                || token.is("POS")
                || words.is("part", token)
                || (token.pos().equals("VBN") || token.pos().equals("VBG"))
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).isNominal();
    }

    private boolean isFirstPerson(Token token) {
        return words.is("first person", token);
    }

    /** Whether the verb is a participle that describes a noun and has no subject: "a border deal, mediated by Oslo". */
    private boolean isBesideNoun() {
        return verb.pos().equals("VBN")
                        && start == verb.index()
                        && start > 0
                        && tokens.get(start - 1).form().equals(",")
                        && start + 1 < tokens.size()
                        && words.is("by", tokens.get(start + 1))
                // "As recommended by the commission".
                || verb.pos().equals("VBN")
                        && start == verb.index()
                        && start > 0
                        && words.is("as", tokens.get(start - 1));
    }

    private int behindColon(int to) {
        int from = to;
        while (from > 0 && !tokens.get(from - 1).form().matches("[:;]")) {
            from--;
        }
        return from;
    }

    /** Whether it is a relative clause directly after its actor: "France, which halved the visas". */
    private boolean isOfActorBefore() {
        int which = start - 1;
        while (which > 0
                && (words.isDay(tokens.get(which))
                        || words.is("day", tokens.get(which))
                        || tokens.get(which).is("RB"))) {
            which--;
        }
        if (which < 1 || !words.is("relative pronoun", tokens.get(which))) {
            return false;
        }
        Token before =
                tokens.get(which - 1).form().equals(",") ? tokens.get(Math.max(0, which - 2)) : tokens.get(which - 1);
        return act.isActor(List.of(before));
    }

    /**
     * Whether the actor begins the sentence, before another verb or an insertion: "Malaysia, which claims the waters,
     * protested", "Bangladesh complied and turned the ship away".
     */
    private boolean isOfFirstActor() {
        Token before = tokens.get(Math.max(0, start - 1));
        if (!before.is("CC") && !before.form().equals(",")) {
            return false;
        }
        int behind = 0;
        while (behind < start
                && !tokens.get(behind).isFinite()
                && !(tokens.get(behind).form().equals(",")
                        && tokens.get(behind + 1).is("W"))) {
            behind++;
        }
        int end = behind;
        boolean insertion =
                tokens.get(end).form().equals(",") && tokens.get(end + 1).is("W");
        boolean opens = tokens.get(end).isFinite() || insertion && before.form().equals(",");
        return opens
                && end > 0
                && (insertion
                        || tokens.subList(end, start).stream()
                                .noneMatch(t -> words.is("speech", t) || words.is("complementiser", t)))
                && act.isActor(tokens.subList(0, end));
    }

    /** Whether a reader would take the clause for the sentence that tells the act. */
    boolean isPlain() {
        Clause clause = built();
        // The tagger sometimes takes "upheld" for an infinitive and "closed" for a participle.
        boolean past = clause != null
                && clause.object() == null
                && !verb.pos().equals("VBG")
                && !verb.form().equalsIgnoreCase(base)
                && act.isActor(tokens.subList(subjectPhrase.from(), start));
        boolean finite = past || verb.isFinite() || group().anyMatch(Token::isFinite);
        boolean ahead = group().anyMatch(t -> t.is("MD") && !words.is("future", t));
        if (clause == null || !finite || ahead || group().anyMatch(t -> t.is("TO"))) {
            return false;
        }
        // "Are locked in a stand-off since June" is not English.
        boolean lasting = group().anyMatch(t -> words.is("have", t)) && words.isIn("lasting", clause.rest());
        if (lasting || isEllipsis(clause.rest()) || hasLostObject(clause) && (isOfFirstActor() || !isWhole())) {
            return false;
        }
        if (isOfActorBefore() || isOfFirstActor()) {
            return clause.rest().split(" ").length >= THIN;
        }
        Phrase subject = subjectPhrase.phrase();
        int from = subjectPhrase.from();
        boolean relative = from > 0
                && (tokens.get(from - 1).pos().matches("W(?:DT|P).*") || words.is("gap", tokens.get(from - 1)));
        boolean owned = act.spans(Role.ACTOR)
                .flatMap(span -> tokens.stream()
                        .filter(t -> t.span().start() >= span.end())
                        .limit(1))
                .anyMatch(t -> t.is("POS") && t.index() < start);
        boolean ofActor = !owned || subjectPhrase.asWritten(act.said(Role.ACTOR).toList()) != null;
        boolean subjectIs = clause.object() != null
                || act.spans(Role.ACTOR).findAny().isEmpty()
                || act.isActor(tokens.subList(from, start));
        boolean listed = clause.subjects().size() <= 1;
        boolean known = ofActor
                && subjectIs
                && listed
                && tokens.subList(from, start).stream().noneMatch(t -> t.is("PRP") || t.is("V") || words.is("by", t));
        boolean whole = !clauseEnd.isBrokenOff(verb.index());
        boolean account = act.source() == null
                && !act.hedged()
                && tokens.subList(behindColon(from), from).stream()
                        .anyMatch(t -> words.is("speech", t) || words.is("accusation", t));
        long said = tokens.subList(verb.index() + 1, tokens.size()).stream()
                .filter(t -> t.is("N") || t.is("V") || t.is("J"))
                .count();
        boolean thin = clause.rest().split(" ").length < THIN
                && said > THIN
                && (clause.object() != null || clause.rest().isEmpty());
        return subject != null && known && whole && !relative && !account && !thin;
    }

    /** Whether its subjects stand apart in the sentence, so that it is doubtful that each of them acts. */
    boolean isScattered() {
        return !isPlain() && !isOfPronoun();
    }

    /** Whether all actors follow the verb, which is in the active. */
    boolean isOfActorBehind() {
        return act.said(Role.ACTOR).findAny().isPresent()
                && act.said(Role.ACTOR)
                        .allMatch(n -> n.span() != null
                                && act.isIn(n)
                                && n.span().start() > act.trigger().end())
                && !isPassive();
    }

    /** Whether its subject is a pronoun, which may mean several parties that stand apart. */
    private boolean isOfPronoun() {
        return start > 0 && tokens.get(start - 1).pos().equals("PRP")
                || tokens.subList(0, Math.max(0, start)).stream()
                        .filter(t -> !words.is("connective", t) && !t.is("IN"))
                        .findFirst()
                        .filter(t -> t.pos().equals("PRP"))
                        .isPresent();
    }

    /**
     * Whether it is a participle after its subject that another verb may follow: "the nations meeting at the summit
     * issue a statement".
     */
    boolean isReduced() {
        int from = subjectPhrase.from();
        return verb.pos().equals("VBG")
                && start == verb.index()
                && start > 0
                && tokens.get(start - 1).is("N")
                && tokens.subList(from, start).stream().noneMatch(t -> words.is("absolute", t));
    }

    /** Whether "that" and the subject precede the verb, and no object follows it. */
    boolean isGapped() {
        int from = subjectPhrase.from();
        int next = verb.index() + 1;
        boolean bare = next >= tokens.size()
                || !tokens.get(next).isNominal() && !tokens.get(next).pos().startsWith("PRP");
        return bare
                && !isPassive()
                && from > 1
                && from < start
                && words.is("gap", tokens.get(from - 1))
                && tokens.get(from - 2).is("N");
    }

    /** Whether at most {@value #DROPPED} content words lie outside the clause, and none of speech or accusation. */
    boolean isWhole() {
        int end = end();
        int from = isOfFirstActor() ? 0 : subjectPhrase.from();
        List<Token> outside = tokens.stream()
                .filter(t -> t.index() < from || t.index() >= end || clauseEnd.isInserted(t) || isPast(t.index()))
                .toList();
        boolean account = outside.stream()
                .anyMatch(t -> words.is("speech", t) || words.is("reporting", t) || words.is("accusation", t));
        return !account && outside.stream().filter(this::hasContent).count() <= DROPPED;
    }

    private boolean hasContent(Token token) {
        return (token.is("N") || token.is("V") || token.is("J") || token.is("CD")) && !words.isDay(token);
    }

    private @Nullable Clause passive(boolean negated, List<Phrase> actors) {
        Phrase object = subjectPhrase.phrase() == null ? meantBefore() : subjectPhrase.phrase();
        Named agent = agent();
        String rest = object == null ? null : rest(agent);
        if (rest == null) {
            return null;
        }
        // Of the actors, a passive names those after "by".
        List<Phrase> behind = act.said(Role.ACTOR)
                .filter(this::isBehind)
                .map(n -> phrases.of(n, act.sentence()))
                .flatMap(Stream::ofNullable)
                .map(p -> p.closed(words))
                .distinct()
                .toList();
        List<Phrase> by = agent == null ? List.of() : behind.isEmpty() ? actors : behind;
        object = agreeing(List.of(object)).getFirst();
        return new Clause(by, base, mood(negated), negated && !act.denied(), isHedged(), object, rest);
    }

    /** Returns the party that the pronoun of a passive means, in the words of another sentence. */
    private @Nullable Phrase meantBefore() {
        int at = isSecondOfPassive() ? 0 : start - 1;
        if (start == 0 || !tokens.get(at).pos().equals("PRP") || isFirstPerson(tokens.get(at))) {
            return null;
        }
        return meantElsewhere();
    }

    /** Returns the only party besides the actors that is named in another sentence alone. */
    private @Nullable Phrase meantElsewhere() {
        List<Named> meant = act.named().stream()
                .filter(n -> n.role() != Role.ACTOR && n.role() != Role.AFFECTED && !n.inferred() && !act.isIn(n))
                .toList();
        String text = meant.size() == 1 ? meant.getFirst().text().replaceAll("[^\\p{L}\\p{N}.]+$", "") : "";
        boolean cut = text.contains(" ") && words.is("dangling", text.substring(0, text.indexOf(' ')));
        if (!text.contains(" ") || cut || text.equals(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return new Phrase(Character.isLowerCase(text.charAt(0)) ? DEFINITE + text : text, false);
    }

    /** Returns a single subject with the number of its verb in the text, or of its last word. */
    private List<Phrase> agreeing(List<Phrase> subjects) {
        if (subjects.size() != 1) {
            return subjects;
        }
        Phrase subject = subjects.getFirst();
        boolean infinitive = group().anyMatch(t -> t.is("TO"));
        Boolean plural = (infinitive ? Stream.<Token>empty() : Stream.concat(group(), Stream.of(verb)))
                .map(this::number)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
        String last = subject.text().substring(subject.text().lastIndexOf(' ') + 1);
        return List.of(
                new Phrase(subject.text(), plural == null ? subject.plural() || words.is("plural", last) : plural));
    }

    private @Nullable Boolean number(Token token) {
        boolean singular = words.is("singular auxiliary", token);
        if (words.is("plural auxiliary", token) || !singular && (token.pos().equals("VBP") || isBareVerb(token))) {
            return true;
        }
        return singular || token.pos().equals("VBZ") ? Boolean.FALSE : null;
    }

    /** Whether a verb tagged as an infinitive follows its subject, such as "affirm". Then the subject is a plural. */
    private boolean isBareVerb(Token token) {
        return token.equals(verb)
                && start == verb.index()
                && start > 0
                && tokens.get(start - 1).is("N")
                && token.form().equalsIgnoreCase(base)
                && !base.equals(verbs.participle(base))
                && !token.is("VBZ");
    }

    /** Whether the actor is only part of the subject: "the Security Council's embargo expires". */
    private boolean isOfActor() {
        return !act.isActor(List.of(tokens.get(Math.max(0, start - 1))));
    }

    /** Whether all words only refer to another sentence: "to do so", "the same". */
    private boolean isVacuous(@Nullable String rest) {
        return rest != null && !rest.isEmpty() && Stream.of(rest.split(" ")).allMatch(w -> words.is("vacuous", w));
    }

    /**
     * Whether an object pronoun has no meaning within the clause: "offers to lead it", "says that it will restore
     * them".
     */
    private boolean hasLostObject(Clause clause) {
        boolean many = clause.subjects().stream().anyMatch(Phrase::plural);
        for (Token token : tokens.subList(verb.index() + 1, end())) {
            Token before = tokens.get(token.index() - 1);
            boolean object = token.pos().equals("PRP") && before.is("VB") && !words.is("reflexive", token);
            boolean infinitive =
                    token.index() > 1 && tokens.get(token.index() - 2).is("TO");
            boolean plural = words.is("them", token)
                    && tokens.subList(verb.index() + 1, token.index()).stream()
                            .noneMatch(t -> t.pos().equals("NNS") || t.is("CC"));
            if (object && (infinitive || plural && !many)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the end refers to another clause: "calls on its allies to do the same". */
    private boolean isEllipsis(String rest) {
        List<String> said = List.of(rest.split(" "));
        int last = said.size() - 1;
        while (last >= 0 && words.is("vacuous", said.get(last)) && !words.is("ellipsis", said.get(last))) {
            last--;
        }
        return last >= 0 && last < said.size() - 1 && words.is("ellipsis", said.get(last));
    }

    private boolean isHedged() {
        boolean account = act.source() == null
                && tokens.subList(0, start).stream().anyMatch(t -> words.is("accusation", t))
                && tokens.stream().noneMatch(t -> words.is("accusation", t) && t.equals(verb));
        boolean possible = mood(false) == Mood.POSSIBLE;
        return !possible && (act.hedged() || account) || group().anyMatch(t -> words.is("hedge", t));
    }

    /** Whether omitted words follow the verb, so that it says too little without them. */
    private boolean goesOn() {
        int next = verb.index() + 1;
        return next < tokens.size()
                && !subjectPhrase.opensClause(tokens.get(next))
                && !tokens.get(next).form().equals(".");
    }

    /** Returns the actors before the verb. Those after it stand in the rest of the clause. */
    private List<Phrase> subjects() {
        List<Named> before = act.said(Role.ACTOR)
                .filter(n -> n.span() == null
                        || !act.isIn(n)
                        || n.span().start() < verb.span().start())
                .toList();
        // A party after an active verb is not its subject: "refers to U.S. threats".
        List<Named> named =
                before.isEmpty() && isPassive() ? act.said(Role.ACTOR).toList() : before;
        Phrase whole = subjectPhrase.asWritten(named);
        if (whole != null) {
            return List.of(whole);
        }
        return named.stream()
                .map(n -> phrases.of(n, act.isIn(n) ? act.sentence() : null))
                .flatMap(Stream::ofNullable)
                .map(p -> p.closed(words))
                .distinct()
                .toList();
    }

    /** Whether the sentence names a party after the verb. */
    private boolean isBehind(Named named) {
        return named.span() != null
                && act.isIn(named)
                && named.span().start() > verb.span().start();
    }

    private boolean isPassive() {
        String form = verb.form().toLowerCase(Locale.ROOT);
        boolean participle = form.equals(verbs.participle(base));
        boolean be = group().anyMatch(t -> words.is("be", t));
        if (!participle || !own || be) {
            return participle && be;
        }
        if (isSecondOfPassive()) {
            return true;
        }
        boolean perfect = group().anyMatch(t -> words.is("have", t));
        boolean actorBefore = act.spans(Role.ACTOR)
                .anyMatch(span -> span.start() < verb.span().start());
        boolean agentBehind = agent() != null;
        boolean targetBefore = act.spans(Role.TARGET)
                .anyMatch(span -> span.end() <= verb.span().start());
        return !perfect
                && !actorBefore
                && (agentBehind || targetBefore && verb.pos().equals("VBN"));
    }

    /** Whether the verb shares the auxiliary of an earlier participle: "was debated and defeated". */
    private boolean isSecondOfPassive() {
        int next = verb.index() + 1;
        boolean object = next < tokens.size()
                && (tokens.get(next).isNominal() || tokens.get(next).is("PRP"));
        if (object
                || start != verb.index()
                || start == 0
                || !tokens.get(start - 1).is("CC")) {
            return false;
        }
        for (int i = start - 2; i > 0; i--) {
            if (tokens.get(i).is("VB") && !tokens.get(i).pos().equals("VBG")
                    || tokens.get(i).is("MD")) {
                return tokens.get(i).pos().equals("VBN") && words.is("be", tokens.get(i - 1));
            }
        }
        return false;
    }

    /** Returns the actor after "by". */
    private @Nullable Named agent() {
        return act.said(Role.ACTOR)
                .filter(this::isBehind)
                .filter(n -> tokens.stream()
                        .filter(t -> t.span().end()
                                <= Objects.requireNonNull(n.span()).start())
                        .reduce((a, b) -> b.is("DT") || b.is("J") ? a : b)
                        .filter(t -> words.is("by", t))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Whether the clause depends on a past verb, so that a present verb does not fit: "said that it shared". */
    private boolean isPastThroughout() {
        if (!verb.pos().equals("VBD") || act.denied()) {
            return false;
        }
        boolean clause = false;
        boolean quoted = false;
        for (Token token : tokens.subList(verb.index() + 1, Math.max(verb.index() + 1, end()))) {
            clause |= words.is("complementiser", token) || words.is("condition", token);
            quoted ^= ClauseEnd.isQuote(token);
            if (clause && !quoted && token.pos().equals("VBD") && !words.isAuxiliary(token)) {
                return true;
            }
        }
        return false;
    }

    private Mood mood(boolean negated) {
        Mood mood = told(negated);
        return mood == Mood.PRESENT && isPastThroughout() ? Mood.PAST : mood;
    }

    private Mood told(boolean negated) {
        if (act.denied() && negated) {
            return Mood.DENIED;
        }
        // The tagger sometimes takes "launched" for an infinitive. "Is announcing" states an act.
        boolean progressive = group().anyMatch(t -> words.is("be", t));
        boolean base = verb.pos().equals("VB") && verb.form().equalsIgnoreCase(this.base)
                || verb.pos().equals("VBG") && !progressive;
        // "Said it would appeal" states a plan, and not a possibility.
        boolean planned = act.stage() == Stage.ANNOUNCED && group().anyMatch(t -> words.is("shifting", t));
        boolean possible = !planned && group().anyMatch(t -> words.is("possible", t));
        boolean future = planned || group().anyMatch(t -> words.is("future", t));
        boolean ahead = base || possible || future || isRelative();
        if (!ahead || act.stage() == null) {
            return future ? Mood.FUTURE : possible ? Mood.POSSIBLE : Mood.PRESENT;
        }
        return switch (act.stage()) {
            case CONSIDERED ->
                possible
                        ? Mood.POSSIBLE
                        : future ? Mood.FUTURE : own && !words.is("mulling", verb) ? Mood.CONSIDERED : Mood.PRESENT;
            case PROPOSED -> own ? Mood.PROPOSED : Mood.PRESENT;
            case THREATENED ->
                isOfAnother() ? (future ? Mood.FUTURE : Mood.PRESENT) : own ? Mood.THREATENED : Mood.PRESENT;
            case ANNOUNCED -> possible && !future ? Mood.POSSIBLE : Mood.FUTURE;
            default -> Mood.PRESENT;
        };
    }

    /**
     * Whether the clause has a subject of its own while the actor is named in another sentence: "garments will face a
     * tariff", "the order took effect".
     */
    private boolean isOfAnother() {
        boolean noun = start > 0 && tokens.get(start - 1).is("N") && !words.isDay(tokens.get(start - 1));
        return act.spans(Role.ACTOR).findAny().isEmpty() && (noun || subjectPhrase.phrase() != null);
    }

    /** Whether the verb describes a proposal: "a bill that bans". */
    private boolean isRelative() {
        return start > 0
                && (tokens.get(start - 1).is("W") || words.is("complementiser", tokens.get(start - 1)))
                && (act.stage() == Stage.PROPOSED || act.stage() == Stage.CONSIDERED);
    }

    /** Returns the words after the verb; null if a pronoun among them has no known meaning. */
    private @Nullable String rest(@Nullable Named agent) {
        int end = end();
        if (clauseEnd.isBrokenOff(verb.index())) {
            return null;
        }
        List<Token> following = tokens.subList(verb.index() + 1, end).stream()
                .filter(t -> !clauseEnd.isInserted(t))
                .filter(t -> agent == null || !isOfAgent(t, agent))
                .filter(t -> !isWeekday(t.index()) && !isPast(t.index()))
                .toList();
        StringBuilder rest = new StringBuilder();
        Token last = null;
        boolean clause = false;
        boolean quoted = false;
        boolean ours = start > 0 && isFirstPerson(tokens.get(start - 1));
        boolean shifts = mood(false) != Mood.PAST;
        for (Token token : following) {
            String form = printed.form(token.index());
            if (form.isEmpty()) {
                continue;
            }
            clause |= token.is("TO") || words.is("complementiser", token) || words.is("condition", token);
            // "Said it had done nothing wrong": the tense of the reported clause depends on "said".
            Token next = token.index() + 1 < tokens.size() ? tokens.get(token.index() + 1) : token;
            if (token.pos().equals("PRP") && !clause && next.isFinite() && words.is("speech", verb)) {
                return null;
            }
            if (token.pos().equals("PRP") && !clause && !words.is("reflexive", token)) {
                form = meant(token);
                if (form == null && last != null && last.is("IN") && token.equals(following.getLast())) {
                    return withoutLast(rest.toString());
                }
                if (form == null) {
                    return null;
                }
            }
            if (last != null
                    && (!form.equals(token.form())
                            || token.span().start() > last.span().end()
                            || last.index() + 1 != token.index())) {
                rest.append(' ');
            }
            quoted ^= ClauseEnd.isQuote(token);
            form = ours && !quoted && token.is("PRP") ? words.shifted(form) : form;
            rest.append(clause && !quoted && shifts && token.is("MD") ? words.shifted(form) : form);
            last = token;
        }
        return rest.toString().strip();
    }

    private static String withoutLast(String text) {
        int last = text.lastIndexOf(' ');
        return last < 0 ? "" : text.substring(0, last).strip();
    }

    /** Whether a word is part of a weekday that the date tells: "on Tuesday". */
    private boolean isWeekday(int at) {
        boolean on =
                words.is("day", tokens.get(at)) && at + 1 < tokens.size() && words.is("moment", tokens.get(at + 1));
        return on || words.is("moment", tokens.get(at)) && words.is("day", tokens.get(at - 1));
    }

    /**
     * Whether a word is part of a past time, which does not fit a present verb: "last month", "a year ago", "in the
     * previous week".
     */
    private boolean isPast(int at) {
        boolean yesterday = words.is("moment", tokens.get(at)) && words.is("past", tokens.get(at));
        if (!yesterday && !tokens.get(at).entity().endsWith("DATE")) {
            return false;
        }
        int first = at;
        while (first > 0 && tokens.get(first - 1).entity().endsWith("DATE")) {
            first--;
        }
        int last = at;
        while (last + 1 < tokens.size() && tokens.get(last + 1).entity().endsWith("DATE")) {
            last++;
        }
        // "By six years last August": only the words from "last" on are past.
        for (int i = at; i > first; i--) {
            if (words.is("last", tokens.get(i))) {
                first = i;
            }
        }
        boolean linked = first > 0
                && (tokens.get(first - 1).is("IN") || tokens.get(first - 1).is("POS"));
        return !linked && tokens.subList(first, last + 1).stream().anyMatch(t -> words.is("past", t));
    }

    private boolean isOfAgent(Token token, Named agent) {
        if (agent.span() == null) {
            return false;
        }
        boolean inside = token.span().overlaps(agent.span());
        boolean before = token.span().end() <= agent.span().start()
                && token.index() > verb.index()
                && tokens.stream()
                        .filter(t -> t.index() >= token.index()
                                && t.span().end() <= agent.span().start())
                        .allMatch(t -> words.is("by", t) || t.is("DT") || t.is("J"))
                && tokens.subList(verb.index(), token.index() + 1).stream().anyMatch(t -> words.is("by", t));
        return inside || before;
    }

    private @Nullable String meant(Token pronoun) {
        return act.named().stream()
                .filter(n -> n.span() != null && n.span().overlaps(pronoun.span()) && n.name() != null)
                .findFirst()
                .map(n -> phrases.withArticle(Objects.requireNonNull(n.name())))
                .orElseGet(() -> {
                    // Further from the verb, the meaning of a pronoun is uncertain.
                    boolean object = pronoun.index() == verb.index() + 1 && !isFirstPerson(pronoun);
                    Phrase other = object ? meantElsewhere() : null;
                    return other == null ? null : other.text();
                });
    }
}
