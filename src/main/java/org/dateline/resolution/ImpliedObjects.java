package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.Checkpoint;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;

/**
 * Finds whom an act is on where its sentence names nobody (codebook, "Roles"): "called the decision unjustified" is addressed to whoever
 * decided, which an earlier sentence tells. Chooses among those whom the story names, and "nobody", by a model that was learned from labels
 * ({@code src/training/implied.py}).
 */
final class ImpliedObjects {

    private static final ChoiceModel MODEL = ChoiceModel.read("implied_objects");

    /** The least probability of somebody who is taken: then four of five are right. */
    private static final double LEAST = 0.5;

    /** The same where the reader takes somebody else whom another sentence names. */
    private static final double SURE = 0.7;

    /** Words that take up something told, within this many characters behind the trigger. */
    private static final int REACH = 60;

    /** Acts and sentences to each side that a choice looks at, and the most parties among whom it is made; longer texts are no one story. */
    private static final int NEAR = 100;

    private static final int MOST = 200;

    private static final Pattern BACK = Pattern.compile(CatalogueRow.read("references_back").stream()
            .map(row -> Pattern.quote(row.need("phrase")))
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    private static final String COUNTRY = "country:";

    private static final Pattern DEFINITE = Pattern.compile("(?i)\\b(?:the|that|this) $");

    /** A noun in the singular, with an adjective or two. */
    private static final Pattern BARE = Pattern.compile("(?:\\p{Ll}+ ){0,2}\\p{Ll}*[^\\P{Ll}s]");

    private static final Pattern WORD_END = Pattern.compile(" ");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\d\\-]+");

    /** Acts on goods, of which a country is affected rather than the target. */
    private static final Set<ActionType> ON_GOODS =
            EnumSet.of(ActionType.SANCTION, ActionType.RETREAT, ActionType.INVESTIGATE);

    private final Affected affected;
    private final List<Parse> parses;
    private final List<Mention> mentions;

    /**
     * For an article.
     *
     * @param affected knows the countries of parties
     * @param parses the sentences
     * @param mentions who is named in them
     */
    ImpliedObjects(Affected affected, List<Parse> parses, List<Mention> mentions) {
        this.affected = affected;
        this.parses = parses;
        this.mentions = mentions;
    }

    /** The findings, of which those on nobody are on whom the story implies; such parties are inferred. */
    List<Resolver.Finding> completed(List<Resolver.Finding> findings, Statements statements) {
        List<Resolver.Finding> completed = new ArrayList<>(findings);
        for (List<Integer> places : stories(findings).values()) {
            StoryContext story = new StoryContext(completed, places);
            for (int at = 0; at < places.size(); at++) {
                Checkpoint.pass();
                Resolver.Finding finding = completed.get(places.get(at));
                Optional<Party> object =
                        isOpen(finding) ? story.objectOf(at, canBe(finding), least(finding)) : Optional.empty();
                if (object.isPresent()) {
                    List<Party> parties = whole(joined(finding, object.get()), finding.act());
                    completed.set(places.get(at), statements.of(finding.act(), parties));
                    story.tellAnew(at);
                }
            }
        }
        return completed;
    }

    /** With the countries that the act falls on besides; whom the choice overrules is not read again. */
    private List<Party> whole(List<Party> joined, CodedAct act) {
        Set<String> fallsOn = new HashSet<>();
        return affected.joinedTo(joined, act).stream()
                .filter(p -> p.role() != Role.AFFECTED || joined.contains(p) || !isElsewhere(p, act))
                .filter(p -> p.role() != Role.AFFECTED || fallsOn.add(String.valueOf(p.entity())))
                .toList();
    }

    /** Where the words are a noun, those whom such a noun can mean: "the government" is no firm, and "the vessel" no country. */
    private Predicate<String> canBe(Resolver.Finding finding) {
        List<Party> called = objects(finding).stream()
                .filter(p -> isDefinite(p, finding.act()))
                .toList();
        return who -> called.isEmpty() || called.stream().anyMatch(p -> fits(p, who));
    }

