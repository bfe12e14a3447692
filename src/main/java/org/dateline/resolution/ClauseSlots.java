package org.dateline.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Gives the slots of acts back to the clauses that they stand in. The reader sees words and no clauses, so it may take
 * the subject or the object of a neighbouring clause for a party of the act.
 *
 * @param parses the sentences of the article
 * @param acts its acts
 * @param nouns tells the nouns for parties that can act
 */
record ClauseSlots(List<Parse> parses, List<CodedAct> acts, PartyNouns nouns) {

    private static final Set<String> NOTICE = WordClasses.of("resolution", "verb of notice");

    private static final Set<String> DENIAL = WordClasses.of("resolution", "verb of denial");

    private static final Set<String> CLAIM = WordClasses.of("resolution", "conjunction of a claim");

    private static final Set<String> UNDERGOING = WordClasses.of("resolution", "verb of undergoing");

    private static final Set<String> DRAWING = WordClasses.of("resolution", "verb of drawing words");

    private static final Set<String> AUXILIARIES = WordClasses.of("resolution", "auxiliary verb");

    private static final Set<String> SUBORDINATING = WordClasses.of("resolution", "conjunction of time");

    private static final Set<String> TOPIC = WordClasses.of("resolution", "preposition of a topic");

    private static final Set<String> COMPLAINT = WordClasses.of("resolution", "preposition of a complaint");

    private static final Set<String> ATTACKS = WordClasses.of("resolution", "noun for an attack");

    private static final Set<String> AGENT = WordClasses.of("resolution", "preposition of an agent");

    private static final Set<String> SERVICE = WordClasses.of("resolution", "noun of service");

    private static final Set<String> OPPONENT = WordClasses.of("resolution", "preposition of an opponent");

    private static final Set<String> BETWEEN = WordClasses.of("resolution", "preposition of two ends");

    private static final Set<String> WITH = WordClasses.of("resolution", "preposition of a partner");

    private static final Set<String> TREATIES = WordClasses.of("resolution", "noun for a treaty");

    private static final Set<String> OF_TREATY = WordClasses.of("resolution", "preposition of a treaty");

    private static final Set<String> NEIGHBOURS = WordClasses.of("resolution", "noun for another state");

    private static final Set<String> USE = WordClasses.of("resolution", "verb of using a weapon");

    private static final Set<String> DEFINITE = WordClasses.of("resolution", "determiner of a number");

    /** Types of acts that fall on a party: the party that undergoes such an act is its target. */
    private static final Set<ActionType> HITS =
            Set.of(ActionType.SANCTION, ActionType.COERCE, ActionType.ASSAULT, ActionType.INVESTIGATE);

    /** Types of acts that say something to a party, which is their addressee if it undergoes them. */
    private static final Set<ActionType> WORDS = Set.of(
            ActionType.ACCUSE,
            ActionType.PROTEST,
            ActionType.REJECT,
            ActionType.REQUEST,
            ActionType.SUPPORT,
            ActionType.THREATEN,
            ActionType.WARN);

    /** Types of acts in which all sides act, and "on" and "about" introduce their topic. */
    private static final Set<ActionType> TALKS = Set.of(ActionType.CONSULT, ActionType.AGREE, ActionType.COOPERATE);

    /** The entity types of names of parties that can act. */
    private static final Set<String> PARTIES = Set.of("GPE", "ORG", "NORP", "PERSON");

    /** The greatest number of words between a verb of undergoing and the noun for the act undergone. */
    private static final int NEAR = 8;

    /** Returns the acts with their slots put right. */
    List<CodedAct> mended() {
        return acts.stream().map(act -> act.with(slots(act))).toList();
    }

    private List<Slot> slots(CodedAct read) {
        CodedAct act = read.with(read.slots().stream()
                .filter(slot -> !HITS.contains(read.type()) || !isServed(slot))
                .toList());
        Parse parse = parses.get(act.sentence());
        List<Token> trigger = parse.tokens().stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .toList();
        return trigger.isEmpty() ? act.slots() : new Clause(act, parse, trigger.getFirst(), trigger.getLast()).slots();
    }

