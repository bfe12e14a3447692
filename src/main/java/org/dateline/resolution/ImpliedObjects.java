package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Checkpoint;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;

/**
 * Finds the object of an act whose sentence names none (codebook, "Roles"): "called the decision unjustified" is
 * addressed to the party that decided, which an earlier sentence names. A model learned from labels chooses among the
 * parties in the story and "nobody" ({@code src/training/choices.py}).
 */
final class ImpliedObjects {

    private static final ChoiceModel MODEL = ChoiceModel.read("implied_objects");

    /** The least probability at which a party is chosen. Of texts that the model has not seen, four in five such choices are right. */
    private static final double LEAST = 0.6;

    /** The least probability of a party that the reader took from another sentence as well. */
    private static final double AGREED = 0.5;

    /** The least probability if the reader chose another party from another sentence. */
    private static final double SURE = 0.7;

    /** The probability below which a party that the reader took from another sentence is dropped from the act. */
    private static final double UNLIKELY = 0.15;

    /** The number of characters after the trigger in which words that refer back count. */
    private static final int REACH = 60;

    /**
     * The acts and sentences to each side that a choice considers, and below it the most parties. Longer texts are not
     * one story.
     */
    private static final int NEAR = 100;

    private static final int MOST = 200;

    private static final Pattern BACK = Pattern.compile(CatalogueRow.read("references_back").stream()
            .map(row -> Pattern.quote(row.need("phrase")))
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    private static final String COUNTRY = "country:";

    private static final Pattern DEFINITE = Pattern.compile("(?i)\\b(?:the|that|this) $");

    /** A singular noun with at most two adjectives. */
    private static final Pattern BARE = Pattern.compile("(?:\\p{Ll}+ ){0,2}\\p{Ll}*[^\\P{Ll}s]");

    private static final Pattern WORD_END = Pattern.compile(" ");

    private static final Set<Role> SPOKEN_TO = EnumSet.of(Role.ADDRESSEE, Role.BENEFICIARY);

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s? ");

    /** Types of acts on goods, which affect a country instead of having it as a target. */
    private static final Set<ActionType> ON_GOODS =
            EnumSet.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.INVESTIGATE);

    /** Types of acts against a party that is not an ally of the actor. */
    private static final Set<ActionType> AGAINST = EnumSet.of(
            ActionType.ACCUSE,
            ActionType.ASSAULT,
            ActionType.PROTEST,
            ActionType.REJECT,
            ActionType.SANCTION,
            ActionType.THREATEN);

    /** Types of acts that allies do together. Enemies may agree, talk, and exchange strikes. */
    private static final Set<ActionType> TOGETHER =
            EnumSet.of(ActionType.COOPERATE, ActionType.MOBILIZE, ActionType.REQUEST, ActionType.SUPPORT);

    /** Types of acts in which all sides act. If two do, the act has no other object. */
    private static final Set<ActionType> OF_ALL_SIDES =
            EnumSet.of(ActionType.AGREE, ActionType.CONSULT, ActionType.COOPERATE);

    /**
     * Types of acts whose object needs the probability {@link #SURE}. Less probable objects are wrong in one of three
     * cases in the labels and, for aid and rejections in news, as often as they are right.
     */
    private static final Set<ActionType> DOUBTFUL = EnumSet.of(
            ActionType.AGREE,
            ActionType.AID,
            ActionType.CONSULT,
            ActionType.INVESTIGATE,
            ActionType.MOBILIZE,
            ActionType.REJECT);

    /** Types of acts that answer an earlier act or statement. */
    private static final Set<ActionType> ANSWERS =
            EnumSet.of(ActionType.ACCUSE, ActionType.REJECT, ActionType.SUPPORT, ActionType.PROTEST);

    /** Types of measures that are on foreigners (codebook, rule 6). */
    private static final Set<ActionType> ABROAD = EnumSet.of(ActionType.SANCTION, ActionType.RETREAT);

    /** Weighs the choices for the object of an act. The probability of "nobody" comes last. */
    @FunctionalInterface
    interface Judge {

