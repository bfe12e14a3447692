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
 * Says what goods an act is on, where they come from and where they go: "steel from Brazil, Turkey".
 *
 * @param catalogue knows the names of places
 * @param linker tells who is meant
 * @param act the act
 * @param parties who takes part in it
 */
record GoodsText(Catalogue catalogue, PartyLinker linker, CodedAct act, List<Party> parties) {

    /** "Malaysian palm oil" is palm oil from Malaysia; those whom an act is on are no goods. */
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

    /** "Two senior Iranian officials" are no "senior officials" beside. */
    private static boolean isCalled(Party party, String goods) {
        String last = goods.substring(goods.lastIndexOf(' ') + 1);
        return party.text().equals(goods)
                || party.entity() == null && party.text().endsWith(" " + last);
    }

    /** "The steel duty on Turkey" is on steel from there, "chip controls on Oman" on chips to go there. */
    private String nations() {
        Stream<String> targets = parties.stream()
                .filter(p -> p.role() == Role.TARGET)
                .flatMap(p -> Optional.ofNullable(p.entity()).stream());
        return named(
                act.instrument() == Instrument.EXPORT_CONTROL ? " to " : " from ", targets, Set.of(EntityKind.COUNTRY));
    }

    /** Countries and blocs; nobody's own goods come from somewhere. */
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
