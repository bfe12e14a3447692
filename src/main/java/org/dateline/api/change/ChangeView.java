package org.dateline.api.change;

import java.time.Instant;
import java.util.List;
import org.dateline.api.action.PartyView;
import org.dateline.api.action.PolicyActionView;
import org.dateline.changes.Change;
import org.dateline.changes.ChangeKind;
import org.dateline.lookup.ArticleRecord;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL representation of a change.
 *
 * @param source the change
 * @param action the act in its current state
 * @param entity the entity, if an entity changed
 * @param article the article, if it was withdrawn or restored
 * @param before the state before the change
 * @param after the state after the change
 */
public record ChangeView(
        Change source,
        @Nullable PolicyActionView action,
        @Nullable Entity entity,
        @Nullable ArticleRecord article,
        @Nullable State before,
        @Nullable State after) {

    /** The schema's {@code ChangeState}. */
    record State(
            @Nullable Stage stage,
            @Nullable ActionType type,
            @Nullable Instrument instrument,
            @Nullable Direction direction,
            @Nullable UncertainDate date,
            List<PartyView> parties,
            @Nullable Integer storyCount,
            @Nullable String name) {

        static State of(PolicyActionView act) {
            return new State(
                    act.stage(),
                    act.type(),
                    act.instrument(),
                    act.direction(),
                    act.date(),
                    act.parties(),
                    act.storyCount(),
                    act.summary());
        }

        static State of(Entity entity) {
            return new State(null, null, null, null, null, List.of(), null, entity.name());
        }
    }

    public ChangeKind kind() {
        return source.kind();
    }

    public Instant at() {
        return source.at();
    }

    public @Nullable String reason() {
        return source.reason();
    }
}
