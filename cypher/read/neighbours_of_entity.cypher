// The entities that take part in an entity's acts with it${when}, without its organs or its principal, those of the most acts
// first; the same seeks as for a page.
// :param affected => true
// :param limit => 50
CALL () {
  {{seeks_newest${as_of} seek=entity entity=$entity take=count}}
}
WITH r
WHERE {{filter row=r version=r.version words=matched}}
UNWIND CASE WHEN $affected THEN r.parties ELSE [id IN r.parties WHERE any(role IN r.casting WHERE NOT role STARTS WITH 'AFFECTED ' AND split(role, ' ')[1] IN [id, '~' + id])] END AS id
WITH id, r.type AS type, count(*) AS count, min(r.earliest) AS first, max(coalesce(r.latest, r.earliest)) AS last
WHERE id <> $entity AND NOT EXISTS { MATCH (:Entity {id: $entity})-[:PART_OF {kind: 'organ'}]-(:Entity {id: id}) }
RETURN id, sum(count) AS count, min(first) AS first, max(last) AS last, collect([type, count]) AS types
ORDER BY count DESC, id
LIMIT $limit
