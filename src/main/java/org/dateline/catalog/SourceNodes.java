package org.dateline.catalog;

import java.util.Optional;
import org.dateline.catalog.ArticleNode.SourceNode;
import org.springframework.data.repository.Repository;

/** Where articles come from. */
interface SourceNodes extends Repository<SourceNode, String> {

    Optional<SourceNode> findById(String id);
}