    /** Whether an actor is only the one that those who undergo an act have served: "arrested for acting on behalf of Oslo". */
    private boolean isServed(Slot slot) {
        List<Token> before = parses.get(slot.sentence()).tokens().stream()
                .filter(t -> t.span().end() <= slot.span().start())
                .filter(t -> !t.is("DT"))
                .toList();
        int noun = before.size() - 1;
        while (noun > 0
                && (before.get(noun).is("POS")
                        || before.get(noun).is("NNP")
                        || before.get(noun).is("IN"))) {
            noun--;
        }
        return slot.role() == Role.ACTOR
                && noun > 0
                && SERVICE.contains(before.get(noun).lemma())
                && before.get(noun - 1).is("IN");
    }

    /** The clause of an act. */
    private final class Clause {

        private final CodedAct act;
        private final Parse parse;
        private final Token trigger;
        private final Token last;
        private final Optional<Token> subject;

        Clause(CodedAct act, Parse parse, Token trigger, Token last) {
            this.act = act;
            this.parse = parse;
            this.trigger = trigger;
            this.last = last;
            this.subject = subject(trigger);
        }

        List<Slot> slots() {
            List<Slot> mended = new ArrayList<>();
            boolean answered = false;
            for (Slot slot : act.slots()) {
                Optional<Slot> own = isHere(slot) ? mended(slot) : Optional.of(slot);
                own.map(this::whole).stream().flatMap(this::parted).forEach(mended::add);
                answered |= slot.role() == Role.ACTOR
                        && own.filter(s -> s.role() == Role.ADDRESSEE).isPresent();
            }
            if (answered) {
                mended.removeIf(s -> s.role() == Role.ADDRESSEE && !isHere(s));
            }
            ofRelative().ifPresent(object -> {
                mended.removeIf(s -> s.role() == Role.ADDRESSEE);
                mended.add(object);
            });
            neighbour().ifPresent(mended::add);
            counted().ifPresent(actor -> {
                mended.removeIf(s -> s.role() == Role.ACTOR);
                mended.add(actor);
            });
            Stream.concat(rest(mended).stream(), parallel(mended).stream())
                    .distinct()
                    .forEach(mended::add);
            mended.removeIf(s -> isEnd(s) && mended.stream().anyMatch(other -> isHere(other) && isLinking(other, s)));
            return mended.stream().map(s -> alike(s, mended)).toList();
        }

        /** Whether a target is one of two ends: "Russia" and "Germany" in "on the pipeline between Russia and Germany". */
        private boolean isEnd(Slot slot) {
            if (!isHere(slot) || slot.role() != Role.TARGET) {
                return false;
            }
            Token first = head(slot);
            Token before = parse.head(first);
            while (first.relation().equals("conj") && before != null && before.index() < first.index()) {
                first = before;
                before = parse.head(first);
            }
            return first.relation().equals("pobj") && before != null && BETWEEN.contains(before.lemma());
        }

        /** Whether another target stands before an end and is none itself: what links the two ends. */
        private boolean isLinking(Slot slot, Slot end) {
            return slot.role() == end.role() && slot.token() < end.token() && !isEnd(slot);
        }

        private boolean isHere(Slot slot) {
            return slot.sentence() == act.sentence();
        }

        private Token head(Slot slot) {
            return parse.tokens().get(slot.token());
        }

        /** Returns a slot, perhaps in another role; empty if it belongs to another clause. */
        private Optional<Slot> mended(Slot slot) {
            return switch (slot.role()) {
                case ACTOR -> actor(slot);
                case TARGET ->
                    isOfNextVerb(slot) || isUseOfGoods(slot) || isStray(slot) ? Optional.empty() : Optional.of(slot);
                case ADDRESSEE ->
                    isTopic(slot) || isDoerOfOther(slot) || isInDenied(slot) ? Optional.empty() : Optional.of(slot);
                default -> Optional.of(slot);
            };
        }

