package org.dateline.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.Entities;
import org.dateline.graph.Entities.Known;
import org.dateline.model.EntityKind;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;

/** Converts FollowTheMoney relationships to dated relationships of the graph: ownership, offices and memberships. */
final class FtmLinks {

    /** The properties that hold the two ends of each relationship. */
    private static final Map<String, List<String>> ENDS = Map.of(
            "Ownership", List.of("owner", "asset"),
            "Directorship", List.of("director", "organization"),
            "Employment", List.of("employee", "employer"),
            "Membership", List.of("member", "organization"),
            "Occupancy", List.of("holder", "post"),
            "Sanction", List.of("entity"));

    private final Entities entities;

    /** Recent offices. They are no entities of the catalogue; the cache has room for those of a large data set. */
    private final Recent<FtmEntity> posts = new Recent<>();

    private final List<Ownership> ownerships = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Structure> members = new ArrayList<>();
    private Map<String, Known> known = new HashMap<>();

    FtmLinks(Entities entities) {
        this.entities = entities;
    }

    static boolean holds(FtmEntity link) {
        return ENDS.containsKey(link.schema());
    }

    void keepPost(FtmEntity post) {
        posts.put(post.id(), post);
    }

    /** Looks up the ends of these relationships in one batch. */
    void meet(List<FtmEntity> links) {
        Set<String> ids = new LinkedHashSet<>();
        for (FtmEntity link : links) {
            Objects.requireNonNull(ENDS.get(link.schema())).stream()
                    .flatMap(end -> link.all(end).stream())
                    .forEach(id -> ids.add("ftm:" + id));
        }
        known = entities.byExternalId(ids);
    }

    /**
     * Returns the entity at one end of a relationship.
     *
     * @throws BadRow if the file does not contain it
     */
    Known end(FtmEntity link, String property) {
        String id = link.need(property);
        Known entity = known.get("ftm:" + id);
        if (entity == null) {
            throw new BadRow(
                    "its " + property + " " + id + " is no person, company or body of this file or one before");
        }
        return entity;
    }

    void add(FtmEntity link, FtmThings things) {
        switch (link.schema()) {
            case "Ownership" ->
                ownerships.add(new Ownership(
                        end(link, "owner").id(),
                        end(link, "asset").id(),
                        link.first("percentage", "sharesCount"),
                        link.day("startDate", "date"),
                        link.day("endDate")));
            case "Directorship" ->
                office(link, end(link, "director"), end(link, "organization").id(), "director");
            case "Employment" ->
                office(link, end(link, "employee"), end(link, "employer").id(), "employee");
            case "Membership" ->
                member(link, end(link, "member"), end(link, "organization").id());
            default -> occupancy(link, things);
        }
    }

    private void member(FtmEntity link, Known member, String organization) {
        if (member.kind() == EntityKind.PERSON) {
            office(link, member, organization, "member");
        } else {
            members.add(new Structure(
                    member.id(), organization, "member", link.day("startDate", "date"), link.day("endDate")));
        }
    }

    private void office(FtmEntity link, Known holder, String of, String otherwise) {
        String title = link.first("role", "summary");
        tenures.add(new Tenure(
                holder.id(),
                of,
                title == null ? otherwise : title,
                link.day("startDate", "date"),
                link.day("endDate")));
    }

    private void occupancy(FtmEntity link, FtmThings things) {
        FtmEntity post = posts.get(link.need("post"));
        String country = post == null ? null : things.country(post);
        String title = post == null ? null : post.first("name");
        if (country == null || title == null) {
            throw new BadRow("its post " + link.need("post") + " is no office of a known country of this file");
        }
        tenures.add(new Tenure(
                end(link, "holder").id(), country, title, link.day("startDate", "date"), link.day("endDate")));
    }

    /** Stores the relationships created since the last call. */
    void store() {
        entities.putOwnerships(ownerships);
        entities.putTenures(tenures);
        entities.putStructure(members);
        Stream.of(ownerships, tenures, members).forEach(List::clear);
    }
}
