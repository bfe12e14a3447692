// Finds entities by external ids.
// :param ids => [{id: 'ftm:NK-1', key: 'nk 1'}]  // the id with its scheme, and its value folded as names are
UNWIND $ids AS row
MATCH (:Alias {key: row.key})-[:NAMES]->(e:Entity)
WHERE row.id IN e.externalIds
RETURN row.id AS externalId, e.id AS id, e.kind AS kind, e.name AS name
ORDER BY externalId, id
