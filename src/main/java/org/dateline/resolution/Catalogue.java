package org.dateline.resolution;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.*;
import org.dateline.model.*;
import org.jspecify.annotations.Nullable;

/** temp. */
public final class Catalogue {
    /** temp. */
    public record Entry(
            String id,
            String name,
            EntityKind kind,
            @Nullable String country,
            @Nullable String principal,
            List<String> members) {}

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> index = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();
    private int longest = 1;
    private static final Set<String> ORGANS = Set.of(
            "government",
            "administration",
            "official",
            "officials",
            "ministry",
            "parliament",
            "army",
            "navy",
            "military",
            "police",
            "authority",
            "authorities",
            "regulator",
            "regulators",
            "lawmaker",
            "lawmakers",
            "senator",
            "diplomat",
            "troop",
            "troops",
            "force",
            "forces",
            "soldier",
            "spokesman",
            "embassy",
            "leader",
            "leaders",
            "court");
    private static final Set<String> OFFICES =
            Set.of("president", "minister", "chancellor", "premier", "king", "ambassador");

    public static Catalogue load() {
        Catalogue c = new Catalogue();
        for (String[] r : rows("countries")) {
            c.add(
                    r[0],
                    r[1],
                    EntityKind.COUNTRY,
                    r[5],
                    null,
                    null,
                    List.of("iso3166-1-alpha-2:" + r[2], "iso3166-1-alpha-3:" + r[3], "wikidata:" + r[4]),
                    false);
            c.put(r[0], null, EntityKind.COUNTRY, "demonym", at(r, 6));
            c.put(r[0], null, EntityKind.COUNTRY, "capital", at(r, 7));
            c.put(r[0], null, EntityKind.COUNTRY, "seat", at(r, 8));
        }
        for (String[] r : rows("organizations")) {
            c.add(r[0], r[1], EntityKind.ORGANIZATION, r[3], null, blank(at(r, 4)), List.of(), false);
        }
        for (String f : List.of("companies", "companies_added"))
            for (String[] r : rows(f))
                if (!c.byId.containsKey(r[0]))
                    c.add(r[0], r[1], EntityKind.COMPANY, r[2], blank(at(r, 3)), null, List.of(), !at(r, 6).isBlank());
        c.put("person:trump-us", "country:US", EntityKind.PERSON, "office-holder", "Trump|Donald Trump");
        c.byId.put(
                "person:trump-us",
                new Entry("person:trump-us", "Donald Trump", EntityKind.PERSON, "country:US", null, List.of()));
        c.entities.add(new Entity(
                "person:trump-us",
                EntityKind.PERSON,
                "Donald Trump",
                List.of("Donald Trump", "Trump"),
                List.of(),
                null));
        return c;
    }

    private static String at(String[] r, int i) {
        return i < r.length ? r[i] : "";
    }

    private static @Nullable String blank(String s) {
        return s.isBlank() ? null : s;
    }

    private void add(
            String id,
            String name,
            EntityKind k,
            String names,
            @Nullable String country,
            @Nullable String principal,
            List<String> ext,
            boolean common) {
        byId.put(id, new Entry(id, name, k, country, principal, List.of()));
        entities.add(new Entity(id, k, name, List.of(names.split("\\|")), ext, country));
        for (String n : names.split("\\|")) put1(n, new Candidate(id, principal, k, "name", null, null, common));
        if (principal != null) structures.add(new Structure(id, principal, "organ"));
    }

    private void put(String id, @Nullable String p, EntityKind k, String reason, String names) {
        if (!names.isBlank())
            for (String n : names.split("\\|")) put1(n, new Candidate(id, p, k, reason, null, null, false));
    }

    private void put1(String n, Candidate c) {
        index.computeIfAbsent(NameKey.of(n), x -> new ArrayList<>()).add(c);
        longest = Math.max(longest, n.split(" ").length);
    }

    private static List<String[]> rows(String f) {
        try (BufferedReader b = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("/catalogue/" + f + ".tsv")),
                StandardCharsets.UTF_8))) {
            return b.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Candidate> lookup(String n) {
        return index.getOrDefault(NameKey.of(n), List.of());
    }

    public Optional<Entry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean isOrganNoun(String s) {
        return ORGANS.contains(s.toLowerCase(Locale.ROOT));
    }

    public boolean isOfficeNoun(String s) {
        return OFFICES.contains(s);
    }

    public Optional<String> officeHolder(String o, String c, LocalDate d) {
        return Optional.empty();
    }

    public int longestName() {
        return longest;
    }

    public List<Entity> entities() {
        return entities;
    }

    public List<Structure> structures() {
        return structures;
    }

    public List<Tenure> tenures() {
        return List.of();
    }

    public String fingerprint() {
        return "temp";
    }
}
