package org.dateline.api.admin;

import java.time.Duration;
import java.util.List;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.security.AccessRole;
import org.dateline.security.Actor;
import org.dateline.security.ApiKey;
import org.dateline.security.ApiKeys;
import org.dateline.security.AuditEntry;
import org.dateline.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves the current login, and lets administrators manage keys and read the audit trail. */
@Controller
class SecurityController {

    private static final String LIST = "audit";

    private final ApiKeys keys;
    private final AuditTrail audit;

    SecurityController(ApiKeys keys, AuditTrail audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** The schema's {@code CreatedKey}. */
    record CreatedKey(ApiKey key, String secret) {}

    @QueryMapping
    Actor me(@ContextValue Actor actor) {
        return actor;
    }

    @QueryMapping
    List<ApiKey> keys() {
        return keys.all();
    }

    @MutationMapping
    CreatedKey createKey(
            @Argument String name,
            @Argument AccessRole role,
            @Argument @Nullable Integer days,
            @ContextValue Actor actor) {
        ApiKeys.Made made = keys.create(name, role, days == null ? null : Duration.ofDays(days), actor);
        return new CreatedKey(made.key(), made.secret());
    }

    @MutationMapping
    ApiKey revokeKey(@Argument String id, @ContextValue Actor actor) {
        return keys.revoke(id, actor);
    }

    @QueryMapping
    Connection<AuditEntry> audit(@Argument int first, @Argument @Nullable String after) {
        int size = Paging.size("first", first);
        Cursor.Moment from = Cursor.decodeMoment(LIST, AsOf.NOW, after);
        return Connection.firstOf(
                from == null ? audit.page(size + 1, Long.MAX_VALUE, "") : audit.page(size + 1, from.at(), from.id()),
                size,
                entry -> Cursor.encode(LIST, AsOf.NOW, Micros.of(entry.at()), entry.id()),
                after,
                () -> 0);
    }
}
