package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Writes the goods of an act with their origins and destinations: "steel from Brazil, Turkey".
 *
 * @param catalogue the names of places
 * @param linker resolves slots to parties
 * @param act the act
 * @param parties the parties of the act
 */
record GoodsText(Catalogue catalogue, PartyLinker linker, CodedAct act, List<Party> parties) {

    /**
     * Returns the goods: "palm oil from Malaysia" for "Malaysian palm oil". Words that name a target are not goods;
     * null if none are left.
     */
    @Nullable
    String text() {
        String name = act.goods().name();
        if (name != null && parties.stream().anyMatch(p -> p.role() == Role.TARGET && isCalled(p, name))) {
            return null;
        }
        String places = places(" from ", act.goods().origins())
                + places(" to ", act.goods().destinations());
        if (name != null && places.length() > 0 && name.endsWith(places)) {
            return name;
        }
        if (name == null) {
            return places.isEmpty() ? null : "goods" + places;
        }
        if (places.isEmpty() && act.instrument().isOnGoods() && name.endsWith(nations())) {
            return name;
        }
        return name + (places.isEmpty() && act.instrument().isOnGoods() ? nations() : places);
    }

    /**
     * Whether a target is named by the same noun: beside "two senior Iranian officials", "senior officials" are not
     * goods.
     */
    private static boolean isCalled(Party party, String goods) {
        String last = goods.substring(goods.lastIndexOf(' ') + 1);
        return party.text().equals(goods)
                || party.entity() == null && party.text().endsWith(" " + last);
    }

    /**
     * Returns the targets as places: "the steel duty on Turkey" is on steel from there, "chip controls on Oman" on
     * chips to there.
     */
    private String nations() {
        Stream<String> targets = parties.stream()
                .filter(p -> p.role() == Role.TARGET)
                .flatMap(p -> Optional.ofNullable(p.entity()).stream());
        return named(
                act.instrument() == Instrument.EXPORT_CONTROL ? " to " : " from ", targets, Set.of(EntityKind.COUNTRY));
    }

    /** Returns the names of countries and blocs, without the actor's own. */
    private String places(String link, List<Slot> places) {
        Set<String> own = parties.stream()
                .filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Stream<String> others =
                places.stream().flatMap(slot -> linker.entity(slot).stream()).filter(id -> !own.contains(id));
        return named(link, others, Set.of(EntityKind.COUNTRY, EntityKind.ORGANIZATION));
    }

    private String named(String link, Stream<String> ids, Set<EntityKind> kinds) {
        String names = ids.flatMap(id -> catalogue.byId(id).stream())
                .filter(e -> kinds.contains(e.kind()))
                .map(Catalogue.Entry::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : link + names;
    }
}
