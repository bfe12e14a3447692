package org.dateline.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** Tells who fills a slot: a name, an organ of a country, an office-holder, whom the context means, or a group. */
final class PartyLinker {

    /** Words of the name of a place before an office. */
    private static final int LONGEST_PLACE = 3;

    private static final Pattern SEAT =
            Pattern.compile("^.* (?:in|from) (?<place>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2})$");

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final Pattern WORD_END = Pattern.compile("[ ,]+");

    /** How many words behind an adjective the noun may stand: "the Canadian gold miner". */
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

    /** The countries that the words of a slot name as whose it is: Iran for "Iran's banking industry". */
    Stream<String> countriesOf(Slot slot) {
        Token head = token(slot);
        return new Modifiers(scene, catalogue)
                .countries(slot.sentence(), firmBehind(slot, head).orElse(head)).stream();
    }

    /** What kinds of nouns fill slots. */
    SlotNouns nouns() {
        return slotNouns;
    }

    /** The parties of a slot; none when a thing stands there. */
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
                : links.stream().map(l -> party(slot, head, l)).toList();
    }

    /** "The Canadian miner": the noun for a firm behind the adjective that alone is marked; the firm is not the state. */
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

    /** The firm that is meant, or nobody who is known. */
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

    /** "Ida Karlsen, Norway's trade minister, called it": two phrases for one party, of which the other says as much. */
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

    /** Of a name and a noun the name counts, unless the noun alone is known. Two names or two nouns may be a list. */
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

    /** Whether somebody is said to do what words tell: "the firm confirmed that it would remove it". */
    boolean hasSubject(int sentence, Span words) {
        Parse parse = scene.parse(sentence);
        return parse.tokens().stream()
                .filter(t -> t.is("VB") && t.span().overlaps(words))
                .anyMatch(verb -> parse.child(verb, Set.of("nsubj")).isPresent());
    }

    /** The states that are said to do something in a sentence. */
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

    /** "The three": those who were counted before, of whom the number is no name. */
    private Optional<Party> countedAgain(Slot slot, Token head) {
        return counted.meant(slot.sentence(), head)
                .flatMap(before ->
                        links(before.sentence(), before.head()).stream().findFirst())
                .map(link -> new Party(slot.role(), slot.text(), null, link.entity(), false));
    }

    /** Of an office whose holder nobody knows, the words are whom a measure is on, and no state as a whole. */
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
                .or(() -> placed(slot, head));
        return new Party(slot.role(), fullNames.of(slot, head), null, served.orElse(null), false);
    }

    /** "The junta in Conakry" is that of Guinea, whatever country the story is about; "Shell officials in Nigeria" are Shell's. */
    private Optional<String> seated(Slot slot, Token head) {
        Matcher seat = SEAT.matcher(slot.text());
        boolean office = catalogue.isOrganNoun(head.lemma()) || catalogue.isOfficeNoun(head.lemma());
        return office && !slotNouns.isNamedWhose(slot.sentence(), head) && seat.find()
                ? catalogue.lookup(seat.group("place")).stream()
                        .filter(c ->
                                c.kind() == EntityKind.COUNTRY && !c.reason().equals("demonym"))
                        .map(Candidate::entity)
                        .findFirst()
                        .or(() -> Optional.ofNullable(catalogue.countryOfPlace(seat.group("place"))))
                : Optional.empty();
    }

    /** "Tokyo" of "the trade ministry in Tokyo": where the capital alone is marked, the organ is meant. */
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

    /** "Ontario suspended it": a part of a state acts as an organ of it. */
    private Optional<String> placed(Slot slot, Token head) {
        boolean acts = slot.role() == Role.ACTOR || slot.role() == Role.ADDRESSEE;
        return acts && head.is("NNP") && head.entity().endsWith("GPE")
                ? Optional.ofNullable(catalogue.countryOfPlace(slot.text()))
                : ofPlacesOffice(slot);
    }

    /** "Ontario Premier Doug Ford", "Arizona's governor, Ida Holm", "Johannesburg court": what a place has is its state's. */
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

    /** Whether a phrase begins with a name; "Nice" and "Union" are words as well. */
    private boolean isNamed(Slot slot) {
        return scene.parse(slot.sentence()).tokens().stream()
                .anyMatch(t -> t.span().start() == slot.span().start() && t.is("NNP"));
    }

    /** Whether a phrase ends in a noun for an organ. */
    boolean isOrgan(String phrase) {
        return catalogue.isOrganNoun(lastWord(phrase));
    }

    /** Whether a phrase is one for those who judge, "judges" or "Court of Appeal in London". */
    boolean isCourt(String phrase) {
        return SPACE.splitAsStream(phrase).anyMatch(catalogue::isCourtNoun);
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** The one known who fills a slot, or the first of several. */
    Optional<String> entity(Slot slot) {
        return link(slot).stream()
                .flatMap(p -> Optional.ofNullable(p.entity()).stream())
                .findFirst();
    }

    /** Who speaks; nobody bans himself as "him", and "he" is no state. */
    private Optional<Token> speaker(Slot slot, Token pronoun) {
        return pronouns.speaker(slot.sentence(), pronoun)
                .filter(s -> !Pronouns.isHim(pronoun) || pronouns.hasOwnSubject(slot.sentence(), pronoun))
                .filter(s -> !Pronouns.isOfPeople(pronoun)
                        || scene.known(slot.sentence(), s)
                                .filter(n -> n.kind() != EntityKind.PERSON)
                                .isEmpty());
    }

    /** "Estonia and Latvia said they would": a plural means all who speak. */
    private List<Party> meant(Slot slot, Token pronoun, Token speaker) {
        Parse parse = scene.parse(slot.sentence());
        List<Token> speakers = pronoun.lemma().equals("they") ? parse.conjuncts(speaker) : List.of(speaker);
        return speakers.stream().flatMap(s -> link(slot.at(s)).stream()).toList();
    }

    /** Whom a pronoun means that no speaker of its sentence explains: the subject of the sentence before it, if any. */
    private List<Party> before(Slot slot, Token pronoun) {
        // What a measure is done by is no weather.
        boolean agent = pronoun.lemma().equals("it") && slot.role() == Role.ACTOR;
        boolean person = SlotNouns.PERSONAL.contains(pronoun.lemma());
        List<Link> links = agent || person ? coreference.subjectBefore(slot.sentence(), pronoun) : List.of();
        return person && links.isEmpty()
                ? List.of(new Party(slot.role(), slot.text(), null, null, false))
                : links.stream().map(l -> party(slot, pronoun, l)).toList();
    }

    private List<Link> links(int sentence, Token head) {
        Optional<Link> named = scene.known(sentence, head).map(Named::link);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<Link> each = nouns.ofEach(sentence, head);
        if (!each.isEmpty()) {
            return each;
        }
        Optional<Link> meant = nouns.of(sentence, head);
        return meant.isPresent() ? List.of(meant.get()) : coreference.resolve(sentence, head);
    }

    @Nullable
    EntityKind kind(@Nullable String id) {
        return id == null ? null : catalogue.byId(id).map(Catalogue.Entry::kind).orElse(null);
    }
}
