package org.dateline.api.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.model.Ids;
import org.dateline.model.Role;
import org.dateline.notices.TopicFilters;
import org.dateline.timeline.Certainty;
import org.dateline.timeline.Condition;
import org.dateline.timeline.Content;
import org.dateline.timeline.Denied;
import org.dateline.timeline.PartyGroup;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.Window;
import org.dateline.topics.Topic;
import org.dateline.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Resolves the references of a filter to entities, sources and topics. */
@Component
public class Filters implements TopicFilters {

    /** Each reference costs a lookup. A query about more entities can use no reference, or types instead. */
    private static final int MOST_REFERENCES = 100;

    /** Suggested names in an error message. */
    private static final int SUGGESTIONS = 3;

    private final EntityFinder finder;
    private final Topics topics;
    private final Articles articles;

    Filters(EntityFinder finder, Topics topics, Articles articles) {
        this.topics = topics;
        this.articles = articles;
        this.finder = finder;
    }

    /**
     * Converts a filter's input to a timeline filter.
     *
     * @throws NotFound if a reference matches nothing
     * @throws BadRequest if the window ends before it begins
     */
    public TimelineFilter of(@Nullable FilterInput in, AsOf known) {
        return in == null ? TimelineFilter.ALL : of("filter", in, known);
    }

    @Override
    public TimelineFilter of(Topic topic) {
        return of(JsonMapper.shared().readValue(topic.filter(), FilterInput.class), AsOf.NOW);
    }

    private TimelineFilter of(String where, FilterInput in, AsOf known) {
        List<Condition> own = Stream.of(
                        Condition.parties(parties(where, in, known)),
                        Condition.types(orEmpty(in.types())),
                        Condition.instruments(orEmpty(in.instruments())),
                        Condition.directions(orEmpty(in.directions())),
                        Condition.stages(orEmpty(in.stages())),
                        Condition.dated(
                                window(in.window()), Objects.requireNonNullElse(in.certainty(), Certainty.POSSIBLY)),
                        Condition.bases(orEmpty(in.bases())),
                        Condition.text(SearchText.orNull(where + ".text", in.text())),
                        Condition.stories(Objects.requireNonNullElse(in.minStories(), 0)),
                        Condition.contested(in.contested()),
                        Condition.evidence(orEmpty(in.evidence())),
                        Condition.sources(sources(where + ".sources", in.sources(), known)),
                        Condition.contents(FilterContents.of(where, in)))
                .flatMap(conditions -> conditions)
                .toList();
        List<TimelineFilter> both = all(where + ".and", in.and(), known);
        if (in.topic() != null) {
            both.add(topic(where + ".topic", in.topic(), known));
        }
        List<TimelineFilter> one = all(where + ".or", in.or(), known);
        TimelineFilter none = in.not() == null ? null : of(where + ".not", in.not(), known);
        if (Stream.concat(one.stream(), Stream.ofNullable(none)).anyMatch(part -> part.denied() != Denied.EXCLUDE)) {
            throw new BadRequest(
                    where + ": denied is INCLUDE or ONLY below or or not, where it has no meaning. Set it on"
                            + " the filter itself.");
        }
        return new TimelineFilter(own, both, one, none, denied(in, both));
    }

    /** Returns the filter's own treatment of denials, or that of a filter which must also be met. */
    private static Denied denied(FilterInput in, List<TimelineFilter> both) {
        return Stream.concat(Stream.ofNullable(in.denied()), both.stream().map(TimelineFilter::denied))
                .filter(denied -> denied != Denied.EXCLUDE)
                .findFirst()
                .orElse(Denied.EXCLUDE);
    }

    private TimelineFilter topic(String where, String reference, AsOf known) {
        Topic topic = topics.find(reference, known.recordedOnly())
                .orElseThrow(() -> new NotFound(where + ": \"" + reference + "\" is no topic; topics lists them."));
        return of(where, JsonMapper.shared().readValue(topic.filter(), FilterInput.class), known);
    }

    /** Tells whether a filter refers to a topic, at any depth. */
    public static boolean namesTopic(@Nullable FilterInput in) {
        return in != null
                && (in.topic() != null
                        || namesTopic(in.not())
                        || orEmpty(in.and()).stream().anyMatch(Filters::namesTopic)
                        || orEmpty(in.or()).stream().anyMatch(Filters::namesTopic));
    }

