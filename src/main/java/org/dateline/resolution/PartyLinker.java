package org.dateline.resolution;

import java.util.List;
import java.util.Objects;
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

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "poss");

    /** Pronouns of those who act; "it" may be the weather. */
    private static final Set<String> PERSONAL = Set.of("he", "she", "they", "we", "i");

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

    /** How far behind a noun the last word of its name may stand. */
    private static final int NEXT_NAME = 4;

    private final Scene scene;
    private final Catalogue catalogue;
    private final Coreference coreference;
    private final Set<String> groups;

    PartyLinker(Scene scene, Catalogue catalogue, Set<String> groups) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.coreference = new Coreference(scene, catalogue);
        this.groups = groups;
    }

    /** The parties of a slot; none when a thing stands there. */
    List<Party> link(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        if (head.pos().equals("PRP")) {
            return coreference
                    .antecedent(slot.sentence(), head)
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
        Optional<String> served = titled(slot.sentence(), head);
        if (served.isPresent()) {
            return List.of(new Party(slot.role(), slot.text(), null, served.get(), false));
        }
        boolean byName = slot.kind() == Slot.Kind.MAKER || slot.kind() == Slot.Kind.MODIFIER;
        return !byName && isSomebody(slot.sentence(), head)
                ? List.of(new Party(slot.role(), slot.text(), null, null, false))
                : List.of();
    }

    /** At a border a ship is kept out as a person is: "foreign trawlers". */
    List<Party> linkOrVehicle(Slot slot) {
        List<Party> linked = link(slot);
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        boolean kept = linked.isEmpty() && slot.role() == Role.TARGET && slot.kind() == Slot.Kind.OBJECT;
        return kept && VEHICLES.contains(head.lemma())
                ? List.of(new Party(slot.role(), slot.text(), null, null, false))
                : linked;
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
        if (!PERSONAL.contains(pronoun.lemma())) {
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
        Optional<Link> apposed = apposed(sentence, head);
        if (apposed.isPresent()) {
            return List.of(apposed.get());
        }
        Optional<Link> organ = coreference
                .ownCountry(sentence, head)
                .or(() -> coreference.definiteFirm(sentence, head))
                .or(() -> organ(sentence, head))
                .or(() -> body(sentence, head))
                .or(() -> office(sentence, head));
        return organ.isPresent() ? List.of(organ.get()) : coreference.resolve(sentence, head);
    }

    /** "U.S. officials", "the Chinese government": the country itself. */
    private Optional<Link> organ(int sentence, Token head) {
        boolean generic = catalogue.isOrganNoun(head.lemma())
                || catalogue.isOrganNoun(head.form())
                || isOrganOfTwo(sentence, head);
        return generic ? country(sentence, head).map(id -> new Link(id, null, 0.9, "organ")) : Optional.empty();
    }

    /** "Chile's lower house". */
    private boolean isOrganOfTwo(int sentence, Token head) {
        return head.index() > 0
                && !head.is("NNP")
                && catalogue.isOrganNoun(
                        scene.parse(sentence).tokens().get(head.index() - 1).form() + " " + head.form());
    }

    /** "The Russian aluminium company Rusal": the name behind a noun for it. */
    private Optional<Link> apposed(int sentence, Token head) {
        return head.is("NNP")
                ? Optional.empty()
                : scene.parse(sentence)
                        .children(head, Set.of("appos"))
                        .filter(t -> t.index() - head.index() <= NEXT_NAME)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .map(n -> Objects.requireNonNull(n.link()))
                        .findFirst();
    }

    /** "The Hamas movement", "ISIL fighters": the body that a noun for people who act together belongs to. */
    private Optional<Link> body(int sentence, Token head) {
        return catalogue.isFactionNoun(head.lemma())
                ? country(sentence, head).filter(this::isBody).map(id -> new Link(id, null, 0.85, "body"))
                : Optional.empty();
    }

    /** "The US president" on a day; the person acts for the country. */
    private Optional<Link> office(int sentence, Token head) {
        if (!catalogue.isOfficeNoun(head.lemma())) {
            return Optional.empty();
        }
        return country(sentence, head)
                .map(id -> holder(head.lemma(), id)
                        .map(person -> new Link(person, id, 0.85, "office"))
                        .orElseGet(() -> new Link(id, null, 0.8, "office")));
    }

    /** "Russian President Boris Yeltsin", "Fuad Masum, the Iraqi president": nobody known, who acts for a country. */
    private Optional<String> titled(int sentence, Token name) {
        if (!name.is("NNP")) {
            return Optional.empty();
        }
        Parse parse = scene.parse(sentence);
        boolean before = parse.children(name, MODIFIERS).anyMatch(this::isTitle);
        Optional<Token> behind =
                parse.children(name, Set.of("appos")).filter(this::isTitle).findFirst();
        return before ? country(sentence, name) : behind.flatMap(title -> country(sentence, title));
    }

    private boolean isTitle(Token word) {
        return catalogue.isOfficeNoun(word.lemma()) || catalogue.isOrganNoun(word.lemma());
    }

    private Optional<String> holder(String office, String country) {
        return scene.day() == null ? Optional.empty() : catalogue.officeHolder(office, country, scene.day());
    }

    private Optional<String> country(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        Stream<Token> before = parse.children(head, MODIFIERS);
        Stream<Token> of = parse.children(head, Set.of("prep"))
                .filter(p -> p.lemma().equals("of") || p.lemma().equals("in") && catalogue.isOrganNoun(head.lemma()))
                .flatMap(p -> parse.children(p, Set.of("pobj")));
        return Stream.concat(before, of)
                .flatMap(t -> Stream.concat(Stream.of(t), parse.children(t, MODIFIERS)))
                .flatMap(t -> scene.known(sentence, t).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> isPolitical(id) || isBody(id))
                .findFirst();
    }

    private boolean isBody(String id) {
        return kind(id) == EntityKind.ORGANIZATION;
    }

    private boolean isPolitical(String id) {
        return kind(id) == EntityKind.COUNTRY;
    }

    @Nullable
    EntityKind kind(@Nullable String id) {
        return id == null ? null : catalogue.byId(id).map(Catalogue.Entry::kind).orElse(null);
    }

    /** A name that nobody knows, or a noun for people who act together. */
    private boolean isSomebody(int sentence, Token head) {
        return scene.at(sentence, head.index()).isPresent()
                || groups.contains(head.lemma())
                || catalogue.isFactionNoun(head.lemma())
                || catalogue.isOrganNoun(head.lemma())
                || catalogue.isOfficeNoun(head.lemma());
    }

    /** Whose nationals a slot's noun means: "U.S. persons". */
    Optional<String> nation(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        return country(slot.sentence(), head);
    }

    /** Tells a pronoun for somebody whom the text names elsewhere: "we urge". */
    boolean isPronoun(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        return head.pos().equals("PRP") && PERSONAL.contains(head.lemma());
    }

    /** Tells people who act together for or against a state: "Rwandan rebels", "striking workers". */
    boolean isFaction(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        return catalogue.isFactionNoun(head.lemma());
    }

    /** Tells whether a sentence names a country or a body. */
    boolean isAboutSomebody(int sentence) {
        return scene.names().get(sentence).stream()
                .map(Named::link)
                .anyMatch(l -> l != null && (isPolitical(l.entity()) || isBody(l.entity())));
    }

    /** Tells whether a sentence or its story names a country or a body. */
    boolean isStoryAboutSomebody(int sentence) {
        int segment = scene.parse(sentence).segment();
        return java.util.stream.IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment)
                .anyMatch(this::isAboutSomebody);
    }

    /** Tells whether a slot without an entity is a state's organ all the same: "the government". */
    boolean isOrgan(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        boolean generic = catalogue.isOrganNoun(head.lemma()) || catalogue.isOrganNoun(head.form());
        return generic && !isOfFirm(slot.sentence(), head);
    }

    /** Tells a name with an office before it: "Prime Minister Papandreou", of whichever country. */
    boolean isInOffice(Slot slot) {
        Token head = scene.parse(slot.sentence()).tokens().get(slot.token());
        return head.is("NNP")
                && scene.parse(slot.sentence())
                        .children(head, MODIFIERS)
                        .anyMatch(t -> t.index() < head.index() && catalogue.isOrganNoun(t.lemma()));
    }

    /** "A Huawei spokesperson" speaks for a firm. */
    private boolean isOfFirm(int sentence, Token head) {
        return scene.parse(sentence)
                .children(head, MODIFIERS)
                .flatMap(t -> scene.known(sentence, t).stream())
                .anyMatch(n -> n.kind() == EntityKind.COMPANY);
    }
}
