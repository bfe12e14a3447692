package org.dateline.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Resolves slots to parties: names, organs of a country, office-holders, parties known from context, and groups. */
final class PartyLinker {

    /** The greatest number of words in the name of a place before an office. */
    private static final int LONGEST_PLACE = 3;

    private static final Pattern SEAT =
            Pattern.compile("^.* (?:in|from) (?<place>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2})$");

    private static final Set<String> OWNING = WordClasses.of("resolution", "possessive of a state");

    /** People who act for the state of the capital that they come from: "a delegation from Cotonou". */
    private static final Set<String> DELEGATES =
            WordClasses.of("resolution", "noun for people whom a government sends");

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final Pattern WORD_END = Pattern.compile("[ ,]+");

    /** The number of words within which a noun may follow its adjective: "the Canadian gold miner". */
    private static final int FIRM_NOUN = 3;

    private final Scene scene;
    private final Catalogue catalogue;
    private final Pronouns pronouns;
    private final Coreference coreference;
    private final NounLinks nouns;
    private final SlotNouns slotNouns;
    private final FullNames fullNames;
    private final CountedAgain counted;

    PartyLinker(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.pronouns = new Pronouns(scene);
        this.coreference = new Coreference(scene, catalogue);
        this.nouns = new NounLinks(scene, catalogue, coreference);
        this.slotNouns = new SlotNouns(scene, catalogue);
        this.fullNames = new FullNames(scene);
        this.counted = new CountedAgain(scene);
    }

    /** Returns the countries that own the phrase in a slot: Iran for "Iran's banking industry". */
    Stream<String> countriesOf(Slot slot) {
        Token head = token(slot);
        return new Modifiers(scene, catalogue)
                .countries(slot.sentence(), firmBehind(slot, head).orElse(head)).stream();
    }

    /** Returns the state that "its" means before a noun, other than some: "Russia captured three of its vessels". */
    Stream<String> ownerBesides(Slot slot, Set<String> others) {
        Parse parse = scene.parse(slot.sentence());
        return parse.tokens().stream()
                .filter(t -> !others.isEmpty())
                .filter(t -> t.span().overlaps(slot.span()) && t.pos().equals("PRP$") && OWNING.contains(t.lemma()))
                .limit(1)
                .flatMap(pronoun -> parse.tokens().subList(0, pronoun.index()).reversed().stream()
                        .filter(t -> t.relation().startsWith("nsubj"))
                        .flatMap(t -> coreference.stateOf(slot.sentence(), t).stream())
                        .filter(state -> !others.contains(state))
                        .limit(1));
    }

    /** Returns the classifier of nouns in slots. */
    SlotNouns nouns() {
        return slotNouns;
    }

    /** Returns the parties of a slot; empty if it holds a thing. */
    List<Party> link(Slot slot) {
        Token head = token(slot);
        if (head.pos().equals("PRP")) {
            return pronouns.undergoer(slot.sentence(), head)
                    .or(() -> speaker(slot, head))
                    .map(speaker -> meant(slot, head, speaker))
                    .orElseGet(() -> before(slot, head));
        }
        Optional<Token> firm = slot.role() == Role.AFFECTED ? Optional.empty() : firmBehind(slot, head);
        if (firm.isPresent()) {
            return firm(slot, head, firm.get());
        }
        List<Link> links = links(slot.sentence(), head);
        return links.isEmpty()
                ? List.of(countedAgain(slot, head).orElseGet(() -> nobodyKnown(slot, head)))
                : links.stream()
                        .flatMap(l -> sharing(slot, head, l))
                        .map(l -> party(slot, head, l))
                        .toList();
    }

    /** Returns a link with those of further states before the same noun: "Armenian and US soldiers". */
    private Stream<Link> sharing(Slot slot, Token head, Link link) {
        Named own = state(slot, head.index()).filter(n -> link.equals(n.link())).orElse(null);
        if (own == null) {
            return Stream.of(link);
        }
        List<Named> before = Stream.iterate(own, Objects::nonNull, n -> joined(slot, n.from() - 2, n.from() - 1))
                .skip(1)
                .toList();
        List<Named> behind = Stream.iterate(own, Objects::nonNull, n -> joined(slot, n.to() + 2, n.to() + 1))
                .toList();
        int noun = behind.getLast().to() + 1;
        List<Token> tokens = scene.parse(slot.sentence()).tokens();
        boolean shared = before.size() + behind.size() > 1
                && noun < tokens.size()
                && tokens.get(noun).pos().equals("NNS")
                && tokens.get(noun).span().overlaps(slot.span());
        return shared
                ? Stream.concat(before.reversed().stream(), behind.stream()).flatMap(n -> Stream.ofNullable(n.link()))
                : Stream.of(link);
    }

