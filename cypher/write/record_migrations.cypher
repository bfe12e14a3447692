// Records migrations as done that an empty database need not run, in the form in which neo4j-migrations records its own
// runs.
// :param migrations => [{version: '0001', description: 'Keys and indexes', type: 'CYPHER', repeatable: false,
//                        source: 'V0001__Keys_and_indexes.cypher', checksum: '1'}]
UNWIND [{version: 'BASELINE'}] + $migrations AS migration
CREATE (m:__Neo4jMigration)
SET m = migration
WITH collect(m) AS chain
UNWIND range(1, size(chain) - 1) AS i
WITH chain[i - 1] AS earlier, chain[i] AS later
CREATE (earlier)-[:MIGRATED_TO {at: datetime({timezone: 'UTC'}), in: duration({milliseconds: 0}), by: 'dateline', connectedAs: 'dateline'}]->(later)
