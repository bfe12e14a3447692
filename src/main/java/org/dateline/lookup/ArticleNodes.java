package org.dateline.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The repository of stored articles. */
interface ArticleNodes extends Repository<ArticleNode, String> {

    Optional<ArticleNode> findById(String id);

    List<ArticleNode> findAllByIdIn(Collection<String> ids);
}
