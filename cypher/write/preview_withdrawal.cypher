// Counts the stories that assert each act of some articles, with and without these articles, and whether other articles
// tell it.
// :param articles => ['article:…']
UNWIND $articles AS id
MATCH (:Article {id: id})<-[:MADE_IN]-(:Claim)-[x:SUPPORTS]->(a:PolicyAction)
WHERE x.recordedTo = 9223372036854775807
WITH DISTINCT a
RETURN a.id AS action,
       COUNT { MATCH (a)<-[s:SUPPORTS]-(c:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(t:Story)
               WHERE s.recordedTo = 9223372036854775807 AND NOT c.denied RETURN DISTINCT t } AS before,
       COUNT { MATCH (a)<-[s:SUPPORTS]-(c:Claim)-[:MADE_IN]->(r:Article)-[:TELLS]->(t:Story)
               WHERE s.recordedTo = 9223372036854775807 AND NOT c.denied AND NOT r.id IN $articles RETURN DISTINCT t } AS after,
       EXISTS { MATCH (a)<-[s:SUPPORTS]-(:Claim)-[:MADE_IN]->(r:Article)
                WHERE s.recordedTo = 9223372036854775807 AND NOT r.id IN $articles } AS stands
ORDER BY action
