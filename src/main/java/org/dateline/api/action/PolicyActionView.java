package org.dateline.api.action;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.goods.HarmonizedSystem;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateText;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Extent;
import org.dateline.model.Instrument;
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.quantities.QuantityReader;
import org.dateline.wording.ActTitle;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL representation of an act.
 *
 * @param snapshot the act
 * @param known the state of knowledge that the act is shown for
 * @param parties its parties with their entities
 * @param firstClaims its first claims and one more if they were read with the page; null otherwise
 */
public record PolicyActionView(
        ActionSnapshot snapshot,
        AsOf known,
        List<PartyView> parties,
        @Nullable List<ClaimView> firstClaims) {

    public String id() {
        return snapshot.id();
    }

    public ActionType type() {
        return coding().type();
    }

    public @Nullable String cameo() {
        return coding().cameo();
    }

    public Instrument instrument() {
        return coding().instrument();
    }

    public Direction direction() {
        return coding().direction();
    }

    public @Nullable Stage stage() {
        return coding().stage();
    }

    public UncertainDate date() {
        return coding().date();
    }

    public @Nullable UncertainDate due() {
        return coding().due();
    }

    public @Nullable UncertainDate expires() {
        return coding().expires();
    }

    public String summary() {
        return coding().summary();
    }

    public String shortSummary() {
        return ActTitle.of(coding(), snapshot.extents(), this::entity);
    }

    /** Returns the title, marked as denied if every claim denies the act and the title does not say so. */
    public String markedTitle() {
        return ActTitle.marked(coding(), snapshot.extents(), this::entity);
    }

    private @Nullable Entity entity(String id) {
        return parties.stream()
                .flatMap(p -> Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal())))
                .flatMap(Optional::stream)
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public String dateText() {
        return DateText.of(date());
    }

    public @Nullable String goods() {
        return coding().goods();
    }

    public @Nullable String magnitude() {
        return coding().magnitude();
    }

    public List<Quantity> quantities() {
        return quantities(coding());
    }

    /** The quantities with a number, each of some unit. A coding that an older release stored has its magnitude in words only. */
    public static List<Quantity> quantities(Coding coding) {
        List<Quantity> all =
                coding.quantities().isEmpty() ? QuantityReader.read(coding.magnitude()) : coding.quantities();
        return all.stream()
                .filter(q -> q.value() != null)
                .map(q -> new Quantity(q.text(), q.value(), q.from(), q.unitOrOther(), q.currency()))
                .toList();
    }

    public List<String> goodsList() {
        return goodsList(coding());
    }

    public static List<String> goodsList(Coding coding) {
        return coding.goodsList().isEmpty() && coding.goods() != null ? List.of(coding.goods()) : coding.goodsList();
    }

    public List<String> chapters() {
        return chapters(coding());
    }

    /** The chapters of the goods. A coding that an older release stored has its goods in words only. */
    public static List<String> chapters(Coding coding) {
        return coding.chapters().isEmpty() ? HarmonizedSystem.chapters(goodsList(coding)) : coding.chapters();
    }

    public int storyCount() {
        return snapshot.storyCount();
    }

    public Instant firstReported() {
        return snapshot.firstReported();
    }

    public Instant lastReported() {
        return snapshot.lastReported();
    }

    public boolean contested() {
        return snapshot.contested();
    }

    public Extent denied() {
        return snapshot.extents().denied();
    }

    public Extent hedged() {
        return snapshot.extents().hedged();
    }

    public Extent conditional() {
        return snapshot.extents().conditional();
    }

    public Set<Entity> actors() {
        return in(Role.ACTOR);
    }

    public Set<Entity> addressees() {
        return in(Role.ADDRESSEE);
    }

    public Set<Entity> targets() {
        return in(Role.TARGET);
    }

    public Set<Entity> beneficiaries() {
        return in(Role.BENEFICIARY);
    }

    public Set<Entity> affected() {
        return in(Role.AFFECTED);
    }

    private Set<Entity> in(Role role) {
        Set<Entity> entities = new LinkedHashSet<>();
        parties.stream()
                .filter(p -> p.role() == role)
                .flatMap(p -> Stream.of(p.entity(), p.principal()))
                .filter(Objects::nonNull)
                .forEach(entities::add);
        return entities;
    }

    private Coding coding() {
        return snapshot.coding();
    }
}
