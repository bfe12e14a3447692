package org.dateline.resolution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.jspecify.annotations.Nullable;

/** The countries, organizations, companies and people that texts can name, with all their names. */
public final class Catalogue {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final List<Entity> entities;
    private final List<Structure> structures;
    private final List<Tenure> tenures;
    private final List<Ownership> ownerships;
    private final Map<String, Entry> byId;
    private final Map<String, List<Candidate>> byName;
    private final Set<String> organNouns;
    private final Set<String> ownOrgans;
    private final Set<String> courtNouns;
    private final Set<String> privateOffices;
    private final Set<String> sharedOffices;
    private final Set<String> ofParts;
    private final Set<String> ofOthers;
    private final Set<String> officeNouns;
    private final Set<String> factionNouns;
    private final Map<String, String> gazettes;
    private final Map<String, String> prefixes;
    private final Map<String, String> places;
    private final Map<String, String> adjectives;
    private final Set<String> blocs;
    private final Set<String> stateOrgans;
    private final Set<String> wordsOfPeople;
    private final Set<String> givenNames;
    private final LegalForms legalForms = LegalForms.load();
    private final int longestName;

    /**
     * The properties of an entity that resolution needs.
     *
     * @param id its id
     * @param name the name to show
     * @param kind its kind
     * @param country the home country of a company
     * @param principal the country or body that an organ acts for
     */
    record Entry(
            String id,
            String name,
            EntityKind kind,
            @Nullable String country,
            @Nullable String principal) {}

    Catalogue(CatalogueIndex read) {
        this.entities = List.copyOf(read.entities());
        this.structures = List.copyOf(read.structures());
        this.tenures = List.copyOf(read.tenures());
        this.ownerships = List.copyOf(read.ownerships());
        this.byId = Map.copyOf(read.byId());
        this.byName = Map.copyOf(read.byName());
        this.organNouns = Set.copyOf(read.nouns("organ"));
        this.stateOrgans = Set.copyOf(read.nouns("state organ"));
        this.ownOrgans = Set.copyOf(read.nouns("own organ"));
        this.privateOffices = Set.copyOf(read.nouns("private office"));
        this.sharedOffices = Set.copyOf(read.nouns("shared office"));
        this.ofParts = Set.copyOf(read.nouns("of part"));
        this.ofOthers = Set.copyOf(read.nouns("of other"));
        this.courtNouns = Set.copyOf(read.nouns("court"));
        this.officeNouns = Set.copyOf(read.nouns("office"));
        this.factionNouns = Set.copyOf(read.nouns("faction"));
        this.gazettes = Map.copyOf(read.gazettes());
        this.prefixes = Map.copyOf(read.prefixes());
        this.places = Map.copyOf(read.places());
        this.adjectives = Map.copyOf(read.adjectives());
        this.blocs = Stream.concat(
                        read.blocs().stream(),
                        structures.stream()
                                .filter(s -> s.kind().equals("member"))
                                .map(Structure::whole))
                .collect(Collectors.toUnmodifiableSet());
        this.wordsOfPeople = entities.stream()
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .flatMap(entity -> Stream.concat(Stream.of(entity.name()), entity.names().stream()))
                .flatMap(SPACE::splitAsStream)
                .collect(Collectors.toUnmodifiableSet());
        this.givenNames = entities.stream()
                .filter(entity ->
                        entity.kind() == EntityKind.PERSON && entity.name().contains(" "))
                .map(entity -> entity.name().substring(0, entity.name().indexOf(' ')))
                .filter(word -> !word.endsWith("."))
                .collect(Collectors.toUnmodifiableSet());
        this.longestName = byName.keySet().stream()
                .mapToInt(key -> SPACE.split(key).length)
                .max()
                .orElse(1);
    }

    /**
     * Reads the catalogue from the class path.
     *
     * @throws IllegalStateException if a row is malformed; the message names file and line
     */
    public static Catalogue load() {
        return new Catalogue(CatalogueReader.read().index());
    }

    /**
     * Reads the catalogue from the class path and adds the entities and names of a file.
     *
     * @param own a tab-separated file whose first line names the fields, {@code #id name names kind …}; a row with a
     *     known id adds names to it
     * @throws IllegalStateException if a row is malformed; the message names file and line
     */
    public static Catalogue load(Path own) {
        return new Catalogue(CatalogueReader.read().own(own).index());
    }

    /** Returns all entities. */
    public List<Entity> entities() {
        return entities;
    }

    /** Returns the memberships of entities in others. */
    public List<Structure> structures() {
        return structures;
    }

    /** Returns the terms of office. */
    public List<Tenure> tenures() {
        return tenures;
    }