        private Optional<Slot> actor(Slot slot) {
            if (undergoes(slot)) {
                return Optional.of(in(Role.TARGET, slot));
            }
            if (draws(slot)) {
                return Optional.of(in(Role.ADDRESSEE, slot));
            }
            if (isAgentOfNoun(slot)) {
                return Optional.empty();
            }
            if (isOfficeOfSpeaker(slot)) {
                return Optional.ofNullable(act.stance().source()).map(source -> in(Role.ACTOR, source));
            }
            if (isToldOfNoun(slot)) {
                return subjectAbove().map(t -> Slot.of(Role.ACTOR, parse, act.sentence(), phrase(t)));
            }
            if (isBesideDoer(slot)) {
                return agent();
            }
            if (isOtherSide(slot)) {
                return Optional.of(in(Role.ADDRESSEE, slot));
            }
            if (subject.isEmpty() || !isOfEarlierVerb(slot, subject.get())) {
                return Optional.of(slot);
            }
            Token own = subject.get();
            if (isIn(own, Role.ACTOR)) {
                return act.type() == ActionType.REJECT ? Optional.of(in(Role.ADDRESSEE, slot)) : Optional.empty();
            }
            boolean victim = isIn(own, Role.TARGET) && act.type() == ActionType.ASSAULT;
            return isBehindConjunction(own) && !isIn(own, Role.TARGET) && hasObject()
                    ? Optional.of(Slot.of(Role.ACTOR, parse, act.sentence(), phrase(own)))
                    : Optional.of(slot).filter(s -> !victim && !(isBehindConjunction(own) && isIn(own, Role.TARGET)));
        }

        /** Whether a party undergoes the act: "Brazil faces a tariff", "the port came under attack". */
        private boolean undergoes(Slot slot) {
            Token head = head(slot);
            List<Token> behind = parse.tokens().stream()
                    .skip(head.index() + 1L)
                    .dropWhile(ClauseSlots::isAuxiliary)
                    .toList();
            if (!HITS.contains(act.type())
                    || behind.size() < 2
                    || !behind.getFirst().is("VB")) {
                return false;
            }
            Token verb = behind.getFirst();
            boolean undergoing = UNDERGOING.contains(verb.lemma())
                    || UNDERGOING.contains(verb.lemma() + " " + behind.get(1).lemma());
            int distance = trigger.index() - verb.index();
            boolean noun = trigger.is("N") && distance > 0 && distance <= NEAR && !hasVerb(verb, trigger);
            return undergoing && (distance == 0 || noun);
        }

        /** Whether others say the act's words to a party: "Kabul bars women, drawing an outcry", "Oslo faces calls to act". */
        private boolean draws(Slot slot) {
            return WORDS.contains(act.type())
                    && parse.tokens().subList(Math.max(0, trigger.index() - NEAR), trigger.index() + 1).stream()
                            .filter(verb -> verb.is("VB") && head(slot).index() < verb.index())
                            .filter(verb -> DRAWING.contains(verb.lemma()) || UNDERGOING.contains(verb.lemma()))
                            .anyMatch(verb -> verb.equals(trigger) || trigger.is("N") && !hasVerb(verb, trigger));
        }

        /** Whether the actor of words is only the office in which the speaker spoke: "said Eva Lind, attorney for Skåne". */
        private boolean isOfficeOfSpeaker(Slot slot) {
            Slot source = act.stance().source();
            return source != null
                    && isHere(source)
                    && WORDS.contains(act.type())
                    && source.span().overlaps(slot.span())
                    && parse.tokens().stream()
                            .filter(t -> t.span().start() >= source.span().start()
                                    && t.span().end() <= slot.span().start())
                            .anyMatch(t -> t.form().equals(","));
        }

        /** Whether "by" joins a party to a noun that tells another act: "following a petition by the union". */
        private boolean isAgentOfNoun(Slot slot) {
            int by = before(phrase(head(slot)));
            return by > 0
                    && AGENT.contains(parse.tokens().get(by).form())
                    && parse.tokens().get(by - 1).is("N")
                    && !parse.tokens().get(by - 1).span().overlaps(act.trigger())
                    && others().anyMatch(
                                    other -> parse.tokens().get(by - 1).span().overlaps(other.trigger()));
        }

        /**
         * Whether the actor of a noun with "its" is the party that is told of it: "notified the union of its
         * withdrawal".
         */
        private boolean isToldOfNoun(Slot slot) {
            return trigger.is("N")
                    && parse.children(trigger, Set.of("poss")).anyMatch(owner -> owner.is("PRP$"))
                    && head(slot).relation().equals("dobj")
                    // In "condemned Russia for its invasion" the object is the owner.
                    && verbAbove().filter(verb -> NOTICE.contains(verb.lemma())).isPresent()
                    && subjectAbove().isPresent();
        }

