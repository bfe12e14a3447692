package org.dateline.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The entities of the catalogue. */
interface EntityNodes extends Repository<EntityNode, String> {

    List<EntityNode> findAllByIdIn(Collection<String> ids);
}
