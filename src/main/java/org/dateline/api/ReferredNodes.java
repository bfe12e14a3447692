package org.dateline.api;

import java.util.Optional;
import org.dateline.graph.AsOf;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.data.federation.EntityMapping;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Controller;

/** Resolves the entities that other subgraphs reference: a node by its type and id, as known now. */
@Controller
@ConditionalOnBooleanProperty(Federation.ENABLED)
class ReferredNodes {

    private final NodeController nodes;

    ReferredNodes(NodeController nodes) {
        this.nodes = nodes;
    }

    @EntityMapping
    Optional<?> article(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> claim(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> company(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> country(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> measure(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> organization(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> person(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> policyAction(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> source(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> story(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }

    @EntityMapping
    Optional<?> topic(@Argument String id) {
        return nodes.node(id, AsOf.NOW);
    }
}
