package org.dateline.resolution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's files into an index. */
final class CatalogueReader {

    /** "US" and "UK", which are used instead of adjectives. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2}");

    /** Kinds of organizations that have a home country without acting for it. */
    private static final Set<String> NO_ORGANS = Set.of("party", "nongovernmental");

    private final CatalogueIndex index = new CatalogueIndex();
    private final Map<String, List<String>> nations = new HashMap<>();

    /** Reads the bundled files. */
    static CatalogueReader read() {
        CatalogueReader reader = new CatalogueReader();
        CatalogueRow.read("countries").forEach(reader::country);
        CatalogueRow.read("organizations").forEach(reader::organization);
        // Rows added by hand have more detail, so they come first.
        CatalogueRow.read("companies_added").forEach(reader::company);
        CatalogueRow.read("companies").forEach(reader::company);
        CatalogueRow.read("ownerships").forEach(reader::ownership);
        new PeopleReader(reader.index).read(CatalogueRow.read("people"));
        CatalogueRow.read("factions").forEach(row -> reader.index.noun("faction", row));
        CatalogueRow.read("generic_organs").forEach(reader::organNoun);
        CatalogueRow.read("state_organs").forEach(row -> reader.index.noun("state organ", row));
        CatalogueRow.read("offices").forEach(reader::officeNoun);
        CatalogueRow.read("organ_adjectives")
                .forEach(row -> reader.index.noun("of " + row.need("of"), row.need("adjective")));
        CatalogueRow.read("gazettes")
                .forEach(row -> reader.index.gazettes().put(NameKey.of(row.need("name")), row.need("of")));
        CatalogueRow.read("prefixes")
                .forEach(row -> reader.index.prefixes().put(row.need("prefix"), row.need("country")));
        CatalogueRow.read("places")
                .forEach(row -> reader.index.places().put(NameKey.of(row.need("name")), row.need("country")));
        return reader;
    }

    CatalogueIndex index() {
        return index;
    }

    private void officeNoun(CatalogueRow row) {
        index.noun("office", row);
        if (row.need("state").equals("no")) {
            index.noun("private office", row);
        }
        if (row.need("holders").equals("many")) {
            index.noun("shared office", row);
        }
    }

    private void organNoun(CatalogueRow row) {
        index.noun("organ", row);
        if (row.need("kind").equals("court")) {
            index.noun("court", row);
        }
        if (row.need("own").equals("yes")) {
            index.noun("own organ", row);
        }
    }

    /** Adds an analyst's file, whose rows come last. */
    CatalogueReader own(Path file) {
        new OwnCatalogue(index).read(file);
        return this;
    }

    private void country(CatalogueRow row) {
        String id = row.need("id");
        index.add(row, EntityKind.COUNTRY, row.list("names"), row.externalIds(), null, null);
        index.index(row, Candidate.named(id, null, EntityKind.COUNTRY, "name"));
        index.index(row.list("demonyms"), Candidate.named(id, null, EntityKind.COUNTRY, "demonym"));
        index.index(row.list("capitals"), Candidate.named(id, null, EntityKind.COUNTRY, "capital"));
        nations.put(
                id,
                Stream.concat(
                                row.list("names").stream().flatMap(n -> Stream.of(n, n + "'s")),
                                row.list("demonyms").stream())
                        .toList());
        index.index(row.list("seats"), Candidate.named(id, null, EntityKind.COUNTRY, "seat"));
        Stream.concat(
                        row.list("names").stream()
                                .filter(name -> ACRONYM.matcher(name).matches()),
                        row.list("demonyms").stream())
                .findFirst()
                .ifPresent(adjective -> index.adjectives().put(id, adjective));
    }

    private void organization(CatalogueRow row) {
        String id = row.need("id");
        String principal = row.get("principal");
        boolean acts = !NO_ORGANS.contains(row.need("kind"));
        index.add(row, EntityKind.ORGANIZATION, row.list("names"), row.externalIds(), null, acts ? principal : null);
        if (!acts) {
            index.settle(id, principal);
        }
        index.index(row, Candidate.named(id, acts ? principal : null, EntityKind.ORGANIZATION, "name"));
        row.list("members").forEach(member -> index.structures().add(membership(member, id)));
        if ("bloc".equals(row.get("kind"))) {
            index.blocs().add(id);
        }
        if (principal != null && acts) {
            index.structures().add(Structure.of(id, principal, "organ"));
            if ("central bank".equals(row.get("kind"))) {
                index.index(centralBanks(principal), Candidate.named(id, principal, EntityKind.ORGANIZATION, "name"));
            }
        }
    }

    /**
     * Returns the names that the press uses for a country's central bank, besides its own name: "Libya's central bank",
     * "the Libyan central bank".
     */
    private List<String> centralBanks(String country) {
        return nations.getOrDefault(country, List.of()).stream()
                .map(n -> n + " central bank")
                .toList();
    }

    /** Parses a member with its years: "country:FI[2023-04-04/]". A missing end is unknown or open. */
    private static Structure membership(String member, String whole) {
        int bracket = member.indexOf('[');
        if (bracket < 0) {
            return Structure.of(member, whole, "member");
        }
        String[] days = member.substring(bracket + 1, member.length() - 1).split("/", -1);
        return new Structure(member.substring(0, bracket), whole, "member", day(days[0]), day(days[1]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private void company(CatalogueRow row) {
        String id = row.need("id");
        if (index.holds(id)) {
            return;
        }
        index.add(row, EntityKind.COMPANY, row.list("names"), row.externalIds(), row.get("country"), null);
        index.index(row, Candidate.named(id, null, EntityKind.COMPANY, "name"));
    }

    /** Adds an ownership. Both entities must have been read before; an unknown id is a misspelling. */
    private void ownership(CatalogueRow row) {
        for (String field : List.of("owner", "asset")) {
            if (!index.holds(row.need(field))) {
                throw new IllegalStateException(row.place() + ": there is no " + row.need(field));
            }
        }
        index.ownerships()
                .add(new Ownership(
                        row.need("owner"), row.need("asset"), row.get("share"), row.day("from"), row.day("to")));
    }
}
