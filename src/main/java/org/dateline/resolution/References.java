package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.Checkpoint;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.Story;
import org.jspecify.annotations.Nullable;

/**
 * Resolves pronouns and nouns without a name, "its", "the ministry", in the order of the text. A mention ranking model
 * (Denis and Baldridge 2008) learned from labels chooses among the parties named before and "nobody"
 * ({@code src/training/choices.py}).
 */
final class References {

    private static final ChoiceModel MODEL = ChoiceModel.read("references");

    /** The least probability at which a reference counts as resolved. */
    private static final double KNOWN = 0.5;

    /** The least probability at which a party without a link gets one. */
    private static final double FILLED = 0.6;

    /** The least probability at which a link by rule is replaced. */
    private static final double REPLACED = 0.75;

    /** The sentences before a reference in which a party may be named, besides the first one, and the acts before it that count. */
    private static final int NEAR = 20;

    /** The most places before a reference that count. */
    private static final int PLACES = 200;

    /** The most parties to choose from, the last named first. */
    private static final int MOST = 30;

    /** The kinds of which the model is right about as often as it says. Others only help to resolve these. */
    private static final Set<Reference.Kind> RELIABLE = EnumSet.of(
            Reference.Kind.PERSON,
            Reference.Kind.IT,
            Reference.Kind.ITS,
            Reference.Kind.THEY,
            Reference.Kind.THEIR,
            Reference.Kind.STATE,
            Reference.Kind.ORGAN,
            Reference.Kind.FIRM);