        /** Returns the subject of the verb above the noun that tells the act. */
        private Optional<Token> subjectAbove() {
            return verbAbove()
                    .flatMap(verb -> parse.child(verb, Set.of("nsubj")))
                    .filter(t -> t.is("N"));
        }

        /** Returns the verb above the noun that tells the act. */
        private Optional<Token> verbAbove() {
            // A parser makes no cycle, but a bound costs nothing.
            return Stream.iterate(trigger, Objects::nonNull, parse::head)
                    .limit(parse.tokens().size())
                    .filter(t -> t.is("VB"))
                    .findFirst();
        }

        /**
         * Whether the actor of an attack is neither the subject of its verb nor its agent: "Sudan's authorities blamed it
         * for drones that struck the airport", "Albania said that its systems had been struck by hackers". The party that
         * "fired rockets that killed" is the attacker.
         */
        private boolean isBesideDoer(Slot slot) {
            int at = trigger.index() - 1;
            boolean relative = at > 0
                    && parse.tokens().get(at).is("WDT")
                    && parse.tokens().get(at - 1).is("N")
                    && !parse.tokens().get(at - 1).span().overlaps(slot.span())
                    && !isUsedBy(slot, parse.tokens().get(at - 1));
            return act.type() == ActionType.ASSAULT
                    && trigger.is("VB")
                    && slot.span().end() <= act.trigger().start()
                    && (agent().isPresent() || relative && hasVerb(head(slot), trigger))
                    && act.slots().stream().filter(s -> s.role() == Role.ACTOR).count() == 1;
        }

        /** Whether a party, or the pronoun for it, is the subject of the verb that has some noun as object. */
        private boolean isUsedBy(Slot slot, Token object) {
            return Optional.ofNullable(parse.head(object))
                    .filter(verb -> USE.contains(verb.form()))
                    .flatMap(verb -> parse.child(verb, Set.of("nsubj")))
                    .filter(user -> user.is("PRP") || user.span().overlaps(slot.span()))
                    .isPresent();
        }

        /**
         * Returns the party behind "by" that does the act of a passive verb: "had been struck by the same hackers". A
         * weapon or a date does not act: "were hit by drones", "had been captured by nightfall".
         */
        private Optional<Slot> agent() {
            return trigger.pos().equals("VBN")
                    ? parse.tokens().stream()
                            .skip(last.index() + 1L)
                            .takeWhile(t -> !t.is("VB") && !t.is(","))
                            .filter(t -> AGENT.contains(t.form()))
                            .flatMap(by -> parse.children(by, Set.of("pobj")))
                            .findFirst()
                            .filter(ClauseSlots.this::canAct)
                            .map(doer -> Slot.of(Role.ACTOR, parse, act.sentence(), phrase(doer)))
                    : Optional.empty();
        }

        /**
         * Whether the only actor is the party that the others talk with: "hoped to restart talks on a trade agreement
         * with Mexico".
         */
        private boolean isOtherSide(Slot slot) {
            int with = before(phrase(head(slot)));
            return TALKS.contains(act.type())
                    && act.stance().source() != null
                    && with > last.index()
                    && WITH.contains(parse.tokens().get(with).form())
                    && act.slots().stream().filter(s -> s.role() == Role.ACTOR).count() == 1;
        }

        /** Returns the index of the last word before a span that is no article; -1 if there is none. */
        private int before(Span span) {
            int at = next(span.start()) - 1;
            return at >= 0 && parse.tokens().get(at).is("DT") ? at - 1 : at;
        }

        /** Returns the index of the first word that ends behind a place of the text. */
        private int next(int place) {
            return (int)
                    parse.tokens().stream().filter(t -> t.span().end() <= place).count();
        }

        private Stream<CodedAct> others() {
            return acts.stream().filter(other -> !other.equals(act) && other.sentence() == act.sentence());
        }

