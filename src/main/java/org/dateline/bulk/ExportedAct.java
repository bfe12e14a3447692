package org.dateline.bulk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.DateText;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.wording.ActTitle;
import org.dateline.wording.Reserve;
import org.jspecify.annotations.Nullable;

/**
 * An act with the related data that formats show.
 *
 * @param snapshot the act
 * @param entities the entities of its parties by id
 * @param cited the articles that it is based on; if there are very many, the first reports and one article for each
 *     licence
 */
record ExportedAct(ActionSnapshot snapshot, Map<String, Entity> entities, List<Cited> cited) {

    String id() {
        return snapshot.id();
    }

    /** Returns the entity of a party; null if it has none. */
    @Nullable
    Entity entity(Party party) {
        return party.entity() == null ? null : entities.get(party.entity());
    }

    /** Returns the title, marked as denied if every claim denies the act. */
    String title() {
        return ActTitle.marked(snapshot.coding(), snapshot.extents(), entities::get);
    }

    /** Returns the date in words; empty for one stated day, which calendars and timelines show themselves. */
    Optional<String> dateText() {
        return snapshot.coding().date().exact()
                ? Optional.empty()
                : Optional.of(DateText.of(snapshot.coding().date()));
    }

    /** Returns the lines below the title: the summary and the reservations, as far as they add to it, and the articles. */
    Stream<String> lines() {
        String summary = snapshot.coding().summary();
        return Stream.of(
                        Stream.of(summary).filter(text -> !text.equals(title())),
                        Reserve.lines(snapshot.extents()).stream(),
                        cited.stream().map(Cited::line))
                .flatMap(Function.identity());
    }

    /** Returns the distinct licences of its articles. */
    List<String> licences() {
        return each(Cited::licence);
    }

    /** Returns the distinct names to credit. */
    List<String> credits() {
        return each(c -> c.credit() == null ? c.source() : c.credit());
    }

    private List<String> each(Function<Cited, @Nullable String> part) {
        return cited.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