    private static final Set<Role> OBJECTS = EnumSet.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY);

    /**
     * Weighs the choices for a reference. The probability of "nobody" comes last.
     */
    @FunctionalInterface
    interface Judge {
        double[] weigh(Reference reference, List<Occurrence> before, List<String> choices, List<List<String>> features);
    }

    /** Weighs by the model. */
    static final Judge LEARNED = (reference, before, choices, features) -> MODEL.probabilities(features);

    private final Scene scene;
    private final Affected affected;
    private final PartyIdentity identity;
    private final Judge judge;
    private final List<Story.Meant> meanings = new ArrayList<>();

    References(Scene scene, Affected affected, Judge judge) {
        this.scene = scene;
        this.affected = affected;
        this.identity = new PartyIdentity(affected);
        this.judge = judge;
    }

    /** Returns the findings, in which references among the parties are resolved. */
    List<Resolver.Finding> completed(List<Resolver.Finding> findings, Statements statements) {
        List<Resolver.Finding> completed = new ArrayList<>(findings);
        Map<Integer, List<Integer>> sentences = IntStream.range(
                        0, scene.parses().size())
                .boxed()
                .collect(Collectors.groupingBy(i -> scene.parse(i).segment(), TreeMap::new, Collectors.toList()));
        sentences.forEach((segment, all) -> new StoryReferences(completed, all, statements).resolve());
        return completed;
    }

    /** Returns the references with the parties that they may mean, after the findings were completed. */
    List<Story.Meant> meant() {
        return meanings;
    }

    /**
     * The party that a reference means.
     *
     * @param who the identity of the party
     * @param side the identity under which it takes part in acts
     * @param probability the probability, from 0 to 1
     * @param name its last name before the reference; null if it was only referred to
     * @param sentence the index of the sentence of that name
     */
    private record Meaning(
            String who,
            String side,
            double probability,
            @Nullable Named name,
            int sentence) {}

    /** The references of one story. */
    private final class StoryReferences {

        private final List<Resolver.Finding> findings;
        private final Statements statements;
        private final List<Integer> sentences;
        private final List<Integer> places;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final Map<Integer, StoryAct> acts = new HashMap<>();
        private final NavigableMap<Integer, List<Integer>> triggers = new TreeMap<>();
        private final Map<Integer, List<Integer>> bySentence = new HashMap<>();
        private final NavigableMap<Integer, List<Occurrence>> named = new TreeMap<>();
        private final NavigableMap<Integer, List<Occurrence>> people = new TreeMap<>();
        private final Set<Occurrence> organs = new HashSet<>();
        private final List<ReferenceFeatures.Resolved> resolved = new ArrayList<>();

        StoryReferences(List<Resolver.Finding> findings, List<Integer> sentences, Statements statements) {
            this.findings = findings;
            this.statements = statements;
            this.sentences = sentences;
            IntStream.range(0, sentences.size()).forEach(n -> numbers.put(sentences.get(n), n));
            this.places = IntStream.range(0, findings.size())
                    .boxed()
                    .filter(i -> numbers.containsKey(findings.get(i).act().sentence()))
                    .sorted(Comparator.comparing(
                            i -> findings.get(i).act().trigger().start()))
                    .toList();
            for (int place : places) {
                CodedAct act = findings.get(place).act();
                tell(place);
                triggers.computeIfAbsent(act.trigger().start(), t -> new ArrayList<>())
                        .add(place);
                Stream.concat(Stream.of(act.sentence()), act.slots().stream().map(Slot::sentence))
                        .distinct()
                        .forEach(s -> bySentence
                                .computeIfAbsent(s, i -> new ArrayList<>())
                                .add(place));
            }
            sentences.forEach(this::name);
        }

        void resolve() {
            for (int sentence : sentences) {
                for (Reference reference : Reference.in(sentence, scene, affected.catalogue())) {
                    Checkpoint.pass();
                    resolve(reference);
                }
            }
        }

        private void tell(int place) {
            Resolver.Finding finding = findings.get(place);
            List<Party> parties = finding.claim().coding().parties();
            acts.put(
                    place,
                    new StoryAct(
                            finding.act().type(),
                            numbers.getOrDefault(finding.act().sentence(), 0),
                            identity.of(parties, EnumSet.of(Role.ACTOR)),
                            identity.of(parties, OBJECTS),
                            identity.of(parties, EnumSet.of(Role.AFFECTED)),
                            finding.act().goods().name() != null));
        }

        private void name(int sentence) {
            Parse parse = scene.parse(sentence);
            for (Named name : scene.names().get(sentence)) {
                String words = name.words(parse);
                String side = side(name, words);
                boolean person = name.kind() == EntityKind.PERSON;
                EntityKind kind = name.kind();
                String called = kind == null ? "name" : kind.name().toLowerCase(Locale.ROOT);
                int number = numbers.getOrDefault(sentence, 0);
                add(named, Occurrence.of(side, side, number, name.from(), name.to(), called, parse));
                if (person) {
                    Link link = name.link();
                    String who = link == null ? PartyIdentity.unknown(words) : link.entity();
                    add(people, Occurrence.of(who, side, number, name.from(), name.to(), called, parse));
                }
            }
        }

        private static void add(Map<Integer, List<Occurrence>> places, Occurrence place) {
            places.computeIfAbsent(place.sentence(), s -> new ArrayList<>()).add(place);
        }

        /** Returns the places of the first sentence and of those near a reference, up to it. */
        private static List<Occurrence> before(NavigableMap<Integer, List<Occurrence>> places, int number, int word) {
            int from = Math.max(1, number - NEAR);
            return Stream.concat(
                            places.getOrDefault(0, List.of()).stream(),
                            number < from
                                    ? Stream.empty()
                                    : places.subMap(from, true, number, true).values().stream()
                                            .flatMap(List::stream))
                    .filter(o -> o.isBefore(number, word))
                    .sorted(Comparator.comparingInt(Occurrence::sentence)
                            .thenComparingInt(Occurrence::from)
                            .reversed())
                    .limit(PLACES)
                    .toList()
                    .reversed();
        }

        private String side(Named name, String words) {
            Link link = name.link();
            if (link != null) {
                return identity.of(new Party(Role.ACTOR, words, link.entity(), link.principal(), false));
            }
            String country =
                    name.kind() == EntityKind.COUNTRY ? affected.catalogue().countryOfPlace(words) : null;
            return country == null ? PartyIdentity.unknown(words) : country;
        }

        private void resolve(Reference reference) {
            int number = numbers.getOrDefault(reference.sentence(), 0);
            NavigableMap<Integer, List<Occurrence>> known = reference.kind() == Reference.Kind.PERSON ? people : named;
            List<Occurrence> before = before(known, number, reference.from());
            List<String> choices = before.reversed().stream()
                    .map(Occurrence::who)
                    .distinct()
                    .limit(MOST)
                    .toList()
                    .reversed();
            if (choices.isEmpty()) {
                return;
            }
            ReferenceFeatures features = features(reference, number, before, choices);
            double[] weighed = judge.weigh(
                    reference,
                    before,
                    choices,
                    Stream.concat(choices.stream().map(features::of), Stream.of(features.ofNobody()))
                            .toList());
            Set<String> who = IntStream.range(0, choices.size())
                    .filter(i -> weighed[i] >= KNOWN)
                    .mapToObj(choices::get)
                    .collect(Collectors.toSet());
            if (!who.isEmpty()) {
                note(reference, number, who, before, known);
            }
            if (!RELIABLE.contains(reference.kind())) {
                return;
            }
            int best = IntStream.range(0, choices.size())
                    .reduce((i, j) -> weighed[j] > weighed[i] ? j : i)
                    .orElseThrow();
            Meaning meaning = meaning(choices.get(best), weighed[best], before);
            tellStory(reference, meaning, before);
            for (int place : bySentence.getOrDefault(reference.sentence(), List.of())) {
                link(reference, meaning, place);
                govern(reference, meaning, place);
            }
        }

        private Meaning meaning(String who, double probability, List<Occurrence> before) {
            Occurrence last = before.reversed().stream()
                    .filter(o -> o.who().equals(who) && !o.kind().equals(Occurrence.REFERENCE))
                    .findFirst()
                    .orElse(null);
            return last == null
                    ? new Meaning(who, who, probability, null, 0)
                    : new Meaning(
                            who,
                            last.side(),
                            probability,
                            scene.at(sentences.get(last.sentence()), last.to()).orElse(null),
                            sentences.get(last.sentence()));
        }

        /**
         * Keeps the meaning for the summaries. They print names in the singular, and never the name of a state for one
         * of its bodies.
         */
        private void tellStory(Reference reference, Meaning meaning, List<Occurrence> before) {
            boolean plural = reference.kind() == Reference.Kind.THEY || reference.kind() == Reference.Kind.THEIR;
            boolean organ = reference.kind() == Reference.Kind.ORGAN;
            if (meaning.probability() >= KNOWN && !plural && (organ || !isBody(meaning, before))) {
                Parse parse = scene.parse(reference.sentence());
                meanings.add(new Story.Meant(
                        new Span(
                                parse.tokens().get(reference.from()).span().start(),
                                parse.tokens().get(reference.to()).span().end()),
                        meaning.who(),
                        meaning.probability()));
            }
        }

        private ReferenceFeatures features(
                Reference reference, int number, List<Occurrence> before, List<String> choices) {
            Parse parse = scene.parse(reference.sentence());
            int at = parse.tokens().get(reference.from()).span().start();
            List<StoryAct> told = triggers.headMap(at, false).descendingMap().values().stream()
                    .flatMap(all -> all.reversed().stream())
                    .limit(NEAR)
                    .map(acts::get)
                    .toList()
                    .reversed();
            List<StoryAct> next = triggers.tailMap(at, true).values().stream()
                    .flatMap(List::stream)
                    .map(acts::get)
                    .takeWhile(a -> a.sentence() == number)
                    .toList();
            return new ReferenceFeatures(
                    reference,
                    number,
                    parse,
                    before,
                    choices,
                    told,
                    next,
                    resolved.subList(Math.max(0, resolved.size() - NEAR), resolved.size()),
                    affected.catalogue());
        }

        private void note(
                Reference reference,
                int number,
                Set<String> who,
                List<Occurrence> before,
                Map<Integer, List<Occurrence>> known) {
            resolved.add(new ReferenceFeatures.Resolved(reference.kind(), number, who));
            who.stream()
                    .map(w -> Occurrence.of(
                            w,
                            sideOf(w, before),
                            number,
                            reference.from(),
                            reference.to(),
                            Occurrence.REFERENCE,
                            scene.parse(reference.sentence())))
                    .forEach(place -> {
                        add(known, place);
                        if (reference.kind() == Reference.Kind.ORGAN) {
                            organs.add(place);
                        }
                    });
        }

        private static String sideOf(String who, List<Occurrence> known) {
            return known.stream()
                    .filter(o -> o.who().equals(who))
                    .map(Occurrence::side)
                    .findFirst()
                    .orElse(who);
        }

        /** Gives the parties of an act whose words contain a reference the party that it means. */
        private void link(Reference reference, Meaning meaning, int place) {
            Resolver.Finding finding = findings.get(place);
            for (Slot slot : finding.act().slots()) {
                if (slot.role() != Role.AFFECTED && slot.sentence() == reference.sentence() && isOf(reference, slot)) {
                    List<Party> parties = parties(place);
                    List<Party> called = parties.stream()
                            .filter(p -> p.role() == slot.role() && p.text().equals(slot.text()))
                            .toList();
                    if (called.size() == 1 && isToLink(called.getFirst(), meaning, parties)) {
                        means(called.getFirst(), reference, slot, meaning)
                                .ifPresent(linked -> replace(place, finding.act(), called.getFirst(), linked));
                    }
                }
            }
        }

        private List<Party> parties(int place) {
            return findings.get(place).claim().coding().parties();
        }

        private boolean isToLink(Party party, Meaning meaning, List<Party> parties) {
            boolean unknown = party.entity() == null && party.principal() == null;
            return meaning.probability() >= (unknown ? FILLED : REPLACED)
                    && !meaning.who().startsWith(ObjectFeatures.UNKNOWN)
                    && !isTaking(meaning, party, parties);
        }

        /** Whether the party meant takes part already: as this party, as another one in its role, or on the other side. */
        private boolean isTaking(Meaning meaning, Party party, List<Party> parties) {
            Set<Role> roles = party.role() == Role.ACTOR ? EnumSet.of(Role.ACTOR) : EnumSet.copyOf(OBJECTS);
            Set<Role> others = party.role() == Role.ACTOR ? OBJECTS : EnumSet.of(Role.ACTOR);
            return identity.of(parties, roles).contains(meaning.side())
                    || identity.of(parties, others).contains(meaning.side())
                    || meaning.who().equals(party.entity());
        }

        /** Replaces a party. The countries that the act affects follow from its parties, so they are found anew. */
        private void replace(int place, CodedAct act, Party old, Party linked) {
            List<Party> cast = parties(place).stream()
                    .filter(p -> p.role() != Role.AFFECTED)
                    .map(p -> p.equals(old) ? linked : p)
                    .toList();
            findings.set(place, statements.of(act, affected.joinedTo(cast, act)));
            tell(place);
        }

        /**
         * Makes the party that a pronoun means the actor of the act whose subject it is, or the object of the act whose
         * object it is. The reader marks the names that it takes pronouns for, not the pronouns.
         */
        private void govern(Reference reference, Meaning meaning, int place) {
            CodedAct act = findings.get(place).act();
            Named name = meaning.name();
            Link link = name == null ? null : name.link();
            if (act.sentence() != reference.sentence()
                    || meaning.probability() < REPLACED
                    || name == null
                    || link == null) {
                return;
            }
            Set<Role> roles = rolesOf(reference, act);
            List<Party> marked = parties(place).stream()
                    .filter(p -> roles.contains(p.role()) && !p.inferred())
                    .toList();
            if (marked.size() != 1 || isTaking(meaning, marked.getFirst(), parties(place))) {
                return;
            }
            Party wrong = marked.getFirst();
            Slot slot = slotOf(name, wrong.role(), meaning.sentence());
            // "Chilean steelmaker CAP": the state is not meant where its name describes the party.
            boolean part = act.slots().stream()
                    .anyMatch(s -> s.text().equals(wrong.text()) && s.span().overlaps(slot.span()));
            if (!part) {
                List<Slot> slots = Stream.concat(
                                act.slots().stream()
                                        .filter(s -> s.role() != wrong.role()
                                                || !s.text().equals(wrong.text())),
                                Stream.of(slot))
                        .toList();
                replace(
                        place,
                        act.with(slots),
                        wrong,
                        new Party(wrong.role(), slot.text(), link.entity(), link.principal(), false));
            }
        }

        /** Returns the roles that a reference has by its place beside the act's verb. */
        private Set<Role> rolesOf(Reference reference, CodedAct act) {
            Parse parse = scene.parse(reference.sentence());
            Token word = parse.tokens().get(reference.to());
            Token verb = parse.head(word);
            boolean own = word.is("PRP")
                    && verb != null
                    && verb.is("VB")
                    && verb.span().overlaps(act.trigger());
            return !own
                    ? Set.of()
                    : switch (word.relation()) {
                        case "nsubj" -> EnumSet.of(Role.ACTOR);
                        case "dobj" -> EnumSet.of(Role.ADDRESSEE, Role.TARGET);
                        default -> Set.of();
                    };
        }

        /** Whether a state was meant last by one of its bodies. */
        private boolean isBody(Meaning meaning, List<Occurrence> before) {
            Link link = meaning.name() == null ? null : meaning.name().link();
            boolean organ = before.reversed().stream()
                    .filter(o -> o.who().equals(meaning.who()))
                    .findFirst()
                    .filter(organs::contains)
                    .isPresent();
            return organ
                    || affected.catalogue().isOfKind(meaning.who(), EntityKind.COUNTRY)
                            && link != null
                            && affected.catalogue().isOfKind(link.entity(), EntityKind.ORGANIZATION);
        }

        private Slot slotOf(Named name, Role role, int sentence) {
            Parse parse = scene.parse(sentence);
            return Slot.of(
                    role,
                    parse,
                    sentence,
                    new Span(
                            parse.tokens().get(name.from()).span().start(),
                            parse.tokens().get(name.to()).span().end()));
        }

        /** Whether a reference is the head of a slot, or owns the organ or official that is. */
        private boolean isOf(Reference reference, Slot slot) {
            Parse parse = scene.parse(slot.sentence());
            Token head = parse.tokens().get(slot.token());
            if (reference.from() <= slot.token() && slot.token() <= reference.to()) {
                return true;
            }
            Token word = parse.tokens().get(reference.to());
            boolean owner = word.pos().equals("PRP$") && word.head() == head.index();
            return owner
                    && (affected.catalogue().isOrganNoun(head.lemma())
                            || affected.catalogue().isOfficeNoun(head.lemma()));
        }

        /** Returns the party that a reference means; an organ or an official acts only for a state or a bloc. */
        private Optional<Party> means(Party party, Reference reference, Slot slot, Meaning meaning) {
            Catalogue catalogue = affected.catalogue();
            String who = meaning.who();
            boolean state = catalogue.isOfKind(who, EntityKind.COUNTRY);
            if (reference.kind() == Reference.Kind.ORGAN || slot.token() > reference.to()) {
                return state || catalogue.isBloc(who)
                        ? Optional.of(new Party(party.role(), party.text(), null, who, party.inferred()))
                        : Optional.empty();
            }
            boolean fits = switch (reference.kind()) {
                case STATE -> state;
                case FIRM -> catalogue.isOfKind(who, EntityKind.COMPANY);
                default -> true;
            };
            // An official has a country by the day, which only the link knows.
            Link link = meaning.name() == null ? null : meaning.name().link();
            String principal = link != null && link.entity().equals(who)
                    ? link.principal()
                    : catalogue.byId(who).map(Catalogue.Entry::principal).orElse(null);
            return fits
                    ? Optional.of(new Party(party.role(), party.text(), who, principal, party.inferred()))
                    : Optional.empty();
        }
    }
}
