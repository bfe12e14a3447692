package org.dateline.resolution;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue's files into what is looked up. */
final class CatalogueReader {

    private final CatalogueIndex index = new CatalogueIndex();

    /** Reads the bundled files. */
    static CatalogueReader read() {
        CatalogueReader reader = new CatalogueReader();
        CatalogueRow.read("countries").forEach(reader::country);
        CatalogueRow.read("organizations").forEach(reader::organization);
        // What was added by hand knows more, and comes first.
        CatalogueRow.read("companies_added").forEach(reader::company);
        CatalogueRow.read("companies").forEach(reader::company);
        CatalogueRow.read("ownerships").forEach(reader::ownership);
        reader.people(CatalogueRow.read("people"));
        CatalogueRow.read("factions").forEach(row -> reader.index.noun("faction", row));
        CatalogueRow.read("generic_organs").forEach(row -> reader.index.noun("organ", row));
        CatalogueRow.read("offices").forEach(row -> reader.index.noun("office", row));
        CatalogueRow.read("gazettes")
                .forEach(row -> reader.index.gazettes().put(NameKey.of(row.need("name")), row.need("of")));
        return reader;
    }

    CatalogueIndex index() {
        return index;
    }

    /** Adds entities, and names of known ones, from a file that an analyst keeps; its rows come last. */
    CatalogueReader own(Path file) {
        CatalogueRow.read(file).forEach(row -> {
            if (index.holds(row.need("id"))) {
                index.rename(row);
            } else {
                entity(row);
            }
            row.list("parents")
                    .forEach(parent -> index.structures().add(Structure.of(row.need("id"), parent, "subsidiary")));
        });
        return this;
    }

    private void entity(CatalogueRow row) {
        EntityKind kind = kind(row);
        List<String> codes = new ArrayList<>();
        code(row, "qid", codes);
        if (row.get("lei") != null) {
            codes.add("lei:" + row.need("lei"));
        }
        row.list("tickers").forEach(ticker -> codes.add("ticker:" + ticker));
        String principal = row.get("principal");
        index.add(row, kind, row.list("names"), codes, row.get("country"), principal);
        index.index(row, Candidate.named(row.need("id"), principal, kind, "name"));
        if (principal != null) {
            index.structures().add(Structure.of(row.need("id"), principal, "organ"));
        }
    }

    private static EntityKind kind(CatalogueRow row) {
        try {
            return EntityKind.valueOf(row.need("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    row.place() + ": kind must be one of " + List.of(EntityKind.values()) + ", not " + row.need("kind"),
                    e);
        }
    }

    private void country(CatalogueRow row) {
        String id = row.need("id");
        List<String> codes = new ArrayList<>();
        Stream.of("iso2", "iso3", "qid").forEach(field -> code(row, field, codes));
        index.add(row, EntityKind.COUNTRY, row.list("names"), codes, null, null);
        index.index(row, Candidate.named(id, null, EntityKind.COUNTRY, "name"));
        index.index(row.list("demonyms"), Candidate.named(id, null, EntityKind.COUNTRY, "demonym"));
        index.index(row.list("capitals"), Candidate.named(id, null, EntityKind.COUNTRY, "capital"));
        index.index(row.list("seats"), Candidate.named(id, null, EntityKind.COUNTRY, "seat"));
    }

    private static void code(CatalogueRow row, String field, List<String> codes) {
        String scheme = switch (field) {
            case "iso2" -> "iso3166-1-alpha-2";
            case "iso3" -> "iso3166-1-alpha-3";
            default -> "wikidata";
        };
        String value = row.get(field);
        if (value != null) {
            codes.add(scheme + ":" + value);
        }
    }

    private void organization(CatalogueRow row) {
        String id = row.need("id");
        String principal = row.get("principal");
        List<String> codes = new ArrayList<>();
        code(row, "qid", codes);
        index.add(row, EntityKind.ORGANIZATION, row.list("names"), codes, null, principal);
        index.index(row, Candidate.named(id, principal, EntityKind.ORGANIZATION, "name"));
        row.list("members").forEach(member -> index.structures().add(membership(member, id)));
        if (principal != null) {
            index.structures().add(Structure.of(id, principal, "organ"));
        }
    }

    /** A member with its years: "country:FI[2023-04-04/]"; an end that is left out is unknown or open. */
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
        List<String> codes = new ArrayList<>();
        code(row, "qid", codes);
        row.list("tickers").forEach(ticker -> codes.add("ticker:" + ticker));
        index.add(row, EntityKind.COMPANY, row.list("names"), codes, row.get("country"), null);
        index.index(row, Candidate.named(id, null, EntityKind.COMPANY, "name"));
    }

    /** Both must be known by then; whoever is not was misspelt. */
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

    /** One row a term; a person of several terms is one entity. */
    private void people(List<CatalogueRow> rows) {
        Map<String, List<CatalogueRow>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.need("id"), id -> new ArrayList<>())
                .add(row));
        byPerson.forEach((id, terms) -> {
            Set<String> names = new LinkedHashSet<>();
            terms.forEach(term -> names.addAll(term.list("names")));
            List<String> codes = new ArrayList<>();
            code(terms.getFirst(), "qid", codes);
            index.add(terms.getFirst(), EntityKind.PERSON, List.copyOf(names), codes, null, null);
            terms.forEach(this::term);
        });
    }

    /** An office goes by several titles, the first of which is shown. */
    private void term(CatalogueRow row) {
        String id = row.need("id");
        String where = row.need("where");
        LocalDate from = row.day("from");
        LocalDate to = row.day("to");
        row.list("offices").forEach(title -> index.tenures().add(new Tenure(id, where, title, from, to)));
        index.index(row, new Candidate(id, where, EntityKind.PERSON, "office-holder", from, to, false, false));
    }
}