        /** Whether a finite verb stands between a slot and the subject of the act's own verb. */
        private boolean isOfEarlierVerb(Slot slot, Token own) {
            int before = before(phrase(own));
            boolean joined = before >= 0 && parse.tokens().get(before).is("CC");
            return !joined && slot.span().end() <= own.span().start() && hasVerb(head(slot), own);
        }

        private boolean hasVerb(Token from, Token to) {
            return parse.tokens().stream()
                    .anyMatch(t -> t.index() > from.index() && t.index() < to.index() && t.isFinite());
        }

        /** Returns the noun or name right before the verb that tells the act, and before its auxiliaries. */
        private Optional<Token> subject(Token verb) {
            return verb.is("VB")
                    ? parse.tokens().subList(0, verb.index()).reversed().stream()
                            .dropWhile(ClauseSlots::isAuxiliary)
                            .findFirst()
                            .filter(t -> t.is("N") && !t.entity().endsWith("DATE"))
                    : Optional.empty();
        }

        private boolean isIn(Token word, Role role) {
            return isIn(word, role, act.slots());
        }

        /** Whether a subordinate clause begins with a noun: "when hackers paralysed". */
        private boolean isBehindConjunction(Token noun) {
            int at = before(phrase(noun));
            return at >= 0 && SUBORDINATING.contains(parse.tokens().get(at).lemma());
        }

        private boolean hasObject() {
            return parse.children(trigger, Set.of("dobj")).findAny().isPresent();
        }

        /** Returns the place of a noun with the adjectives, nouns and numbers before it, without an article. */
        private Span phrase(Token noun) {
            int first = noun.index();
            while (first > 0 && isOfPhrase(parse.tokens().get(first - 1))) {
                first--;
            }
            return new Span(
                    parse.tokens().get(first).span().start(), noun.span().end());
        }

        private static boolean isOfPhrase(Token token) {
            boolean noun = token.is("N") || token.is("J") || token.is("CD") || token.is("POS");
            return noun && !token.entity().endsWith("DATE");
        }

        /**
         * Whether a common noun is the object of a joined verb that tells another act: "asked carriers to stay away and
         * called for sanctions on firms".
         */
        private boolean isOfNextVerb(Slot slot) {
            return head(slot).pos().equals("NNS")
                    && act.slots().stream().anyMatch(s -> isHere(s) && s.role() != Role.ACTOR && s != slot)
                    && others().filter(next -> next.trigger().start()
                                            > act.trigger().end()
                                    && next.trigger().end() <= slot.span().start())
                            .filter(next -> next.slots().stream()
                                    .anyMatch(s ->
                                            s.role() != Role.ACTOR && s.span().overlaps(slot.span())))
                            .anyMatch(this::isJoined);
        }

        /** Whether the verb of an act follows "and". */
        private boolean isJoined(CodedAct next) {
            return parse.tokens().stream()
                    .filter(t -> t.span().overlaps(next.trigger()) && t.is("VB"))
                    .anyMatch(verb -> parse.tokens().subList(0, verb.index()).reversed().stream()
                            .dropWhile(ClauseSlots::isAuxiliary)
                            .findFirst()
                            .filter(t -> t.is("CC"))
                            .isPresent());
        }

        /**
         * Whether a target is only a party against which goods may be used: "items that could serve as weapons against
         * Ukraine".
         */
        private boolean isUseOfGoods(Slot slot) {
            int against = before(phrase(head(slot)));
            return against > last.index()
                    && OPPONENT.contains(parse.tokens().get(against).lemma())
                    && openClause(parse.tokens().subList(last.index() + 1, against)).stream()
                            .anyMatch(t -> t.is("VB"));
        }

        /** Whether a slot is a lone adjective of another slot's noun: "joint" in "a joint military committee". */
        private boolean isStray(Slot slot) {
            Token word = head(slot);
            return word.is("JJ")
                    && slot.text().equals(word.form())
                    && Character.isLowerCase(word.form().charAt(0))
                    && act.slots().stream()
                            .anyMatch(s -> isHere(s) && s.role() == slot.role() && s.token() == word.head());
        }

        /** Whether a party of talks is only their topic: "to meet on the chipmaker". */
        private boolean isTopic(Slot slot) {
            int at = before(phrase(head(slot)));
            return TALKS.contains(act.type())
                    && at == last.index() + 1
                    && TOPIC.contains(parse.tokens().get(at).lemma());
        }