    private boolean fits(Party called, String who) {
        String text = called.text();
        boolean part = WORD_END.splitAsStream(text).anyMatch(affected.catalogue()::isOfPart);
        return !part && DefinitePhrases.fits(text.substring(text.lastIndexOf(' ') + 1), affected.catalogue(), who);
    }

    /** The probability that somebody needs; where the reader takes another one, more. */
    private ToDoubleFunction<String> least(Resolver.Finding finding) {
        List<String> read = objects(finding).stream()
                .filter(p -> isElsewhere(p, finding.act()))
                .map(this::who)
                .toList();
        return who -> read.isEmpty() || read.contains(who) ? LEAST : SURE;
    }

    /** Where the findings of each story stand, in the order of the text. */
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

    /** Tells whether the sentence names nobody beside those who act; "the company" is no name. */
    private boolean isOpen(Resolver.Finding finding) {
        CodedAct act = finding.act();
        return parties(finding).stream().anyMatch(p -> p.role() == Role.ACTOR)
                && act.slots().stream()
                        .filter(s -> s.role() != Role.ACTOR && sentence(act).contains(s.span()))
                        .filter(s ->
                                parties(finding).stream().anyMatch(p -> p.text().equals(s.text())))
                        .allMatch(s -> isBare(s, act))
                && objects(finding).stream().allMatch(p -> isDefinite(p, act) || isElsewhere(p, act));
    }

    private Span sentence(CodedAct act) {
        return parses.get(act.sentence()).sentence().span();
    }

    /** Those whom an act is on, without the countries that they come from. */
    private static List<Party> objects(Resolver.Finding finding) {
        return parties(finding).stream()
                .filter(p -> p.role() != Role.ACTOR && !(p.role() == Role.AFFECTED && p.inferred()))
                .toList();
    }

    /** The reader takes whom it finds in other sentences, and is wrong as often as right. */
    private boolean isElsewhere(Party party, CodedAct act) {
        List<Slot> slots = slots(party, act).toList();
        return !slots.isEmpty() && slots.stream().noneMatch(s -> sentence(act).contains(s.span()));
    }

    /** "The company", of which nothing tells which one. */
    private boolean isDefinite(Party party, CodedAct act) {
        return party.entity() == null
                && party.principal() == null
                && slots(party, act).anyMatch(s -> sentence(act).contains(s.span()) && isBare(s, act));
    }

    /** A noun with an article that takes up somebody told, and nothing behind it that says more. */
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

    /** Those who act, with the object; it goes by the words that the text has for it. */
    private List<Party> joined(Resolver.Finding finding, Party object) {
        List<Party> read = objects(finding).stream()
                .filter(p -> who(p).equals(who(object)))
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .toList();
        Stream<Party> called = objects(finding).stream()
                .filter(p -> object.entity() != null && isDefinite(p, finding.act()) && fits(p, who(object)))
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

    /** Of a firm its own name, of whoever else acts for a country that country's; of somebody unknown a word of theirs. */
    private String who(Party party) {
        String entity = party.entity();
        if (entity != null && affected.catalogue().isOfKind(entity, EntityKind.COMPANY)) {
            return entity;
        }
        return affected.withCountries(party)
                .filter(affected::isCountry)
                .findFirst()
                .or(() -> Optional.ofNullable(entity))
                .or(() -> Optional.ofNullable(party.principal()))
                .orElseGet(() -> ObjectFeatures.UNKNOWN + word(party.text()));
    }

    private static String word(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            last = names.group();
        }
        return last;
    }

    private Set<String> who(Collection<Party> parties, Set<Role> roles) {
        return parties.stream()
                .filter(p -> roles.contains(p.role()))
                .map(this::who)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A story's acts, and who is named in it. */
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
                    .forEach(p -> named.putIfAbsent(who(p), new ArrayList<>()));
            this.acts = new ArrayList<>(
                    places.stream().map(place -> told(findings.get(place))).toList());
        }

        /** People who are out of office act for nobody, and the model has seen none. */
        private boolean isPrivate(Link link) {
            return link.principal() == null && affected.catalogue().isOfKind(link.entity(), EntityKind.PERSON);
        }

        /** After its parties have become others. */
        void tellAnew(int at) {
            acts.set(at, told(findings.get(places.get(at))));
        }