    /** Returns the known ownerships of firms by firms. */
    public List<Ownership> ownerships() {
        return ownerships;
    }

    /** Returns a fingerprint that changes with any change of the catalogue. */
    public String fingerprint() {
        return Integer.toHexString(
                List.of(entities, structures, tenures, ownerships).toString().hashCode());
    }

    /**
     * Whether a word is someone's first name, as "Elena" is, and neither a title nor a first name of the given person.
     */
    boolean isGivenNameOfOthers(String word, String person) {
        return givenNames.contains(word)
                && officeNouns.stream().flatMap(SPACE::splitAsStream).noneMatch(word::equalsIgnoreCase)
                && byId(person).filter(e -> e.name().startsWith(word + " ")).isEmpty();
    }

    /** Whether a word is part of a person's name, as "Lima" and "Wellington" are. */
    boolean isOfPeople(String word) {
        return wordsOfPeople.contains(word);
    }

    /**
     * Returns the candidates for a name. A firm may be named without its legal form, and "Spanish group" does not mean
     * Spain.
     */
    List<Candidate> lookup(String name) {
        String key = NameKey.of(name);
        List<Candidate> exact = byName.getOrDefault(key, List.of());
        return exact.isEmpty()
                ? byName.getOrDefault(legalForms.without(key), List.of()).stream()
                        .filter(c -> c.kind() == EntityKind.COMPANY)
                        .toList()
                : exact;
    }

    Optional<Entry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean isOfKind(String id, EntityKind kind) {
        return byId(id).filter(e -> e.kind() == kind).isPresent();
    }

    /** Tells whether an entity is an organization of states, such as the European Union. */
    boolean isBloc(String id) {
        return blocs.contains(id);
    }

    /**
     * Tells whether a noun names an organ, such as "government" and "officials": with a country before it, it means the
     * country.
     */
    boolean isOrganNoun(String noun) {
        return organNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /**
     * Tells whether a noun names organs of which each state has its own: "lawmakers" and "supreme court", but not
     * "committee".
     */
    boolean isOwnOrgan(String noun) {
        return ownOrgans.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells whether an office exists in no state, such as "founder". */
    boolean isPrivateOffice(String noun) {
        return privateOffices.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells whether an adjective marks organs of a part of a state, such as "regional". */
    boolean isOfPart(String adjective) {
        return ofParts.contains(adjective.toLowerCase(Locale.ROOT));
    }

    /** Tells whether an adjective marks organs of other states or of none, such as "foreign" and "rebel". */
    boolean isOfOthers(String adjective) {
        return ofOthers.contains(adjective.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a noun names organs that judge, such as "court" and "judges". */
    boolean isCourtNoun(String noun) {
        return courtNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a noun names an organ that each state has once, such as "parliament". */
    boolean isStateOrgan(String noun) {
        return stateOrgans.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a noun names an office, such as "president". */
    boolean isOfficeNoun(String noun) {
        return officeNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a noun names people who act together without a state, such as "rebels". */
    boolean isFactionNoun(String noun) {
        return factionNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the holder of an office of a country on a day; on the day of a handover, the successor. Empty for an office that several people
     * hold at once, such as "diplomat" and "senator".
     */
    Optional<String> officeHolder(String office, String country, LocalDate day) {
        if (sharedOffices.contains(office.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return tenures.stream()
                .filter(t -> t.of().equals(country) && t.title().equalsIgnoreCase(office))
                .filter(t -> t.from() == null || !day.isBefore(t.from()))
                .filter(t -> t.to() == null || day.isBefore(t.to()))
                .map(Tenure::person)
                .findFirst();
    }

    /** Returns the ids of the countries or bodies in which a person holds or held an office. */
    Set<String> servedBy(String person) {
        return tenures.stream()
                .filter(t -> t.person().equals(person))
                .map(Tenure::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the adjective of a country, "Chilean" or "US"; null for other entities. */
    @Nullable
    String adjective(String country) {
        return adjectives.get(country);
    }

    /** Returns the country that a prefix of an adjective means, such as "Sino"; null for other words. */
    @Nullable
    String stateOfPrefix(String prefix) {
        return prefixes.get(prefix);
    }

    /** Returns the country whose official gazette a source is; null for the press. */
    @Nullable
    String gazette(String source) {
        return gazettes.get(NameKey.of(source));
    }

    /**
     * Returns the id of the country of a town, a district or a province; null if the place is unknown or its country is
     * disputed.
     */
    @Nullable
    String countryOfPlace(String name) {
        return places.get(NameKey.of(name));
    }

    /** Returns the number of words of the longest name. */
    int longestName() {
        return longestName;
    }
}
