// Ends the effects of a correction and of those that complete it, except links of claims. An entity that it split off is no
// longer found by its names.
// :param ids => ['curation:…'], undo => 'curation:…', at => 1543017600000000
UNWIND $ids AS id
MATCH (c:Curation {id: id})
SET c.undoneBy = $undo
WITH c
CALL (c) {
  MATCH (c)-[x:RECASTS]->()
  WITH DISTINCT x.into AS split
  MATCH (e:Entity {id: split})
  SET e.recordedTo = $at
}
CALL (c) {
  MATCH (c)-[x:RECODES|RECASTS]->()
  RETURN x
UNION ALL
  MATCH (c)<-[x:WITHDRAWN_BY]-()
  RETURN x
UNION ALL
  MATCH (c)-[:SUBJECT]->()-[x:MERGED_INTO|NAMES]->()
  WHERE x.openedBy = c.id
  RETURN x
}
WITH x
WHERE x.recordedTo = 9223372036854775807
SET x.recordedTo = $at
