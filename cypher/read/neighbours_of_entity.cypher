// The entities that take part in an entity's acts with it${when}, without its organs or its principal, those with the most
// acts first, with the seeks of a page. The organs are read once: reading them for each neighbour would cost more than
// everything else.
// :param affected => true
// :param byDays => true
// :param limit => 50
WITH COLLECT { MATCH (:Entity {id: $entity})-[:PART_OF {kind: 'organ'}]-(organ:Entity) RETURN organ.id } AS organs
CALL () {
  {{seeks_newest${as_of} seek=entity entity=$entity take=count}}
}
WITH organs, r
WHERE {{filter row=r version=r.version words=matched}}
UNWIND CASE WHEN $affected THEN r.parties ELSE [id IN r.parties WHERE any(role IN r.casting WHERE NOT role STARTS WITH 'AFFECTED ' AND split(role, ' ')[1] IN [id, '~' + id])] END AS id
WITH organs, id, r.type AS type, CASE WHEN $byDays THEN r.earliest END AS earliest, CASE WHEN $byDays THEN r.latest END AS latest,
     count(*) AS count, min(r.earliest) AS first, max(coalesce(r.latest, r.earliest)) AS last
WHERE id <> $entity AND NOT id IN organs
RETURN id, sum(count) AS count, min(first) AS first, max(last) AS last, collect([type, earliest, latest, count]) AS acts
ORDER BY count DESC, id
LIMIT $limit