        /**
         * Returns the probability of each choice.
         *
         * @param act the act
         * @param choices the identities of the parties to choose from
         * @param features the features of each choice and of "nobody"
         * @param named returns the identity of the party that some words name; empty for none
         */
        double[] weigh(
                CodedAct act,
                List<String> choices,
                List<List<String>> features,
                Function<Span, Optional<String>> named);
    }

    /** Weighs by the model. */
    static final Judge LEARNED = (act, choices, features, named) -> MODEL.probabilities(features);

    private final Affected affected;
    private final List<Parse> parses;
    private final List<Mention> mentions;
    private final PartyIdentity identity;
    private final Judge judge;

    /**
     * Takes the sentences of an article.
     *
     * @param affected finds the countries of parties
     * @param parses the sentences
     * @param mentions the entities named in them
     * @param judge weighs the choices
     */
    ImpliedObjects(Affected affected, List<Parse> parses, List<Mention> mentions, Judge judge) {
        this.affected = affected;
        this.identity = new PartyIdentity(affected);
        this.parses = parses;
        this.mentions = mentions;
        this.judge = judge;
    }

    /**
     * Returns the findings, in which acts without an object have the one that the story implies. Such parties are
     * marked as inferred.
     */
    List<Resolver.Finding> completed(List<Resolver.Finding> findings, Statements statements) {
        List<Resolver.Finding> completed = new ArrayList<>(findings);
        for (List<Integer> places : stories(findings).values()) {
            StoryContext story = new StoryContext(completed, places);
            for (int at = 0; at < places.size(); at++) {
                Checkpoint.pass();
                int place = places.get(at);
                Set<String> allies = story.alliesOf(at);
                Resolver.Finding finding = withoutAllies(completed.get(place), allies, statements);
                List<Party> parties = parties(finding, story, at, allies).orElse(parties(finding));
                if (!parties.equals(parties(completed.get(place)))) {
                    completed.set(place, statements.of(finding.act(), parties));
                    story.tellAnew(at);
                }
            }
        }
        return completed;
    }

    /** Returns a finding without the allies of its actor, which the reader took from other sentences as opponents. */
    private Resolver.Finding withoutAllies(Resolver.Finding finding, Set<String> allies, Statements statements) {
        List<Party> opposed = parties(finding).stream()
                .filter(p -> !allies.contains(identity.of(p)) || !isElsewhere(p, finding.act()))
                .toList();
        return opposed.equals(parties(finding)) ? finding : statements.of(finding.act(), opposed);
    }

    /** Returns the parties of an act with the object that the story implies; empty if it implies none. */
    private Optional<List<Party>> parties(Resolver.Finding finding, StoryContext story, int at, Set<String> allies) {
        if (isOpen(finding)) {
            Predicate<String> possible = canBe(finding)
                    .and(who -> !allies.contains(who) && !isActorsOwn(finding, who))
                    .and(story.answered(at))
                    .and(isWhose(finding));
            return story.objectOf(at, possible, least(finding))
                    .map(object -> whole(joined(finding, object), finding.act()))
                    .or(() -> Optional.of(withoutUnlikely(finding, story.weighed(at, possible))));
        }
        return isVague(finding)
                ? story.objectOf(at, affected::isCountry, who -> SURE)
                        .map(object -> new Party(Role.AFFECTED, object.text(), object.entity(), null, true))
                        .map(object -> Stream.concat(parties(finding).stream(), Stream.of(object))
                                .toList())
                : Optional.empty();
    }

    /**
     * Returns the parties with the countries that the act also affects, without those that the reader took from another
     * sentence.
     */
    private List<Party> whole(List<Party> joined, CodedAct act) {
        Set<String> fallsOn = new HashSet<>();
        return affected.joinedTo(joined, act).stream()
                .filter(p -> p.role() != Role.AFFECTED || joined.contains(p) || !isElsewhere(p, act))
                .filter(p -> p.role() != Role.AFFECTED || fallsOn.add(String.valueOf(p.entity())))
                .toList();
    }