        /** Whether a party stands in the clause with the denied content: "denied that it had ever sold to Iran". */
        private boolean isInDenied(Slot slot) {
            return act.type() == ActionType.REJECT
                    && slot.token() > last.index()
                    && opensDenied(
                            parse.tokens().subList(trigger.index(), last.index() + 1),
                            parse.tokens().subList(last.index() + 1, slot.token()));
        }

        /**
         * Whether the blame for an attack falls on the actor of an act that is not an attack: "Washington imposed
         * sanctions, and NATO condemned the attack".
         */
        private boolean isDoerOfOther(Slot slot) {
            boolean attack = parse.children(trigger, Set.of("dobj")).anyMatch(t -> ATTACKS.contains(t.lemma()));
            return attack
                    && act.type() == ActionType.ACCUSE
                    && others().anyMatch(other -> other.type() != ActionType.ASSAULT
                            && other.slots().stream()
                                    .anyMatch(s ->
                                            s.role() == Role.ACTOR && s.span().overlaps(slot.span())));
        }

        /**
         * Returns a slot with the words that its name or its adjective lacks, "Treaty on" before "Conventional Armed
         * Forces", "officials" behind "seven senior Venezuelan".
         */
        private Slot whole(Slot slot) {
            if (!isHere(slot) || slot.role() == Role.AFFECTED) {
                return slot;
            }
            int of = next(slot.span().start()) - 2;
            if (of >= 0
                    && !isOfState(head(slot))
                    && OF_TREATY.contains(parse.tokens().get(of + 1).form())
                    && TREATIES.contains(parse.tokens().get(of).form())) {
                Token treaty = parse.tokens().get(of);
                Span whole = new Span(treaty.span().start(), slot.span().end());
                return new Slot(
                        slot.role(),
                        slot.sentence(),
                        treaty.index(),
                        parse.text(of, next(slot.span().end())),
                        whole);
            }
            int next = next(slot.span().end());
            Token word = parse.tokens().get(next - 1);
            boolean cut = word.is("J")
                    && slot.text().endsWith(" " + word.form())
                    && next < parse.tokens().size()
                    && parse.tokens().get(next).is("N")
                    && word.head() == next;
            return cut
                    ? Slot.of(
                            slot.role(),
                            parse,
                            slot.sentence(),
                            new Span(
                                    slot.span().start(),
                                    parse.tokens().get(next).span().end()))
                    : slot;
        }

        /**
         * Returns the body and the opponent of a complaint, if one slot holds both: "Trade Organization about Japan". A
         * topic without a name, such as "the tariff", is no opponent.
         */
        private Stream<Slot> parted(Slot slot) {
            return isHere(slot) && slot.role() == Role.ADDRESSEE && act.type() == ActionType.PROTEST
                    ? parse.tokens().stream()
                            .filter(t -> t.index() > slot.token() && t.span().overlaps(slot.span()))
                            .filter(t -> COMPLAINT.contains(t.lemma()))
                            .findFirst()
                            .map(about -> parts(slot, about))
                            .orElse(Stream.of(slot))
                    : Stream.of(slot);
        }

        private Stream<Slot> parts(Slot slot, Token about) {
            int end = parse.tokens().get(about.index() - 1).span().end();
            Stream<Slot> opponent = about.span().end() < slot.span().end()
                    ? Stream.of(part(
                                    slot,
                                    parse.tokens().get(about.index() + 1).span().start(),
                                    slot.span().end()))
                            .filter(s -> head(s).is("NNP") || head(s).entity().endsWith("GPE"))
                    : Stream.empty();
            return Stream.concat(Stream.of(part(slot, slot.span().start(), end)), opponent);
        }

        private Slot part(Slot slot, int start, int end) {
            return Slot.of(slot.role(), parse, slot.sentence(), new Span(start, end));
        }

