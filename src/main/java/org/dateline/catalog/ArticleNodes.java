package org.dateline.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.neo4j.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The stored articles. */
interface ArticleNodes extends Repository<ArticleNode, String> {

    Optional<ArticleNode> findById(String id);

    /** The article of an address; the version reported last. */
    @Query("MATCH (a:Article {url: $url}) RETURN a.id ORDER BY a.reportedAt DESC, a.id LIMIT 1")
    Optional<String> findIdByUrl(String url);

    @Query(
            "MATCH (:Story {id: $story})<-[:TELLS]-(a:Article) WHERE a.id > $after RETURN a.id ORDER BY a.id LIMIT $limit")
    List<String> findIdsByStory(String story, String after, int limit);

    @Query("MATCH (:Story {id: $story})<-[:TELLS]-(a:Article) RETURN count(a)")
    int countByStory(String story);

    @Query("MATCH (s:Source {id: $id}) RETURN s.name")
    Optional<String> findSourceName(String id);
}