    /**
     * Returns the condition that the words of the object set: "the government" is not a firm, and "the vessel" is not a
     * country.
     */
    private Predicate<String> canBe(Resolver.Finding finding) {
        List<Party> called = objects(finding).stream()
                .filter(p -> isDefinite(p, finding.act()))
                .toList();
        return who -> called.isEmpty() || called.stream().anyMatch(p -> fits(p, who));
    }

    /** Returns the condition that an adjective sets: an act that welcomes "the Turkish move" answers Turkey. */
    private Predicate<String> isWhose(Resolver.Finding finding) {
        Optional<String> doer = doer(finding);
        return who -> doer.isEmpty() || doer.get().equals(who);
    }

    private Optional<String> doer(Resolver.Finding finding) {
        CodedAct act = finding.act();
        return !ANSWERS.contains(act.type())
                ? Optional.empty()
                : new AnsweredNoun(parses.get(act.sentence()), act)
                        .nationality().stream()
                                .flatMap(t ->
                                        mentions.stream().filter(m -> m.span().overlaps(t.span())))
                                .flatMap(m -> Stream.ofNullable(m.link()))
                                .map(Link::entity)
                                .findFirst()
                                .filter(who -> parties(finding).stream()
                                        .noneMatch(p -> p.role() == Role.ACTOR
                                                && identity.of(p).equals(who)));
    }

    private boolean fits(Party called, String who) {
        String text = called.text();
        boolean part = WORD_END.splitAsStream(text).anyMatch(affected.catalogue()::isOfPart);
        return !part && DefinitePhrases.fits(text.substring(text.lastIndexOf(' ') + 1), affected.catalogue(), who);
    }

    /** Returns the least probability for a party, which is higher if the reader chose another one. */
    private ToDoubleFunction<String> least(Resolver.Finding finding) {
        List<String> read = objects(finding).stream()
                .filter(p -> isElsewhere(p, finding.act()))
                .map(identity::of)
                .toList();
        if (doer(finding).isPresent()) {
            return who -> UNLIKELY;
        }
        double unread = DOUBTFUL.contains(finding.act().type()) ? SURE : LEAST;
        return who -> read.contains(who) ? AGREED : read.isEmpty() ? unread : SURE;
    }

    /** Returns the parties without the objects from other sentences that the story hardly implies. */
    private List<Party> withoutUnlikely(Resolver.Finding finding, Map<String, Double> weighed) {
        return parties(finding).stream()
                .filter(p -> !SPOKEN_TO.contains(p.role())
                        || !isElsewhere(p, finding.act())
                        || weighed.getOrDefault(identity.of(p), 0.0) >= UNLIKELY)
                .toList();
    }

    /**
     * Whether an actor without a name may be a party itself, as "the body" may be an authority, or belongs to it:
     * "Gasum's chief executive".
     */
    private boolean isActorsOwn(Resolver.Finding finding, String who) {
        return !affected.isCountry(who)
                && parties(finding).stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .anyMatch(p -> isDefinite(p, finding.act()) && fits(p, who) || isOwner(who, p, finding.act()));
    }

    private boolean isOwner(String who, Party actor, CodedAct act) {
        int offset = sentence(act).start();
        String text = parses.get(act.sentence()).sentence().text();
        return slots(actor, act)
                .filter(s -> s.sentence() == act.sentence())
                .anyMatch(s -> mentions.stream()
                        .filter(m -> m.link() != null && m.link().entity().equals(who))
                        .filter(m -> m.span().start() >= offset
                                && m.span().end() <= s.span().start())
                        .anyMatch(m -> POSSESSIVE
                                .matcher(text.substring(
                                        m.span().end() - offset, s.span().start() - offset))
                                .matches()));
    }