        /** Returns the counted subject of the act's own verb, if all actors come from other sentences. */
        private Optional<Slot> counted() {
            boolean elsewhere = act.slots().stream().anyMatch(s -> s.role() == Role.ACTOR)
                    && act.slots().stream().noneMatch(s -> s.role() == Role.ACTOR && isHere(s));
            return subject.filter(own -> elsewhere
                            && !trigger.pos().equals("VBN")
                            && own.pos().equals("NNS")
                            && DefinitePhrases.isState(own.lemma())
                            && parse.children(own, Set.of("num")).findAny().isPresent()
                            && parse.children(own, Set.of("det", "predet")).anyMatch(d -> DEFINITE.contains(d.lemma())))
                    .map(own -> Slot.of(Role.ACTOR, parse, act.sentence(), phrase(own)));
        }

        /**
         * Returns the subject that a relative clause with a subject of its own is about: "Azerbaijan, which Armenia accuses
         * of massing troops, said". In "Iran attacked Israel, which Iraq condemned" it is about the attack.
         */
        private Optional<Slot> ofRelative() {
            int pronoun = subject.map(own -> before(phrase(own))).orElse(-1);
            boolean relative = pronoun > 0
                    && (parse.tokens().get(pronoun).is("WDT")
                            || parse.tokens().get(pronoun).pos().equals("WP"));
            int comma = relative && parse.tokens().get(pronoun - 1).is(",") ? 1 : 0;
            boolean addressed = act.slots().stream()
                    .anyMatch(s -> isHere(s) && s.role() == Role.ADDRESSEE && s.token() > last.index());
            return relative && pronoun - comma > 0 && isSaid(act.type()) && !addressed
                    ? Optional.of(parse.tokens().get(pronoun - comma - 1))
                            .filter(t ->
                                    t.entity().endsWith("GPE") || t.entity().endsWith("ORG"))
                            .filter(t -> t.relation().equals("nsubj"))
                            .map(t -> Slot.of(Role.ADDRESSEE, parse, act.sentence(), name(t)))
                    : Optional.empty();
        }

        private static boolean isSaid(ActionType type) {
            return type == ActionType.ACCUSE || type == ActionType.REQUEST || type == ActionType.WARN;
        }

        /** Returns the object of the verb, if it is "its neighbour" and the act has no other object. */
        private Optional<Slot> neighbour() {
            boolean open = act.slots().stream().allMatch(s -> s.role() == Role.ACTOR);
            return parse.children(trigger, Set.of("dobj"))
                    .filter(t -> open && HITS.contains(act.type()) && NEIGHBOURS.contains(t.lemma()))
                    .filter(t -> parse.children(t, Set.of("poss")).anyMatch(owner -> owner.is("PRP$")))
                    .map(t -> Slot.of(Role.TARGET, parse, act.sentence(), t.span()))
                    .findFirst();
        }

        /** Returns a slot in the role of the list that it belongs to: a target among countries that are only affected. */
        private Slot alike(Slot slot, List<Slot> all) {
            boolean listed = slot.role() == Role.TARGET
                    && isHere(slot)
                    && head(slot).entity().endsWith("GPE")
                    && parse.conjuncts(first(head(slot))).stream()
                            .filter(t -> !t.equals(head(slot)))
                            .anyMatch(t -> isIn(t, Role.AFFECTED, all) && !isIn(t, Role.TARGET, all));
            return listed ? in(Role.AFFECTED, slot) : slot;
        }

        private boolean isIn(Token word, Role role, List<Slot> slots) {
            return slots.stream()
                    .anyMatch(s -> s.role() == role && isHere(s) && word.span().overlaps(s.span()));
        }

        /** Returns the members of lists of countries that have no slot yet: "a blow to Spain and Denmark". */
        private List<Slot> rest(List<Slot> slots) {
            return slots.stream()
                    .filter(s -> isHere(s) && s.role() == Role.AFFECTED && head(s).is("NNP"))
                    .flatMap(s -> parse.conjuncts(first(head(s))).stream()
                            .filter(t -> t.is("NNP") && t.entity().endsWith("GPE"))
                            .filter(t -> slots.stream()
                                    .noneMatch(o -> isHere(o) && t.span().overlaps(o.span())))
                            .map(t -> Slot.of(Role.AFFECTED, parse, act.sentence(), name(t))))
                    .distinct()
                    .toList();
        }

