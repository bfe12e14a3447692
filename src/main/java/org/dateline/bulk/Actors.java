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
 * Resolves the actors of coded data sets: to the catalogue where it knows them, else to entities of their own, since
 * a data set's actor is one whom its coders told from others.
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

    /** Whether the catalogue knows a name. */
    boolean knows(String name) {
        return gazetteer.named(name) != null;
    }

    /** The entities that were named for the first time since the last call; they must be stored before their rows. */
    List<Entity> drainUnseen() {
        return coinage.drainUnseen();
    }

    /** Whom a name means on a day: "John Kerry", "Government (United States)", "Police (Kenya)". */
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
     * Whom a name means that a data set codes with a sector and a country: who belongs to the state acts for the country.
     *
     * @param text the words of the row
     * @param roles role codes, "GOV", or names of sectors
     * @param country the id of the country; null when unknown
     */
    CodedActor acting(String text, String name, List<String> roles, @Nullable String country, LocalDate day) {
        CodedActor named = named(name, day);
        boolean own = country == null || country.equals(named.entity()) || named.principal() != null;
        boolean known = named.entity() != null && !Coinage.isCoined(named.entity());
        String principal = own || known || roles.stream().noneMatch(sectors::isOfState) ? named.principal() : country;
        return new CodedActor(text, named.name(), named.entity(), principal);
    }

    /** Whom a CAMEO role code of a country means on a day: "GOV" of "country:US" is the United States. */
    CodedActor coded(String text, String role, String country, LocalDate day) {
        Entity of = gazetteer.byId(country);
        return of == null ? new CodedActor(text, text, null, null) : of(text, sectors.coded(role), of, day);
    }

    private CodedActor of(String text, Sector sector, Entity country, LocalDate day) {
        String own = sector.name() + " (" + country.name() + ")";
        return switch (sector.kind()) {
            case "government" -> new CodedActor(text, country.name(), country.id(), null);
            case "head-of-government" -> holder(text, own, country, HEADS_OF_GOVERNMENT, day);
            case "head-of-state" -> holder(text, own, country, HEADS_OF_STATE, day);
            case "organ" -> organ(text, own, country);
            default -> new CodedActor(text, own, coinage.body(own).id(), null);
        };
    }

    private CodedActor organ(String text, String name, Entity country) {
        return new CodedActor(text, name, coinage.body(name).id(), country.id());
    }

    private CodedActor holder(String text, String office, Entity country, List<String> titles, LocalDate day) {
        Entity person = gazetteer.holder(country.id(), titles, day);
        Entity holder = person == null && titles.equals(HEADS_OF_GOVERNMENT)
                ? gazetteer.holder(country.id(), HEADS_OF_STATE, day)
                : person;
        return holder == null
                ? organ(text, office, country)
                : new CodedActor(text, holder.name(), holder.id(), country.id());
    }

    private CodedActor actor(String text, Entity entity, LocalDate day) {
        return new CodedActor(text, entity.name(), entity.id(), gazetteer.principal(entity.id(), day));
    }

    /** Whom a name means that has no country, as far as the catalogue knows it. */
    @Nullable
    CodedActor known(String name, LocalDate day) {
        Entity known = gazetteer.named(name);
        return known == null ? null : actor(name, known, day);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