    /** Returns the indexes of each story's findings, in the order of the text. */
    private Map<Integer, List<Integer>> stories(List<Resolver.Finding> findings) {
        return IntStream.range(0, findings.size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> findings.get(i).act().trigger().start()))
                .collect(Collectors.groupingBy(i -> segment(findings.get(i).act()), TreeMap::new, Collectors.toList()));
    }

    private int segment(CodedAct act) {
        return parses.get(act.sentence()).segment();
    }

    /**
     * Tells whether the sentence names only actors; "the company" does not count as a name. A denial of an earlier
     * statement has the object of that statement, which is not known: "London denies it" stays an act of its own.
     */
    private boolean isOpen(Resolver.Finding finding) {
        CodedAct act = finding.act();
        return !finding.claim().assertion().denied()
                && parties(finding).stream().anyMatch(p -> p.role() == Role.ACTOR)
                && !hasAllSides(finding)
                && act.slots().stream()
                        .filter(s -> s.role() != Role.ACTOR && sentence(act).contains(s.span()))
                        .filter(s ->
                                parties(finding).stream().anyMatch(p -> p.text().equals(s.text())))
                        .allMatch(s -> isBare(s, act))
                && objects(finding).stream().allMatch(p -> isDefinite(p, act) || isElsewhere(p, act));
    }

    /** Whether both sides of talks or of a treaty are actors. */
    private boolean hasAllSides(Resolver.Finding finding) {
        return OF_ALL_SIDES.contains(finding.act().type())
                && identity.of(parties(finding), EnumSet.of(Role.ACTOR)).size() > 1;
    }

    /**
     * Tells whether a state's act falls on a party abroad that a common noun leaves open: "restricted exports of 54
     * groups of products", "seized three ships".
     */
    private boolean isVague(Resolver.Finding finding) {
        List<Party> targets =
                parties(finding).stream().filter(p -> p.role() != Role.ACTOR).toList();
        ActionType type = finding.act().type();
        Instrument instrument = finding.act().instrument();
        boolean forces = instrument == Instrument.MILITARY;
        boolean abroad = forces ? type == ActionType.ASSAULT || type == ActionType.COERCE : ABROAD.contains(type);
        return abroad
                && instrument != Instrument.DIPLOMATIC
                && !targets.isEmpty()
                && targets.stream()
                        .allMatch(p -> p.role() == Role.TARGET
                                && p.entity() == null
                                && p.principal() == null
                                && p.text().equals(p.text().toLowerCase(Locale.ROOT)))
                && parties(finding).stream()
                        .filter(p -> p.role() == Role.ACTOR)
                        .flatMap(affected::withCountries)
                        .anyMatch(affected::isCountry);
    }

    private Span sentence(CodedAct act) {
        return parses.get(act.sentence()).sentence().span();
    }

    /** Returns the objects of an act, without the countries that they come from. */
    private static List<Party> objects(Resolver.Finding finding) {
        return parties(finding).stream()
                .filter(p -> p.role() != Role.ACTOR && !(p.role() == Role.AFFECTED && p.inferred()))
                .toList();
    }

    /** Whether a party comes from another sentence. Such readings are wrong as often as right. */
    private boolean isElsewhere(Party party, CodedAct act) {
        List<Slot> slots = slots(party, act).toList();
        return !slots.isEmpty() && slots.stream().noneMatch(s -> sentence(act).contains(s.span()));
    }

    /** Whether a party is an unresolved definite noun, such as "the company". */
    private boolean isDefinite(Party party, CodedAct act) {
        return party.entity() == null
                && party.principal() == null
                && slots(party, act).anyMatch(s -> sentence(act).contains(s.span()) && isBare(s, act));
    }

    /** Whether a slot is a noun with an article that refers back, without words after it that say more. */
    private boolean isBare(Slot slot, CodedAct act) {
        String text = parses.get(act.sentence()).sentence().text();
        int at = slot.span().start() - sentence(act).start();
        return BARE.matcher(slot.text()).matches()
                && DEFINITE.matcher(text.substring(0, at)).find()
                && !text.startsWith(" of ", at + slot.text().length());
    }

    private static Stream<Slot> slots(Party party, CodedAct act) {
        return act.slots().stream()
                .filter(s -> s.role() == party.role() && s.text().equals(party.text()));
    }

    /** Returns the actors with the object, which keeps the words that the text has for it. */
    private List<Party> joined(Resolver.Finding finding, Party object) {
        List<Party> read = objects(finding).stream()
                .filter(p -> identity.of(p).equals(identity.of(object)))
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .toList();
        Stream<Party> called = objects(finding).stream()
                .filter(p -> object.entity() != null && isDefinite(p, finding.act()) && fits(p, identity.of(object)))
                .map(p -> new Party(p.role(), p.text(), object.entity(), object.principal(), true));
        return Stream.concat(
                        parties(finding).stream().filter(p -> p.role() == Role.ACTOR),
                        read.isEmpty()
                                ? Stream.concat(called, Stream.of(object)).limit(1)
                                : read.stream())
                .toList();
    }

    private static List<Party> parties(Resolver.Finding finding) {
        return finding.claim().coding().parties();
    }

    /** The acts of a story, and the parties named in it. */
    private final class StoryContext {

        private final List<Resolver.Finding> findings;
        private final List<Integer> places;
        private final List<Integer> sentences;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<StoryAct> acts;
        private final int segment;
        private final Map<String, List<Integer>> named = new LinkedHashMap<>();

        StoryContext(List<Resolver.Finding> findings, List<Integer> places) {
            this.findings = findings;
            this.places = places;
            this.segment = segment(findings.get(places.getFirst()).act());
            this.sentences = IntStream.range(0, parses.size())
                    .filter(i -> parses.get(i).segment() == segment)
                    .boxed()
                    .toList();
            IntStream.range(0, sentences.size()).forEach(i -> numbers.put(sentences.get(i), i));
            mentions.stream()
                    .filter(m -> m.segment() == segment && m.link() != null && !isPrivate(m.link()))
                    .forEach(this::name);
            places.stream()
                    .map(findings::get)
                    .flatMap(f -> parties(f).stream().filter(p -> p.role() != Role.AFFECTED && !isDefinite(p, f.act())))
                    .forEach(p -> named.putIfAbsent(identity.of(p), new ArrayList<>()));
            this.acts = new ArrayList<>(
                    places.stream().map(place -> told(findings.get(place))).toList());
        }

        /** Whether a person is out of office. Such people act for no state, and the training data has none. */
        private boolean isPrivate(Link link) {
            return link.principal() == null && affected.catalogue().isOfKind(link.entity(), EntityKind.PERSON);
        }

        /**
         * Returns the parties that acted together with the actors of an act before it, if the act is against a party.
         */
        Set<String> alliesOf(int at) {
            if (!AGAINST.contains(acts.get(at).type())) {
                return Set.of();
            }
            Set<String> actors = acts.get(at).actors();
            List<StoryAct> others = new ArrayList<>(acts);
            others.remove(at);
            return acts.subList(0, at).stream()
                    .filter(a -> TOGETHER.contains(a.type()) && a.isBy(actors))
                    .flatMap(a -> a.actors().stream())
                    .filter(who -> !actors.contains(who) && others.stream().noneMatch(a -> isBetween(a, actors, who)))
                    .collect(Collectors.toSet());
        }

        private static boolean isBetween(StoryAct act, Set<String> some, String other) {
            return AGAINST.contains(act.type())
                    && (act.isBy(some) && act.fallsOn(Set.of(other)) || act.isBy(Set.of(other)) && act.fallsOn(some));
        }

        /** Updates the act after its parties have changed. */
        void tellAnew(int at) {
            acts.set(at, told(findings.get(places.get(at))));
        }

        private void name(Mention mention) {
            named.computeIfAbsent(identityOf(mention), w -> new ArrayList<>()).add(sentenceOf(mention.span()));
        }

        private int sentenceOf(Span span) {
            int at = 0;
            while (at + 1 < sentences.size()
                    && parses.get(sentences.get(at + 1)).sentence().span().start() <= span.start()) {
                at++;
            }
            return at;
        }

        /**
         * Returns the object of an act, if a party reaches its least probability.
         *
         * @param at the index of the act in the story
         */
        Optional<Party> objectOf(int at, Predicate<String> canBe, ToDoubleFunction<String> least) {
            return weighed(at, canBe).entrySet().stream()
                    .filter(e -> e.getValue() >= least.applyAsDouble(e.getKey()))
                    .flatMap(e -> party(e.getKey(), acts.get(at), at).stream())
                    .findFirst();
        }

        /** Returns the parties that may be the object of an act, with their probabilities. */
        Map<String, Double> weighed(int at, Predicate<String> canBe) {
            StoryAct act = acts.get(at);
            List<String> choices = named.entrySet().stream()
                    .filter(e -> !act.actors().contains(e.getKey()) && isNear(e.getValue(), act))
                    .map(Map.Entry::getKey)
                    .filter(canBe)
                    .limit(MOST)
                    .toList();
            if (choices.isEmpty()) {
                return Map.of();
            }
            ObjectFeatures features = new ObjectFeatures(
                    act,
                    acts.subList(Math.max(0, at - NEAR), at),
                    acts.subList(at + 1, Math.min(acts.size(), at + NEAR)),
                    named,
                    choices,
                    takesUp(findings.get(places.get(at)).act()));
            double[] probabilities = judge.weigh(
                    findings.get(places.get(at)).act(),
                    choices,
                    Stream.concat(choices.stream().map(features::of), Stream.of(features.ofNobody()))
                            .toList(),
                    this::identityOf);
            Map<String, Double> weighed = new LinkedHashMap<>();
            IntStream.range(0, choices.size()).forEach(i -> weighed.put(choices.get(i), probabilities[i]));
            return weighed;
        }

        private Optional<String> identityOf(Span words) {
            return mentions.stream()
                    .filter(m -> m.segment() == segment && m.span().overlaps(words))
                    .map(this::identityOf)
                    .findFirst();
        }

        private String identityOf(Mention mention) {
            Link link = mention.link();
            return identity.of(new Party(
                    Role.ACTOR,
                    mention.text(),
                    link == null ? null : link.entity(),
                    link == null ? null : link.principal(),
                    false));
        }

        private StoryAct told(Resolver.Finding finding) {
            List<Party> parties = parties(finding);
            return new StoryAct(
                    finding.act().type(),
                    numbers.getOrDefault(finding.act().sentence(), 0),
                    identity.of(parties, EnumSet.of(Role.ACTOR)),
                    identity.of(parties, EnumSet.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY)),
                    identity.of(parties, EnumSet.of(Role.AFFECTED)),
                    finding.act().goods().name() != null);
        }

        /**
         * Returns the condition that the verb's own object sets. A rejection of accusations answers the last party that
         * made some, and a condemnation of an attack blames a party that is said to have attacked.
         */
        Predicate<String> answered(int at) {
            CodedAct act = findings.get(places.get(at)).act();
            Set<String> actors = acts.get(at).actors();
            Optional<Set<String>> meant = new AnsweredNoun(parses.get(act.sentence()), act)
                    .type()
                    .flatMap(type -> type == ActionType.ASSAULT
                            ? Optional.of(attackers())
                            : acts.subList(0, at).reversed().stream()
                                    .filter(told -> told.type() == type && told.isOn(actors))
                                    .map(StoryAct::actors)
                                    .findFirst());
            return who -> meant.isEmpty() || meant.get().contains(who);
        }

        /** Returns the parties that attack in the story, and those that are accused of an attack. */
        private Set<String> attackers() {
            return IntStream.range(0, acts.size())
                    .boxed()
                    .flatMap(i -> switch (acts.get(i).type()) {
                        case ASSAULT, COERCE -> acts.get(i).actors().stream();
                        case ACCUSE -> isOfAttack(i) ? acts.get(i).objects().stream() : Stream.<String>empty();
                        default -> Stream.<String>empty();
                    })
                    .collect(Collectors.toSet());
        }

        private boolean isOfAttack(int at) {
            CodedAct act = findings.get(places.get(at)).act();
            return new AnsweredNoun(parses.get(act.sentence()), act).tellsOfAttack();
        }

        private boolean takesUp(CodedAct act) {
            Span sentence = parses.get(act.sentence()).sentence().span();
            String text = parses.get(act.sentence()).sentence().text();
            int from = Math.clamp(act.trigger().end() - sentence.start(), 0, text.length());
            return BACK.matcher(text.substring(from, Math.min(text.length(), from + REACH)))
                    .find();
        }

        /**
         * Whether a party is named near an act. A party without a mention takes part in an act of the story, so it
         * counts as near.
         */
        private static boolean isNear(List<Integer> places, StoryAct act) {
            return places.isEmpty() || places.stream().anyMatch(s -> s == 0 || Math.abs(s - act.sentence()) <= NEAR);
        }

        /**
         * Returns the party in the words of the nearest earlier act with it, else of any later act, else by its name.
         */
        private Optional<Party> party(String who, StoryAct act, int at) {
            Role role = role(act, who);
            if (role != Role.ADDRESSEE && who.startsWith(COUNTRY)) {
                // A minister may be the addressee of an answer, but the target of a measure is the state.
                return Optional.of(new Party(role, nameOf(who), who, null, true));
            }
            if (who.startsWith(COUNTRY) && isAbroad(act, who)) {
                // A court that halts a ban is not whom the banned firm answers, although both are of one state.
                return organ(who, act, at).or(() -> Optional.of(new Party(role, nameOf(who), who, null, true)));
            }
            Stream<Integer> nearest = Stream.concat(
                    IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1).boxed(),
                    IntStream.range(at + 1, places.size()).boxed());
            return nearest.flatMap(i -> parties(findings.get(places.get(i))).stream())
                    .filter(p -> p.role() != Role.AFFECTED && identity.of(p).equals(who))
                    .findFirst()
                    .map(p -> new Party(role, name(p), p.entity(), p.principal(), true))
                    .or(() -> who.startsWith(ObjectFeatures.UNKNOWN)
                            ? Optional.empty()
                            : Optional.of(new Party(role, nameOf(who), who, null, true)));
        }

        /** Whether none of the actors of an act belongs to a state. */
        private boolean isAbroad(StoryAct act, String state) {
            return act.actors().stream()
                    .noneMatch(who -> who.startsWith(ObjectFeatures.UNKNOWN)
                            || affected.withCountries(new Party(Role.ACTOR, "", who, null, false))
                                    .anyMatch(state::equals));
        }

        /** Returns the organ of a state that acted last against the actors of an act, before it. */
        private Optional<Party> organ(String state, StoryAct act, int at) {
            return IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1)
                    .filter(i ->
                            AGAINST.contains(acts.get(i).type()) && acts.get(i).fallsOn(act.actors()))
                    .boxed()
                    .flatMap(i -> parties(findings.get(places.get(i))).stream())
                    .filter(p -> p.role() == Role.ACTOR && identity.of(p).equals(state))
                    .findFirst()
                    .map(p -> new Party(role(act, state), name(p), p.entity(), p.principal(), true));
        }

        /** Returns the words of a party; its name for a common noun such as "neighbour". */
        private String name(Party party) {
            String entity = party.entity();
            String name = entity == null
                            || party.text().isEmpty()
                            || !Character.isLowerCase(party.text().codePointAt(0))
                    ? ""
                    : nameOf(entity);
            return name.isEmpty() ? party.text() : name;
        }

        /** Returns the words by which the story first names a known entity, by a name before an adjective. */
        private String nameOf(String who) {
            return mentions.stream()
                    .filter(m -> m.segment() == segment)
                    .filter(m -> m.link() != null && m.link().entity().equals(who))
                    .sorted(Comparator.comparingInt(m -> List.of("capital", "demonym")
                            .indexOf(Objects.requireNonNull(m.link()).reason())))
                    .map(Mention::text)
                    .findFirst()
                    .orElse("");
        }

        private Role role(StoryAct act, String who) {
            return switch (act.type()) {
                case ACCUSE, AGREE, CONSULT, COOPERATE, PROTEST, REJECT, REQUEST, SUPPORT, THREATEN, WARN, STATE ->
                    Role.ADDRESSEE;
                case AID -> Role.BENEFICIARY;
                case MOBILIZE -> Role.AFFECTED;
                case SANCTION, RETREAT, INVESTIGATE, CONCEDE, COERCE, ASSAULT ->
                    act.goods() && ON_GOODS.contains(act.type()) && who.startsWith(COUNTRY)
                            ? Role.AFFECTED
                            : Role.TARGET;
            };
        }
    }
}