        private void name(Mention mention) {
            var link = mention.link();
            if (link != null) {
                Party party = new Party(Role.ACTOR, mention.text(), link.entity(), link.principal(), false);
                named.computeIfAbsent(who(party), w -> new ArrayList<>()).add(sentenceOf(mention.span()));
            }
        }

        private int sentenceOf(Span span) {
            int at = 0;
            while (at + 1 < sentences.size()
                    && parses.get(sentences.get(at + 1)).sentence().span().start() <= span.start()) {
                at++;
            }
            return at;
        }

        /** Whoever the act at a place among the story's is on, with at least the probability that they need. */
        Optional<Party> objectOf(int at, Predicate<String> canBe, ToDoubleFunction<String> least) {
            StoryAct act = acts.get(at);
            List<String> choices = named.entrySet().stream()
                    .filter(e -> !act.actors().contains(e.getKey()) && isNear(e.getValue(), act))
                    .map(Map.Entry::getKey)
                    .filter(canBe)
                    .limit(MOST)
                    .toList();
            if (choices.isEmpty()) {
                return Optional.empty();
            }
            ObjectFeatures features = new ObjectFeatures(
                    act,
                    acts.subList(Math.max(0, at - NEAR), at),
                    acts.subList(at + 1, Math.min(acts.size(), at + NEAR)),
                    named,
                    choices,
                    takesUp(findings.get(places.get(at)).act()));
            double[] probabilities = MODEL.probabilities(
                    Stream.concat(choices.stream().map(features::of), Stream.of(features.ofNobody()))
                            .toList());
            return IntStream.range(0, choices.size())
                    .filter(i -> probabilities[i] >= least.applyAsDouble(choices.get(i)))
                    .mapToObj(i -> party(choices.get(i), act, at))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private StoryAct told(Resolver.Finding finding) {
            List<Party> parties = parties(finding);
            return new StoryAct(
                    finding.act().type(),
                    numbers.getOrDefault(finding.act().sentence(), 0),
                    who(parties, EnumSet.of(Role.ACTOR)),
                    who(parties, EnumSet.of(Role.TARGET, Role.ADDRESSEE, Role.BENEFICIARY)),
                    who(parties, EnumSet.of(Role.AFFECTED)),
                    finding.act().goods().name() != null);
        }

        private boolean takesUp(CodedAct act) {
            Span sentence = parses.get(act.sentence()).sentence().span();
            String text = parses.get(act.sentence()).sentence().text();
            int from = Math.clamp(act.trigger().end() - sentence.start(), 0, text.length());
            return BACK.matcher(text.substring(from, Math.min(text.length(), from + REACH)))
                    .find();
        }

        /** Whoever is named nowhere takes part in an act of the story. */
        private static boolean isNear(List<Integer> places, StoryAct act) {
            return places.isEmpty() || places.stream().anyMatch(s -> s == 0 || Math.abs(s - act.sentence()) <= NEAR);
        }

        /** As the nearest act before calls them, else as any other does, else by the name alone. */
        private Optional<Party> party(String who, StoryAct act, int at) {
            Role role = role(act, who);
            if (role != Role.ADDRESSEE && who.startsWith(COUNTRY)) {
                // A minister is answered, but it is a state that a measure is on.
                return Optional.of(new Party(role, nameOf(who), who, null, true));
            }
            Stream<Integer> nearest = Stream.concat(
                    IntStream.iterate(at - 1, i -> i >= 0, i -> i - 1).boxed(),
                    IntStream.range(at + 1, places.size()).boxed());
            return nearest.flatMap(i -> parties(findings.get(places.get(i))).stream())
                    .filter(p -> p.role() != Role.AFFECTED && who(p).equals(who))
                    .findFirst()
                    .map(p -> new Party(role, p.text(), p.entity(), p.principal(), true))
                    .or(() -> who.startsWith(ObjectFeatures.UNKNOWN)
                            ? Optional.empty()
                            : Optional.of(new Party(role, nameOf(who), who, null, true)));
        }

        /** The words by which the story first names somebody who is known. */
        private String nameOf(String who) {
            return mentions.stream()
                    .filter(m -> m.segment() == segment)
                    .filter(m -> m.link() != null && m.link().entity().equals(who))
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
