package org.dateline.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.bulk.Sectors.Sector;
import org.dateline.model.Entity;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the actors of coded data sets to entities of the catalogue. An unknown actor becomes an entity of its own,
 * because the data set's coders have told it from others.
 */
final class Actors {

    private static final Pattern SECTOR_OF = Pattern.compile("(.+?) \\((.+)\\)");
    private static final List<String> HEADS_OF_GOVERNMENT = WordClasses.listed("bulk", "head of government");
    private static final List<String> HEADS_OF_STATE = WordClasses.listed("bulk", "head of state");

    private final Gazetteer gazetteer;
    private final Sectors sectors = new Sectors();
    private final Coinage coinage;

    Actors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.coinage = new Coinage(gazetteer);
    }

    /** Tells whether the catalogue has an entity with this full name. */
    boolean knows(String name) {
        return gazetteer.named(name) != null;
    }

    /** Returns the entities created since the last call. They must be stored before the rows that refer to them. */
    List<Entity> drainUnseen() {
        return coinage.drainUnseen();
    }

    /** Resolves a name on a day, such as "John Kerry", "Government (United States)" or "Police (Kenya)". */
    CodedActor named(String name, LocalDate day) {
        Entity known = gazetteer.named(name);
        if (known != null) {
            return actor(name, known, day);
        }
        Matcher parts = SECTOR_OF.matcher(name);
        Entity country = name.endsWith(")") && parts.matches() ? gazetteer.named(parts.group(2)) : null;
        return country == null
                ? actor(name, coinage.named(name), day)
                : of(name, sectors.named(parts.group(1)), country, day);
    }

    /**
     * Resolves a name that the data set codes with a sector and a country. An actor of a state sector acts for the
     * country. Any other comes from there, unless the catalogue knows its country.
     *
     * @param text the words of the row
     * @param roles CAMEO role codes such as "GOV", or names of sectors
     * @param country the id of the country; null if unknown
     */
    CodedActor acting(String text, String name, List<String> roles, @Nullable String country, LocalDate day) {
        CodedActor named = from(country, named(name, day));
        boolean own = country == null || country.equals(named.entity()) || named.principal() != null;
        boolean known = named.entity() != null && !Coinage.isCoined(named.entity());
        String principal = own || known || roles.stream().noneMatch(sectors::isOfState) ? named.principal() : country;
        return new CodedActor(text, named.name(), named.entity(), principal, named.homes());
    }

    /** Returns an actor, from a country that the row states if the catalogue knows none. A region is no country. */
    CodedActor from(@Nullable String country, CodedActor actor) {
        return country == null || !actor.homes().isEmpty() || !gazetteer.isCountry(country)
                ? actor
                : actor.from(List.of(country));
    }

    /** Resolves a CAMEO role code of a country on a day. "GOV" of "country:US" is the United States. */
    CodedActor coded(String text, String role, String country, LocalDate day) {
        Entity of = gazetteer.byId(country);
        return of == null ? CodedActor.unknown(text) : of(text, sectors.coded(role), of, day);
    }

    private CodedActor of(String text, Sector sector, Entity country, LocalDate day) {
        String own = sector.name() + " (" + country.name() + ")";
        return switch (sector.kind()) {
            case "government" -> new CodedActor(text, country.name(), country.id(), null, homes(country, day));
            case "head-of-government" -> holder(text, own, country, HEADS_OF_GOVERNMENT, day);
            case "head-of-state" -> holder(text, own, country, HEADS_OF_STATE, day);
            case "organ" -> organ(text, own, country, day);
            default -> new CodedActor(text, own, coinage.body(own).id(), null, homes(country, day));
        };
    }

    private CodedActor organ(String text, String name, Entity country, LocalDate day) {
        return new CodedActor(text, name, coinage.body(name).id(), country.id(), homes(country, day));
    }

    private CodedActor holder(String text, String office, Entity country, List<String> titles, LocalDate day) {
        Entity person = gazetteer.holder(country.id(), titles, day);
        Entity holder = person == null && titles.equals(HEADS_OF_GOVERNMENT)
                ? gazetteer.holder(country.id(), HEADS_OF_STATE, day)
                : person;
        return holder == null
                ? organ(text, office, country, day)
                : new CodedActor(text, holder.name(), holder.id(), country.id(), homes(country, day));
    }

    private CodedActor actor(String text, Entity entity, LocalDate day) {
        return new CodedActor(
                text, entity.name(), entity.id(), gazetteer.principal(entity.id(), day), homes(entity, day));
    }

    private List<String> homes(Entity entity, LocalDate day) {
        return gazetteer.home(entity.id(), day).map(List::of).orElse(List.of());
    }

    /** Resolves a name without a country; null if the catalogue does not have it. */
    @Nullable
    CodedActor known(String name, LocalDate day) {
        Entity known = gazetteer.named(name);
        return known == null ? null : actor(name, known, day);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
