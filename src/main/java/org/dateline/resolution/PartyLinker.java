package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Tells who fills a slot: a name, an organ of a country, an office-holder, whom the context means, or a group. */
final class PartyLinker {

    private static final Set<String> FROM = Set.of("pobj", "conj");

    private static final Set<String> VEHICLES = Set.of(
            "ship",
            "vessel",
            "boat",
            "trawler",
            "tanker",
            "freighter",
            "aircraft",
            "plane",
            "airliner",
            "truck",
            "lorry",
            "yacht",
            "ferry");

    private static final Set<String> FLAGGING = Set.of("fly", "carry", "register", "flag", "own", "operate");

    private static final Set<String> NATIONALS = Set.of(
            "citizen", "national", "resident", "visitor", "traveller", "traveler", "tourist", "student", "passenger");

    private final Scene scene;
    private final Catalogue catalogue;
    private final Coreference coreference;
    private final NounLinks nouns;
    private final SlotNouns slotNouns;
    private final FullNames fullNames;
    private final Set<String> groups;

    PartyLinker(Scene scene, Catalogue catalogue, Set<String> groups) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.coreference = new Coreference(scene, catalogue);
        this.nouns = new NounLinks(scene, catalogue, coreference);
        this.slotNouns = new SlotNouns(scene, catalogue, nouns);
        this.fullNames = new FullNames(scene);
        this.groups = groups;
    }

    /** What kinds of nouns fill slots. */
    SlotNouns nouns() {
        return slotNouns;
    }

    /** The parties of a slot; none when a thing stands there. */
    List<Party> link(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        if (head.pos().equals("PRP")) {
            return coreference
                    .undergoer(slot.sentence(), head)
                    .or(() -> coreference.antecedent(slot.sentence(), head))
                    .map(speaker -> meant(slot, head, speaker))
                    .orElseGet(() -> before(slot, head));
        }
        List<Link> links = links(slot.sentence(), head);
        if (!links.isEmpty()) {
            return links.stream()
                    .filter(l -> slot.kind() != Slot.Kind.MAKER && slot.kind() != Slot.Kind.MODIFIER
                            || head.is("N")
                            || head.is("J"))
                    .map(l -> new Party(slot.role(), slot.text(), l.entity(), l.principal(), false))
                    .toList();
        }
        Optional<String> served = nouns.titled(slot.sentence(), head);
        if (served.isPresent()) {
            return List.of(new Party(slot.role(), fullNames.of(slot, head), null, served.get(), false));
        }
        boolean somebody = switch (slot.kind()) {
            case MODIFIER -> slot.role() == Role.ACTOR && isNamedBody(slot.sentence(), head);
            case MAKER -> slot.role() == Role.TARGET && isFirm(slot.sentence(), head);
            default -> isSomebody(slot.sentence(), head);
        };
        return somebody ? List.of(new Party(slot.role(), fullNames.of(slot, head), null, null, false)) : List.of();
    }

    /** Ships are kept out or fired at as people are: "foreign trawlers", "a Philippine supply boat". */
    List<Party> linkOrVehicle(Slot slot, boolean keptOut) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        List<Party> nationals =
                keptOut && slot.role() == Role.TARGET && head.pos().equals("NNS") ? nationals(slot, head) : List.of();
        List<Party> linked = nationals.isEmpty() ? link(slot) : nationals;
        boolean kept = linked.isEmpty() && slot.role() == Role.TARGET && slot.kind() == Slot.Kind.OBJECT;
        return kept && VEHICLES.contains(head.lemma())
                ? List.of(new Party(slot.role(), slot.text(), null, whose(slot, head), false))
                : linked;
    }

    /** "Qatari planes", "ships flying the flag of Qatar". */
    private @Nullable String whose(Slot slot, Token vessel) {
        Parse parse = scene.parse(slot.sentence());
        return slotNouns
                .nation(slot)
                .or(() -> parse.children(vessel, Set.of("acl", "relcl"))
                        .filter(v -> FLAGGING.contains(v.lemma()))
                        .flatMap(v -> parse.subtree(v).stream())
                        .flatMap(t -> scene.known(slot.sentence(), t).stream())
                        .flatMap(n -> Stream.ofNullable(n.link()))
                        .map(Link::entity)
                        .filter(id -> kind(id) == EntityKind.COUNTRY)
                        .findFirst())
                .orElse(null);
    }

    /** "Visas for citizens of Canada and Australia" are for all from there, which those of "two citizens" are not. */
    private List<Party> nationals(Slot slot, Token head) {
        boolean all = NATIONALS.contains(head.lemma())
                && scene.parse(slot.sentence())
                        .children(head, Set.of("num", "nmod"))
                        .noneMatch(t -> t.is("CD"));
        return all
                ? nouns.countries(slot.sentence(), head).stream()
                        .map(id -> new Party(slot.role(), slot.text(), id, null, false))
                        .toList()
                : List.of();
    }

    /** "Estonia and Latvia said they would": a plural means all who speak. */
    private List<Party> meant(Slot slot, Token pronoun, Token speaker) {
        Parse parse = scene.parse(slot.sentence());
        List<Token> speakers = pronoun.lemma().equals("they") ? parse.conjuncts(speaker) : List.of(speaker);
        return speakers.stream().flatMap(s -> link(slot.at(parse, s)).stream()).toList();
    }

    /** Whom a pronoun means that no speaker of its sentence explains: the subject of the sentence before it, if any. */
    private List<Party> before(Slot slot, Token pronoun) {
        List<Link> links = coreference.subjectBefore(slot.sentence(), pronoun);
        if (pronoun.lemma().equals("it") && slot.role() == Role.ACTOR && slot.kind() == Slot.Kind.PARTY) {
            // What a measure is done by is no weather.
            return links.stream()
                    .map(l -> new Party(slot.role(), slot.text(), l.entity(), l.principal(), false))
                    .toList();
        }
        if (!SlotNouns.PERSONAL.contains(pronoun.lemma())) {
            return List.of();
        }
        return links.isEmpty()
                ? List.of(new Party(slot.role(), slot.text(), null, null, false))
                : links.stream()
                        .map(l -> new Party(slot.role(), slot.text(), l.entity(), l.principal(), false))
                        .toList();
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

    /** "Equipment from Nexlink": a firm that nobody knows, by the analysis of the text; before a noun anything has a name. */
    private boolean isFirm(int sentence, Token head) {
        return FROM.contains(head.relation()) && isNamedBody(sentence, head);
    }

    private boolean isNamedBody(int sentence, Token head) {
        return head.is("NNP")
                && scene.at(sentence, head.index())
                        .filter(n -> n.kind() == EntityKind.COMPANY || n.kind() == EntityKind.ORGANIZATION)
                        .isPresent();
    }

    /** "Crypto exchange Coinharbor": what a noun right before it says what it is has a name. */
    private boolean isCalled(int sentence, Token head) {
        return head.is("NNP")
                && head.index() > 0
                && scene.parse(sentence)
                        .children(head, Set.of("compound"))
                        .anyMatch(t -> t.index() == head.index() - 1 && t.is("NN") && !t.is("NNP"));
    }

    /** A name that nobody knows, or a noun for people who act together. */
    private boolean isSomebody(int sentence, Token head) {
        return scene.at(sentence, head.index()).isPresent()
                || isCalled(sentence, head)
                || groups.contains(head.lemma())
                || catalogue.isFactionNoun(head.lemma())
                || catalogue.isOrganNoun(head.lemma())
                || catalogue.isOfficeNoun(head.lemma());
    }
}