        /** Returns the countries of parallel phrases: "10 percent for Argentine fuel and 20 percent for Thai fuel". */
        private List<Slot> parallel(List<Slot> slots) {
            return slots.stream()
                    .filter(s -> isHere(s) && s.role() == Role.AFFECTED && isOfNoun(head(s)))
                    .flatMap(s -> parse.tokens().stream()
                            .filter(t -> t.index() > s.token() && isOfNoun(t) && !hasVerb(head(s), t))
                            .filter(t -> isPrecededAlike(head(s), t) && hasAnd(head(s), t))
                            .filter(t -> slots.stream()
                                    .noneMatch(o -> isHere(o) && t.span().overlaps(o.span())))
                            .map(t -> Slot.of(Role.AFFECTED, parse, act.sentence(), t.span())))
                    .toList();
        }

        private boolean isOfNoun(Token adjective) {
            Token noun = parse.head(adjective);
            return adjective.is("J")
                    && adjective.entity().endsWith("NORP")
                    && noun != null
                    && noun.is("N")
                    && noun.index() == adjective.index() + 1;
        }

        private boolean isPrecededAlike(Token one, Token other) {
            return one.index() > 0
                    && parse.tokens().get(one.index() - 1).is("IN")
                    && parse.tokens()
                            .get(one.index() - 1)
                            .form()
                            .equals(parse.tokens().get(other.index() - 1).form());
        }

        private boolean hasAnd(Token from, Token to) {
            return parse.tokens().subList(from.index(), to.index()).stream().anyMatch(t -> t.is("CC"));
        }

        /** Returns the first member of the list that a word belongs to. */
        private Token first(Token member) {
            Token at = member;
            Token before = parse.head(at);
            while (at.relation().equals("conj")
                    && before != null
                    && before.entity().endsWith("GPE")) {
                at = before;
                before = parse.head(at);
            }
            return at;
        }

        private Span name(Token end) {
            int first = end.index();
            while (first > 0 && parse.tokens().get(first - 1).is("NNP")) {
                first--;
            }
            return new Span(parse.tokens().get(first).span().start(), end.span().end());
        }
    }

    /**
     * Returns the words behind the pronoun of a relative clause that some words leave open: "could be used" for "items
     * that could be used". A comma closes the clause: "which take effect on Monday,". Empty without such a clause.
     */
    static List<Token> openClause(List<Token> words) {
        int closed = words.stream().map(Token::form).toList().lastIndexOf(",");
        return words.subList(closed + 1, words.size()).stream()
                .dropWhile(t -> !isRelative(t))
                .skip(1)
                .toList();
    }

    /**
     * Tells whether the clause with the denied content begins in the words behind a trigger: "denied that it had",
     * "denied the banks helped", "rejected arming", but not "rejected growing criticism". A relative clause is none:
     * "rejected a plan that was drawn up by". Only a verb of denial may have other words before the clause.
     */
    static boolean opensDenied(List<Token> trigger, List<Token> behind) {
        if (behind.isEmpty()) {
            return false;
        }
        Token first = behind.getFirst();
        List<Token> words = behind.stream().takeWhile(t -> !isRelative(t)).toList();
        boolean direct = first.is("IN") && CLAIM.contains(first.lemma());
        boolean denial = trigger.stream().anyMatch(t -> DENIAL.contains(t.lemma()));
        boolean gerund = first.pos().equals("VBG") && !Modifiers.BEFORE.contains(first.relation());
        return gerund || (direct || denial) && words.stream().anyMatch(Token::isFinite);
    }

    private static boolean isRelative(Token token) {
        return token.is("WDT") || token.is("WP");
    }

    /** Whether a noun or name is that of a party that can act. */
    private boolean canAct(Token doer) {
        return PARTIES.stream().anyMatch(doer.entity()::endsWith) || nouns.canAct(doer);
    }

    private static boolean isOfState(Token token) {
        return token.entity().endsWith("GPE") || token.entity().endsWith("NORP");
    }

    private static boolean isAuxiliary(Token token) {
        return token.is("MD")
                || token.is("RB")
                || token.is("VB") && AUXILIARIES.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static Slot in(Role role, Slot slot) {
        return new Slot(role, slot.sentence(), slot.token(), slot.text(), slot.span());
    }
}