    /** Returns the state at a word if a comma or conjunction joins it; null otherwise. */
    private @Nullable Named joined(Slot slot, int at, int joint) {
        List<Token> tokens = scene.parse(slot.sentence()).tokens();
        boolean within = Math.min(at, joint) >= 0 && Math.max(at, joint) < tokens.size();
        return within && (tokens.get(joint).is("CC") || tokens.get(joint).form().equals(","))
                ? state(slot, at).orElse(null)
                : null;
    }

    /** Returns the state that a word of a slot names. */
    private Optional<Named> state(Slot slot, int at) {
        List<Token> tokens = scene.parse(slot.sentence()).tokens();
        return scene.known(slot.sentence(), tokens.get(at))
                .filter(n -> n.link() != null && catalogue.isOfKind(n.link().entity(), EntityKind.COUNTRY))
                .filter(n -> tokens.get(n.from()).span().overlaps(slot.span()));
    }

    /** Returns the noun for a firm after a marked adjective: "the Canadian miner" is the firm and not the state. */
    private Optional<Token> firmBehind(Slot slot, Token head) {
        boolean adjective = scene.known(slot.sentence(), head)
                .filter(n -> n.link() != null && n.link().reason().equals("demonym"))
                .isPresent();
        Token noun = scene.parse(slot.sentence()).head(head);
        return adjective
                        && noun != null
                        && noun.pos().equals("NN")
                        && noun.index() > head.index()
                        && noun.index() <= head.index() + FIRM_NOUN
                        && Modifiers.BEFORE.contains(head.relation())
                        && DefinitePhrases.isFirm(noun.lemma())
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** Returns the firm that a noun means, or an unresolved party. */
    private List<Party> firm(Slot slot, Token adjective, Token noun) {
        Parse parse = scene.parse(slot.sentence());
        int offset = parse.sentence().span().start();
        String text = parse.sentence()
                .text()
                .substring(adjective.span().start() - offset, noun.span().end() - offset);
        return List.of(links(slot.sentence(), noun).stream()
                .filter(link -> !catalogue.isOfKind(link.entity(), EntityKind.COUNTRY))
                .findFirst()
                .map(link -> new Party(slot.role(), text, link.entity(), link.principal(), false))
                .orElseGet(() -> new Party(slot.role(), text, null, null, false)));
    }

    /**
     * Tells whether another slot names the same party with as much information: "Ida Karlsen, Norway's trade minister,
     * called it".
     */
    boolean isSaidAgain(Slot slot, List<Slot> all) {
        return slotNouns.isApposed(slot, all)
                || all.stream()
                        .filter(other -> other.role() == slot.role()
                                && other.sentence() == slot.sentence()
                                && other.token() != slot.token())
                        .anyMatch(other -> isAppositionOf(other, slot) && saysMore(other, slot));
    }

    private boolean isAppositionOf(Slot one, Slot other) {
        Token first = token(one);
        Token second = token(other);
        return first.relation().equals("appos") && first.head() == second.index()
                || second.relation().equals("appos") && second.head() == first.index();
    }

    /**
     * Whether one of two phrases for a party is to be preferred: the name, unless only the other one is known. Two
     * names or two nouns may be a list.
     */
    private boolean saysMore(Slot one, Slot other) {
        boolean known = isKnown(one);
        return isName(one) != isName(other) && (isName(one) ? known || !isKnown(other) : known && !isKnown(other));
    }

    private boolean isName(Slot slot) {
        Token head = token(slot);
        return head.is("NNP") && !catalogue.isOfficeNoun(head.lemma()) && !catalogue.isOrganNoun(head.lemma());
    }

    private boolean isKnown(Slot slot) {
        return link(slot).stream().anyMatch(p -> p.entity() != null || p.principal() != null);
    }

    private Token token(Slot slot) {
        return scene.parse(slot.sentence()).tokens().get(slot.token());
    }

    /** Whether a verb among some words has a subject: "the firm confirmed that it would remove it". */
    boolean hasSubject(int sentence, Span words) {
        Parse parse = scene.parse(sentence);
        return parse.tokens().stream()
                .filter(t -> t.is("VB") && t.span().overlaps(words))
                .anyMatch(verb -> parse.child(verb, Set.of("nsubj")).isPresent());
    }

    /** Returns the states that are subjects in a sentence. */
    Stream<String> statesOfSubjects(int sentence) {
        return scene.parse(sentence).tokens().stream()
                .filter(t -> t.relation().equals("nsubj"))
                .flatMap(t -> coreference.stateOf(sentence, t).stream());
    }

    /** Whether a slot names a person. */
    boolean isPerson(Slot slot) {
        return scene.at(slot.sentence(), slot.token())
                .filter(n -> n.kind() == EntityKind.PERSON)
                .isPresent();
    }

    /**
     * Returns the party that a number refers to: "the three". The number does not name it, so it is the principal only.
     */
    private Optional<Party> countedAgain(Slot slot, Token head) {
        return counted.meant(slot.sentence(), head)
                .flatMap(before ->
                        links(before.sentence(), before.head()).stream().findFirst())
                .map(link -> new Party(slot.role(), slot.text(), null, link.entity(), false));
    }

    /**
     * Returns the party of a link. If the holder of an office is unknown, a measure is on the words, and not on the
     * state as a whole.
     */
    private Party party(Slot slot, Token head, Link link) {
        if (link.principal() == null && catalogue.isOfKind(link.entity(), EntityKind.PERSON)) {
            String served = nouns.byTitle(slot.sentence(), head).orElse(null);
            return new Party(slot.role(), slot.text(), link.entity(), served, false);
        }
        if (slot.role() == Role.TARGET && link.reason().equals("office") && link.principal() == null) {
            return new Party(slot.role(), slot.text(), null, link.entity(), false);
        }
        return new Party(slot.role(), slot.text(), link.entity(), link.principal(), false);
    }

    private Party nobodyKnown(Slot slot, Token head) {
        Optional<String> served = seated(slot, head)
                .or(() -> nouns.titled(slot.sentence(), head))
                .or(() -> seat(slot, head))
                .or(() -> placed(slot, head))
                .or(() -> nouns.ofArms(slot.sentence(), head).filter(state -> slot.role() == Role.ACTOR));
        return new Party(slot.role(), fullNames.of(slot, head), null, served.orElse(null), false);
    }

    /**
     * Returns the country of an organ by its seat: "the junta in Conakry" is that of Guinea, even in a story about
     * another country, while "Shell officials in Nigeria" are Shell's.
     */
    private Optional<String> seated(Slot slot, Token head) {
        Matcher seat = SEAT.matcher(slot.text());
        boolean office = catalogue.isOrganNoun(head.lemma())
                || catalogue.isOfficeNoun(head.lemma())
                || DELEGATES.contains(head.lemma());
        return office && !slotNouns.isNamedWhose(slot.sentence(), head) && seat.find()
                ? sent(seat.group("place"), head)
                        .or(() -> catalogue.lookup(seat.group("place")).stream()
                                .filter(c -> c.kind() == EntityKind.COUNTRY
                                        && !c.reason().equals("demonym"))
                                .map(Candidate::entity)
                                .findFirst())
                        .or(() -> Optional.ofNullable(catalogue.countryOfPlace(seat.group("place"))))
                : Optional.empty();
    }

    /** Returns the body that is named by its seat, for people whom it sends: "a team from Brussels". */
    private Optional<String> sent(String place, Token head) {
        return DELEGATES.contains(head.lemma())
                ? catalogue.lookup(place).stream()
                        .filter(c -> c.kind() == EntityKind.ORGANIZATION
                                && c.reason().equals("name"))
                        .map(Candidate::entity)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Returns the country of an organ of which only the capital is marked: "Tokyo" in "the trade ministry in Tokyo".
     */
    private Optional<String> seat(Slot slot, Token head) {
        Parse parse = scene.parse(slot.sentence());
        Token preposition = parse.head(head);
        Token organ = preposition == null ? null : parse.head(preposition);
        boolean acts = slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE;
        return acts
                        && preposition != null
                        && organ != null
                        && preposition.lemma().equals("in")
                        && catalogue.isOrganNoun(organ.lemma())
                ? new CapitalMetonymy(catalogue).seatedIn(parse, head)
                : Optional.empty();
    }

    /** Returns the country of a part of a state, which acts as its organ: "Ontario suspended it". */
    private Optional<String> placed(Slot slot, Token head) {
        boolean acts = slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE;
        return acts && head.is("NNP") && head.entity().endsWith("GPE")
                ? Optional.ofNullable(catalogue.countryOfPlace(slot.text()))
                : ofPlacesOffice(slot);
    }

    /**
     * Returns the country of a place with an office or organ: "Ontario Premier Doug Ford", "Arizona's governor, Ida
     * Holm", "Johannesburg court".
     */
    private Optional<String> ofPlacesOffice(Slot slot) {
        String[] words = WORD_END.split(slot.text());
        for (int i = Math.min(LONGEST_PLACE, words.length - 1); i > 0; i--) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (catalogue.isOfficeNoun(word) || catalogue.isOwnOrgan(word) && isNamed(slot)) {
                String place = String.join(" ", Arrays.copyOf(words, i)).replaceFirst("['’]s$", "");
                return Optional.ofNullable(catalogue.countryOfPlace(place));
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase begins with a name; "Nice" and "Union" are also common words. */
    private boolean isNamed(Slot slot) {
        return scene.parse(slot.sentence()).tokens().stream()
                .anyMatch(t -> t.span().start() == slot.span().start() && t.is("NNP"));
    }

    /** Whether a phrase ends in a noun for an organ. */
    boolean isOrgan(String phrase) {
        return catalogue.isOrganNoun(lastWord(phrase));
    }

    /** Whether a phrase names judges or a court: "judges", "Court of Appeal in London". */
    boolean isCourt(String phrase) {
        return SPACE.splitAsStream(phrase).anyMatch(catalogue::isCourtNoun);
    }

    /** Whether a phrase names people who act together without a state: "Opposition lawmakers in Seoul". */
    boolean isFaction(String phrase) {
        return SPACE.splitAsStream(phrase).anyMatch(catalogue::isFactionNoun);
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** Returns the first known entity of a slot. */
    Optional<String> entity(Slot slot) {
        return link(slot).stream()
                .flatMap(p -> Optional.ofNullable(p.entity()).stream())
                .findFirst();
    }

    /** Returns the speaker that a pronoun means. "Him" is not the subject of its own verb, and "he" is not a state. */
    private Optional<Token> speaker(Slot slot, Token pronoun) {
        return pronouns.speaker(slot.sentence(), pronoun)
                .filter(s -> !Pronouns.isHim(pronoun) || pronouns.hasOwnSubject(slot.sentence(), pronoun))
                .filter(s -> !Pronouns.isOfPeople(pronoun)
                        || scene.known(slot.sentence(), s)
                                .filter(n -> n.kind() != EntityKind.PERSON)
                                .isEmpty());
    }

    /**
     * Returns the parties that a speaker stands for. "They" means all joined speakers: "Estonia and Latvia said they
     * would".
     */
    private List<Party> meant(Slot slot, Token pronoun, Token speaker) {
        Parse parse = scene.parse(slot.sentence());
        List<Token> speakers = pronoun.lemma().equals("they") ? parse.conjuncts(speaker) : List.of(speaker);
        return speakers.stream().flatMap(s -> link(slot.at(s)).stream()).toList();
    }

    /**
     * Returns the parties that a pronoun means if its sentence has no speaker: the subject of the sentence before, if
     * any.
     */
    private List<Party> before(Slot slot, Token pronoun) {
        // As an actor, "it" is not impersonal.
        boolean agent = pronoun.lemma().equals("it") && slot.role() == Role.ACTOR;
        boolean person = SlotNouns.PERSONAL.contains(pronoun.lemma());
        List<Link> links = agent || person ? coreference.subjectBefore(slot.sentence(), pronoun) : List.of();
        return person && links.isEmpty()
                ? List.of(new Party(slot.role(), slot.text(), null, null, false))
                : links.stream().map(l -> party(slot, pronoun, l)).toList();
    }

    private List<Link> links(int sentence, Token head) {
        List<Link> named = scene.allKnown(sentence, head)
                .flatMap(n -> Stream.ofNullable(n.link()))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Link> each = nouns.ofEach(sentence, head);
        if (!each.isEmpty()) {
            return each;
        }
        Optional<Link> meant = nouns.of(sentence, head);
        return meant.isPresent() ? List.of(meant.get()) : coreference.resolve(sentence, head);
    }

    /** Returns the reason for which the words of a slot are linked, such as "office". */
    String reason(Slot slot) {
        Token head = token(slot);
        if (head.pos().equals("PRP")) {
            return "pronoun";
        }
        Token noun =
                slot.role() == Role.AFFECTED ? head : firmBehind(slot, head).orElse(head);
        return links(slot.sentence(), noun).stream()
                .map(Link::reason)
                .findFirst()
                .orElse("the words of the text");
    }

    @Nullable
    EntityKind kind(@Nullable String id) {
        return id == null ? null : catalogue.byId(id).map(Catalogue.Entry::kind).orElse(null);
    }
}
