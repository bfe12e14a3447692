package org.dateline.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Finds entities by id, reference and name. */
@Component
public class EntityFinder {

    private static final String BY_ALIAS = Cypher.load("read/entities_by_alias");
    private static final String WHOLE = Cypher.load("read/whole_of_entity");
    private static final String MEMBERS = Cypher.load("read/members_of_entity");
    private static final String OFFICES = Cypher.load("read/offices_of_person");
    private static final String NAMED = Cypher.load("read/entities_named");
    private static final String BY_NAME = Cypher.load("read/entities_by_name");

    private static final String BY_NAME_AS_OF = Cypher.load("read/entities_by_name_as_of");
    private static final String COUNT_BY_NAME = Cypher.load("read/entities_by_name_count");
    private static final String BY_IDS = Cypher.load("read/entities_by_ids");

    private final Database database;
    private final Clock clock;
    private volatile Remembered remembered = Remembered.since(Instant.EPOCH);

    EntityFinder(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the cache to use for an answer. It is empty if the caller does not check the clock after the answer. */
    private Remembered.Names remembered(AsOf known) {
        if (!known.checked()) {
            return Remembered.Names.none();
        }
        Remembered now = remembered.at(clock.shown().entitiesAt());
        remembered = now;
        return now.asOf(known.recorded());
    }

    /** Returns entities by id. Unknown ids are left out, and a merged entity is replaced by its survivor. */
    public Map<String, Entity> entities(Collection<String> ids, AsOf known) {
        Map<String, Entity> byId = remembered(known).byId();
        List<String> others =
                ids.stream().filter(id -> !byId.containsKey(id)).distinct().toList();
        if (!others.isEmpty()) {
            read(BY_IDS, Map.of("ids", others), known)
                    .forEach(row -> byId.put(row.get("id").asString(), entity(row)));
        }
        Map<String, Entity> found = new HashMap<>();
        ids.forEach(id -> found.computeIfAbsent(id, byId::get));
        return found;
    }

    /** Reads entities by their ids within a transaction that changes some of them. The result is not cached. */
    public static Map<String, Entity> entities(TransactionContext tx, Collection<String> ids) {
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.put("ids", List.copyOf(ids));
        return Database.rows(tx, BY_IDS, p).stream()
                .collect(Collectors.toMap(row -> row.get("id").asString(), EntityFinder::entity));
    }

    /**
     * Returns the entity that a reference means: an id of Dateline, a QID, a LEI, an ISO 3166 code, a ticker with its
     * exchange, an alias or the exact name, with or without "the" before it.
     *
     * @throws AmbiguousReference if it means several entities, and is the main name or the ISO 3166 code of none or of
     *     several
     */
    public Optional<Entity> resolve(String reference, AsOf known) {
        Map<String, Entity> byReference = remembered(known).byReference();
        Entity same = byReference.get(reference);
        Optional<Entity> found =
                same == null ? lookUp(reference, known).or(() -> withoutArticle(reference, known)) : Optional.of(same);
        found.ifPresent(entity -> byReference.put(reference, entity));
        return found;
    }

    /**
     * Looks a reference up without "the". "The Philippines" are in the catalogue without the article, while "The Hague"
     * and "The Gap" have it.
     */
    private Optional<Entity> withoutArticle(String reference, AsOf known) {
        Matcher article = ARTICLE.matcher(reference);
        return article.lookingAt() ? lookUp(reference.substring(article.end()), known) : Optional.empty();
    }

    private Optional<Entity> lookUp(String reference, AsOf known) {
        Map<String, String> p = Map.of("id", reference.strip(), "key", NameKey.of(reference));
        return new Meant(reference.strip(), found(read(BY_ALIAS, p, known), known)).entity();
    }

    /** Returns the entities of some rows in their order, each once. */
    private List<Entity> found(List<Record> rows, AsOf known) {
        List<String> ids = rows.stream().map(row -> row.get("id").asString()).toList();
        Map<String, Entity> entities = entities(ids, known);
        return ids.stream()
                .map(entities::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static final Pattern ARTICLE = Pattern.compile("(?i)\\s*the\\s+(?=\\S)");

    /** The greatest number of words in a name, except for very long titles. */
    private static final int LONGEST_NAME = 6;

    /**
     * The number of words at the beginning of a text in which names are looked for. A longer text is not a question.
     */
    private static final int MOST_WORDS = 100;

    /** Returns the entities whose whole names occur in a text, in the order of the text. */
    public List<Entity> named(String text, int limit, AsOf known) {
        List<String> words =
                Arrays.stream(text.strip().split("\\s+")).limit(MOST_WORDS).toList();
        List<String> keys = IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(from + LONGEST_NAME, words.size()))
                        .mapToObj(to -> NameKey.of(String.join(" ", words.subList(from, to)))))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("keys", keys);
        p.put("limit", limit);
        return found(read(NAMED, p, known), known);
    }

    /** Searches entities by name. */
    public List<Hit> search(String text, List<EntityKind> kinds, int limit, @Nullable Hit after, AsOf known) {
        Map<String, @Nullable Object> p = names(text, kinds);
        p.put("score", after == null ? Double.MAX_VALUE : after.score());
        p.put("id", after == null ? "" : after.entity().id());
        p.put("limit", limit);
        List<Record> rows = read(known.isNow() ? BY_NAME : BY_NAME_AS_OF, p, known);
        Map<String, Entity> entities =
                entities(rows.stream().map(row -> row.get("id").asString()).toList(), known);
        return rows.stream()
                .map(row -> new Hit(
                        Objects.requireNonNull(entities.get(row.get("id").asString())),
                        row.get("score").asDouble()))
                .toList();
    }

    private static Map<String, @Nullable Object> names(String text, List<EntityKind> kinds) {
        Map<String, @Nullable Object> p = new HashMap<>();
        NameQuery query = NameQuery.of(text);
        p.put("query", query.query());
        p.put("words", query.words());
        p.put("key", NameKey.of(text));
        p.put("text", text.strip().toLowerCase(Locale.ROOT));
        p.put("kinds", kinds.isEmpty() ? null : kinds.stream().map(Enum::name).toList());
        return p;
    }

    /** Returns the number of all entities that a search by name finds. */
    public int count(String text, List<EntityKind> kinds, AsOf known) {
        return read(COUNT_BY_NAME, names(text, kinds), known)
                .getFirst()
                .get("count")
                .asInt();
    }

    private List<Record> read(String query, Map<String, ? extends @Nullable Object> parameters, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.putAll(known.parameters());
        return database.read(query, p);
    }

    /** Returns the country of a company, or the principal of an organ. */
    public Optional<Entity> whole(String id, String kind) {
        return database.read(WHOLE, Map.of("id", id, "kind", kind)).stream()
                .findFirst()
                .map(EntityFinder::entity);
    }

    /** Returns the members of a bloc, by name. */
    public List<Entity> members(String id) {
        return database.read(MEMBERS, Map.of("id", id)).stream()
                .map(EntityFinder::entity)
                .toList();
    }

    /** Returns the offices that a person holds or held, the latest first. */
    public List<Office> offices(String person) {
        return database.read(OFFICES, Map.of("id", person)).stream()
                .map(row -> new Office(
                        row.get("title").asString(),
                        entity(row),
                        row.get("from").asLocalDate(null),
                        row.get("to").asLocalDate(null)))
                .toList();
    }

    private static Entity entity(Record row) {
        Value node = row.get("entity");
        Stream<String> names = Stream.of(node.get("names"), row.get("added"), row.get("merged"))
                .flatMap(list -> list.asList(Value::asString, List.of()).stream());
        return new Entity(
                node.get("id").asString(),
                EntityKind.valueOf(node.get("kind").asString()),
                node.get("name").asString(),
                names.distinct().toList(),
                node.get("externalIds").asList(Value::asString, List.of()),
                null);
    }

    /**
     * An office that a person holds or held.
     *
     * @param title the title of the office
     * @param of the country or organization
     * @param from the first day
     * @param to the last day; null if unknown or while it lasts
     */
    public record Office(
            String title,
            Entity of,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A found entity.
     *
     * @param entity the entity
     * @param score how well its names match; comparable within one search
     */
    public record Hit(Entity entity, double score) {}
}
