package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the actors of coded data sets: to the catalogue where it knows them, else to entities of their own, since
 * a data set's actor is one whom its coders told from others.
 */
final class Actors {

    private static final String COINED = "coded:";
    private static final Pattern SECTOR_OF = Pattern.compile("(.+?) \\((.+)\\)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BODY = Pattern.compile(
            "(?iu).*\\b(party|front|council|army|forces?|movement|group|union|association|press|ministry|commission|"
                    + "committee|bank|company|agency|congress|league|tv|news|times|daily|people|organi[sz]ation|court|"
                    + "university|brigades?|militia|department|office|authority|institute|federation|coalition)\\b.*");
    private static final List<String> HEADS_OF_GOVERNMENT = List.of("prime minister", "chancellor", "premier");
    private static final List<String> HEADS_OF_STATE = List.of("president", "king", "queen", "emperor");

    private final Gazetteer gazetteer;
    private final Map<String, Sector> sectors = new HashMap<>();
    private final Map<String, Sector> sectorsByCode = new HashMap<>();
    private final List<Entity> unseen = new ArrayList<>();
    private final Recent<Entity> coined = new Recent<>();

    private record Sector(String name, String kind) {}

    Actors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String[] row : Table.read("sectors", 3)) {
            Sector sector = new Sector(row[0], row[2]);
            sectors.put(NameKey.of(row[0]), sector);
            sectorsByCode.put(row[1], sector);
        }
    }

    /** The entities that were named for the first time since the last call; they must be stored before their rows. */
    List<Entity> drainUnseen() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    /** Whom a name means on a day: "John Kerry", "Government (United States)", "Police (Kenya)". */
    Actor named(String name, LocalDate day) {
        Entity known = gazetteer.named(name);
        if (known != null) {
            return actor(name, known, day);
        }
        Matcher parts = SECTOR_OF.matcher(name);
        Entity country = name.endsWith(")") && parts.matches() ? gazetteer.named(parts.group(2)) : null;
        return country == null
                ? actor(name, coin(name, () -> isPerson(name) ? EntityKind.PERSON : EntityKind.ORGANIZATION), day)
                : sector(name, parts.group(1), country, day);
    }

    /**
     * Whom a name means that a data set codes with a sector and a country: who belongs to the state acts for the country.
     *
     * @param text the words of the row
     * @param sectors role codes, "GOV", or names of sectors
     * @param country the id of the country; null when unknown
     */
    Actor acting(String text, String name, List<String> sectors, @Nullable String country, LocalDate day) {
        Actor named = named(name, day);
        boolean own = country == null || country.equals(named.entity()) || named.principal() != null;
        boolean known = named.entity() != null && !named.entity().startsWith(COINED);
        String principal = own || known || sectors.stream().noneMatch(this::isOfState) ? named.principal() : country;
        return new Actor(text, named.name(), named.entity(), principal);
    }

    private boolean isOfState(String sector) {
        Sector known = sector.isBlank()
                ? null
                : sectorsByCode.getOrDefault(sector.strip(), this.sectors.get(NameKey.of(sector)));
        return known != null && !known.kind().equals("group");
    }

    /** Whom a CAMEO role code of a country means on a day: "GOV" of "country:US" is the United States. */
    Actor coded(String text, String role, String country, LocalDate day) {
        Entity of = gazetteer.byId(country);
        if (of == null) {
            return new Actor(text, text, null, null);
        }
        Sector sector = sectorsByCode.getOrDefault(role, new Sector(role, "group"));
        return sector(text, sector.name(), of, day);
    }

    private Actor sector(String text, String sector, Entity country, LocalDate day) {
        Sector known = sectors.getOrDefault(NameKey.of(sector), new Sector(sector, kind(sector)));
        String own = known.name() + " (" + country.name() + ")";
        return switch (known.kind()) {
            case "government" -> new Actor(text, country.name(), country.id(), null);
            case "head-of-government" -> holder(text, own, country, HEADS_OF_GOVERNMENT, day);
            case "head-of-state" -> holder(text, own, country, HEADS_OF_STATE, day);
            case "organ" ->
                new Actor(text, own, coin(own, () -> EntityKind.ORGANIZATION).id(), country.id());
            default ->
                new Actor(text, own, coin(own, () -> EntityKind.ORGANIZATION).id(), null);
        };
    }

    /** Ministries and departments are organs, whatever they look after. */
    private static String kind(String sector) {
        String key = sector.toLowerCase(Locale.ROOT);
        return key.contains("minist") || key.contains("department") ? "organ" : "group";
    }

    private Actor holder(String text, String office, Entity country, List<String> titles, LocalDate day) {
        Entity person = gazetteer.holder(country.id(), titles, day);
        Entity holder = person == null && titles.equals(HEADS_OF_GOVERNMENT)
                ? gazetteer.holder(country.id(), HEADS_OF_STATE, day)
                : person;
        return holder == null
                ? new Actor(
                        text,
                        office,
                        coin(office, () -> EntityKind.ORGANIZATION).id(),
                        country.id())
                : new Actor(text, holder.name(), holder.id(), country.id());
    }

    private Actor actor(String text, Entity entity, LocalDate day) {
        return new Actor(text, entity.name(), entity.id(), gazetteer.principal(entity.id(), day));
    }

    /** Gives an actor an id that its name alone decides, so that other files lead to the same one. */
    private Entity coin(String name, Supplier<EntityKind> kind) {
        return coined.computeIfAbsent(name, n -> {
            String slug = NO_LETTERS.matcher(NameKey.of(n)).replaceAll("-");
            Entity entity = new Entity(COINED + strip(slug), kind.get(), n, List.of(n), List.of(), null);
            unseen.add(entity);
            return entity;
        });
    }

    private static String strip(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") && slug.length() > 1 ? slug.length() - 1 : slug.length();
        return slug.substring(from, Math.max(from, to));
    }

    /** Two to five words that begin with somebody's given name and hold no word for a body. */
    private boolean isPerson(String name) {
        String[] words = name.split(" ");
        return words.length >= 2
                && words.length <= 5
                && gazetteer.isGivenName(words[0])
                && !BODY.matcher(name).matches();
    }

    /** Whom a name means that has no country, as far as the catalogue knows it. */
    @Nullable
    Actor known(String name, LocalDate day) {
        Entity known = gazetteer.named(name);
        return known == null ? null : actor(name, known, day);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