    /**
     * Returns the conditions on content that arguments of these names state.
     *
     * @throws org.dateline.api.errors.BadRequest if a chapter has not two digits, a unit is unknown or a range ends
     *     before it begins
     */
    public static List<Content> contents(
            @Nullable String goods, @Nullable List<String> chapters, FilterInput.@Nullable QuantityInput quantity) {
        return FilterContents.of("", goods, chapters, quantity);
    }

    private List<TimelineFilter> all(String where, @Nullable List<FilterInput> parts, AsOf known) {
        List<TimelineFilter> all = new ArrayList<>();
        for (FilterInput part : orEmpty(parts)) {
            all.add(of(where + "[" + all.size() + "]", part, known));
        }
        return all;
    }

    private List<PartyGroup> parties(String where, FilterInput in, AsOf known) {
        boolean organs = !Boolean.FALSE.equals(in.includeOrgans());
        List<PartyGroup> groups = new ArrayList<>();
        boolean affected = !Boolean.FALSE.equals(in.includeAffected());
        ids(where + ".involving", in.involving(), known)
                .forEach(id -> groups.add(PartyGroup.ofAnyPart(List.of(id), affected, organs)));
        List<String> anyOf = ids(where + ".anyOf", in.anyOf(), known);
        if (!anyOf.isEmpty()) {
            groups.add(PartyGroup.ofAnyPart(anyOf, affected, organs));
        }
        add(groups, ids(where + ".actors", in.actors(), known), Set.of(Role.ACTOR), organs);
        add(groups, ids(where + ".targets", in.targets(), known), Set.of(Role.TARGET), organs);
        add(groups, ids(where + ".addressees", in.addressees(), known), Set.of(Role.ADDRESSEE), organs);
        add(groups, ids(where + ".affected", in.affected(), known), Set.of(Role.AFFECTED), organs);
        return groups;
    }

    private static void add(List<PartyGroup> groups, List<String> ids, Set<Role> roles, boolean organs) {
        if (!ids.isEmpty()) {
            groups.add(new PartyGroup(ids, roles, organs));
        }
    }

    /**
     * Resolves references to the ids of entities.
     *
     * @throws NotFound if one of them matches no entity
     */
    public List<String> ids(String where, @Nullable List<String> references, AsOf known) {
        List<String> ids = new ArrayList<>();
        List<String> given = orEmpty(references);
        checkNumber(where, given);
        for (int i = 0; i < given.size(); i++) {
            ids.add(id(where + "[" + i + "]", given.get(i), known));
        }
        return ids;
    }

    /**
     * Resolves sources by id or name.
     *
     * @throws NotFound if a source has no article
     */
    public List<String> sources(String where, @Nullable List<String> references, AsOf known) {
        List<String> given = orEmpty(references);
        checkNumber(where, given);
        return given.stream()
                .map(reference -> articles.source(reference, known)
                        .or(() -> articles.source(Ids.source(reference), known))
                        .map(ArticleRecord.Source::id)
                        .orElseThrow(() -> new NotFound(
                                where + ": \"" + reference + "\" is no source of any article. sources lists them.")))
                .toList();
    }

    private static void checkNumber(String where, List<String> references) {
        if (references.size() > MOST_REFERENCES) {
            throw new BadRequest(
                    where + " has " + references.size() + " references; at most " + MOST_REFERENCES + " are taken.");
        }
    }

    /**
     * Resolves a reference to the id of an entity.
     *
     * @throws NotFound if it matches no entity
     */
    public String id(String where, String reference, AsOf known) {
        return finder.resolve(reference, known.recordedOnly())
                .map(Entity::id)
                .orElseThrow(() -> new NotFound(where + ": \"" + reference + "\" matches no entity of the catalogue"
                        + suggestion(reference, known)));
    }

    /** Suggests the entities with the most similar names, because most failures are typing errors. */
    private String suggestion(String reference, AsOf known) {
        List<String> near = finder.search(reference, List.of(), SUGGESTIONS, null, known.recordedOnly()).stream()
                .map(hit -> hit.entity().name() + " (" + hit.entity().id() + ")")
                .toList();
        String meant =
                near.isEmpty() ? "; search with entities()." : ". Did you mean " + String.join(" or ", near) + "?";
        return meant + " To find acts by words of their texts alone, use the filter's text.";
    }

    public static Window window(FilterInput.@Nullable WindowInput in) {
        if (in == null) {
            return Window.ALWAYS;
        }
        if (in.from() != null && in.to() != null && in.to().isBefore(in.from())) {
            throw new BadRequest("The window ends on " + in.to() + ", before it begins on " + in.from() + ".");
        }
        return new Window(in.from(), in.to());
    }

    public static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
