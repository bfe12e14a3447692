// Gives stored rows of targets their key, if the act changes measures that are all on something else: on goods for them.
MATCH ()-[r:INVOLVED_IN]->(a:PolicyAction)
WHERE r.affectedKey IS NULL AND 'TARGET ' + r.entity IN r.casting
  AND EXISTS { (a)-[:CHANGES]->() } AND NOT EXISTS { (a)-[:CHANGES]->(:Measure {target: r.entity}) }
CALL (r) {
  SET r.affectedKey = r.key
} IN TRANSACTIONS OF 10000 ROWS;
