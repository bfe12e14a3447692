package org.dateline.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The entities of the catalogue. */
interface EntityNodes extends Repository<EntityNode, String> {

    List<EntityNode> findAllByIdIn(Collection<String> ids);

    /** The country of a company or a person, or the principal of an organ. */
    @Query("MATCH (:Entity {id: $id})-[r:PART_OF {kind: $kind}]->(e:Entity) RETURN e ORDER BY e.id LIMIT 1")
    List<EntityNode> findWhole(String id, String kind);

    /** The members of a bloc or an alliance. */
    @Query("MATCH (:Entity {id: $id})<-[r:PART_OF {kind: 'member'}]-(e:Entity) RETURN e ORDER BY e.name, e.id")
    List<EntityNode> findMembers(String id);
}
