// Gives stored rows of affected entities their key, if the act changes a measure.
MATCH ()-[r:INVOLVED_IN]->(a:PolicyAction)
WHERE 'AFFECTED ' + r.entity IN r.casting AND EXISTS { (a)-[:CHANGES]->() }
CALL (r) {
  SET r.affectedKey = r.key
} IN TRANSACTIONS OF 10000 ROWS;
