package org.dateline.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored articles. */
interface ArticleNodes extends Repository<ArticleNode, String> {

    Optional<ArticleNode> findById(String id);

    /** The version of an address that was reported last. */
    Optional<ArticleNode> findFirstByUrlOrderByReportedAtDescIdAsc(String url);

    List<ArticleNode> findByStoryIdAndIdGreaterThanOrderByIdAsc(String story, String after, Limit limit);

    int countByStoryId(String story);
}
