// Gives stored rows of denied acts their key, and stored versions the extents of their hedged and conditional claims. Without its
// fingerprint, which has the extents from now on, a version is compared by what it has, and so a rebuild leaves it as it is.
MATCH ()-[r:INVOLVED_IN]->()
WHERE r.storyCount = 0
CALL (r) {
  SET r.deniedKey = r.key
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (v:ActionVersion)
WHERE v.fingerprint IS NOT NULL
CALL (v) {
  REMOVE v.fingerprint
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (hedged:Claim)-[:SUPPORTS]->(a:PolicyAction)
WHERE hedged.hedged OR hedged.conditional
WITH DISTINCT a
CALL (a) {
  MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
  MATCH (a)<-[s:SUPPORTS]-(c:Claim)
  WHERE s.recordedFrom <= v.recordedFrom AND s.recordedTo > v.recordedFrom AND c.reportedAt <= v.reportedFrom
  WITH v, count(c) AS claims, sum(CASE WHEN c.hedged THEN 1 ELSE 0 END) AS hedged, sum(CASE WHEN c.conditional THEN 1 ELSE 0 END) AS conditional
  SET v.hedged = CASE hedged WHEN 0 THEN null WHEN claims THEN 'ALL' ELSE 'SOME' END,
      v.conditional = CASE conditional WHEN 0 THEN null WHEN claims THEN 'ALL' ELSE 'SOME' END
} IN TRANSACTIONS OF 1000 ROWS;
