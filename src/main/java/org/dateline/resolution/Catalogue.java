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

/** Countries, organizations, companies and people, with everything that they are called. */
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
    private final Set<String> ofParts;
    private final Set<String> ofOthers;
    private final Set<String> officeNouns;
    private final Set<String> factionNouns;
    private final Map<String, String> gazettes;
    private final Map<String, String> places;
    private final Map<String, String> adjectives;
    private final Set<String> blocs;
    private final Set<String> stateOrgans;
    private final Set<String> wordsOfPeople;
    private final Set<String> givenNames;
    private final LegalForms legalForms = LegalForms.load();
    private final int longestName;

    /**
     * What the resolution needs to know of an entity.
     *
     * @param id its id
     * @param name the name to show
     * @param kind what it is
     * @param country the country that a company comes from
     * @param principal whom an organ acts for
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
        this.ofParts = Set.copyOf(read.nouns("of part"));
        this.ofOthers = Set.copyOf(read.nouns("of other"));
        this.courtNouns = Set.copyOf(read.nouns("court"));
        this.officeNouns = Set.copyOf(read.nouns("office"));
        this.factionNouns = Set.copyOf(read.nouns("faction"));
        this.gazettes = Map.copyOf(read.gazettes());
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
     * @throws IllegalStateException naming file and line when a row is malformed
     */
    public static Catalogue load() {
        return new Catalogue(CatalogueReader.read().index());
    }

    /**
     * Reads the catalogue from the class path and adds the entities and names of a file.
     *
     * @param own a tab-separated file whose first line names the fields, {@code #id name names kind …}; a row whose id is
     *     known adds names to it
     * @throws IllegalStateException naming file and line when a row is malformed
     */
    public static Catalogue load(Path own) {
        return new Catalogue(CatalogueReader.read().own(own).index());
    }

    /** All entities. */
    public List<Entity> entities() {
        return entities;
    }

    /** Which of them are part of which. */
    public List<Structure> structures() {
        return structures;
    }

    /** Who held which office when. */
    public List<Tenure> tenures() {
        return tenures;
    }

    /** Which firms own which, as far as the catalogue knows. */
    public List<Ownership> ownerships() {
        return ownerships;
    }

    /** Changes when anything in the catalogue does. */
    public String fingerprint() {
        return Integer.toHexString(
                List.of(entities, structures, tenures, ownerships).toString().hashCode());
    }

    /** Whether a word is the first of somebody's name, as "Elena" is, and no title or first word of that of one person. */
    boolean isGivenNameOfOthers(String word, String person) {
        return givenNames.contains(word)
                && officeNouns.stream().flatMap(SPACE::splitAsStream).noneMatch(word::equalsIgnoreCase)
                && byId(person).filter(e -> e.name().startsWith(word + " ")).isEmpty();
    }

    /** Whether a word is part of the name of somebody, as "Lima" and "Wellington" are. */
    boolean isOfPeople(String word) {
        return wordsOfPeople.contains(word);
    }

    /** Whom a name can mean, as it is or, for a firm, without the legal form behind it: "Spanish group" is not Spain. */
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

    /** Tells an organisation of states, such as the European Union. */
    boolean isBloc(String id) {
        return blocs.contains(id);
    }

    /** Tells nouns such as "government" and "officials": with a country before them, they are the country. */
    boolean isOrganNoun(String noun) {
        return organNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells nouns for organs of which each state has its own: "lawmakers" and "supreme court", but no "committee". */
    boolean isOwnOrgan(String noun) {
        return ownOrgans.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells offices that no state has, such as "founder". */
    boolean isPrivateOffice(String noun) {
        return privateOffices.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells adjectives of organs of a part of a state, such as "regional". */
    boolean isOfPart(String adjective) {
        return ofParts.contains(adjective.toLowerCase(Locale.ROOT));
    }

    /** Tells adjectives of organs of other states, or of no state's, such as "foreign" and "rebel". */
    boolean isOfOthers(String adjective) {
        return ofOthers.contains(adjective.toLowerCase(Locale.ROOT));
    }

    /** Tells nouns for organs that judge, such as "court" and "judges". */
    boolean isCourtNoun(String noun) {
        return courtNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells nouns for what each state has one of, such as "parliament". */
    boolean isStateOrgan(String noun) {
        return stateOrgans.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells nouns such as "president". */
    boolean isOfficeNoun(String noun) {
        return officeNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Tells nouns such as "rebels": people who act together without being a state's. */
    boolean isFactionNoun(String noun) {
        return factionNouns.contains(noun.toLowerCase(Locale.ROOT));
    }

    /** Who holds an office of a country on a day; on the day of a handover, the successor. */
    Optional<String> officeHolder(String office, String country, LocalDate day) {
        return tenures.stream()
                .filter(t -> t.of().equals(country) && t.title().equalsIgnoreCase(office))
                .filter(t -> t.from() == null || !day.isBefore(t.from()))
                .filter(t -> t.to() == null || day.isBefore(t.to()))
                .map(Tenure::person)
                .findFirst();
    }

    /** Where somebody holds or has held an office. */
    Set<String> servedBy(String person) {
        return tenures.stream()
                .filter(t -> t.person().equals(person))
                .map(Tenure::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The adjective of a country, "Chilean" or "US"; null for anybody else. */
    @Nullable
    String adjective(String country) {
        return adjectives.get(country);
    }

    /** Whose official gazette a source is; null for the press. */
    @Nullable
    String gazette(String source) {
        return gazettes.get(NameKey.of(source));
    }

    /** The id of the country that a town, a district or a province lies in; null when nobody knows the place or its country is disputed. */
    @Nullable
    String countryOfPlace(String name) {
        return places.get(NameKey.of(name));
    }

    /** How many words the longest name has. */
    int longestName() {
        return longestName;
    }
}
