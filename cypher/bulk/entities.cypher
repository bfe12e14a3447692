// Loads countries, companies, organizations and persons from entities.csv; loaded again it changes nothing.
// Run: cypher-shell -d neo4j -P "{folder: 'file:///'}" -f entities.cypher   (files lie in the database's import folder)
// Columns: id, kind (Country, Company, Organization, Person), name, names, externalIds. In lists "|" divides, "\|" is one.
// A bad row: without id or name, or of another kind. It becomes a set-aside Submission with file, line and reason.
CYPHER 25
LOAD CSV WITH HEADERS FROM $folder + 'entities.csv' AS row
// A cell that a spreadsheet would run was written with an apostrophe before it.
WITH row {.*, name: CASE WHEN row.name =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.name, 1) ELSE row.name END,
  names: CASE WHEN row.names =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.names, 1) ELSE row.names END} AS row, linenumber() AS line
WITH row, line,
     CASE WHEN row.id IS NULL THEN 'there is no id'
          WHEN row.name IS NULL THEN 'there is no name'
          WHEN NOT coalesce(row.kind, '') IN ['Country', 'Company', 'Organization', 'Person'] THEN 'the kind is none of Country, Company, Organization, Person' END AS problem
CALL (row, line, problem) {
  WITH row, line, problem WHERE problem IS NOT NULL
  MERGE (s:Submission {id: 'submission:entities.csv:' + line + ':' + problem})
  SET s.status = 'SET_ASIDE', s.origin = 'entities.csv:' + line, s.reason = problem, s.receivedAt = datetime().epochMillis * 1000
  UNION
  WITH row, line, problem WHERE problem IS NULL
  WITH row, [x IN split(replace(coalesce(row.names, row.name), '\\|', '\u001f'), '|') WHERE x <> '' | replace(x, '\u001f', '|')] AS names,
       [x IN split(coalesce(row.externalIds, ''), '|') WHERE x <> ''] AS ids
  MERGE (e:Entity {id: row.id})
  SET e.name = row.name, e.kind = toUpper(row.kind), e.names = names, e.externalIds = ids, e:$(row.kind)
  WITH e, names + [row.name] + [x IN ids | CASE WHEN x STARTS WITH 'ticker:' THEN x ELSE substring(x, size(split(x, ':')[0]) + 1) END] AS spellings
  UNWIND spellings AS spelling
  WITH DISTINCT e, toLower(trim(replace(replace(replace(replace(spelling, '.', ''), ',', ''), '\'', ''), '-', ' '))) AS key
  MERGE (a:Alias {id: key + ' ' + e.id})
  // Locks it before it is looked at.
  SET a.key = key
  WITH e, a
  // A name that an analyst added is another than the same of a file.
  WHERE NOT EXISTS { MATCH (a)-[n:NAMES]->(e) WHERE n.openedBy IS NULL }
  CREATE (a)-[:NAMES]->(e)
} IN 2 CONCURRENT TRANSACTIONS OF 1000 ROWS ON ERROR RETRY FOR 60 SECONDS THEN FAIL
WITH count(DISTINCT line) AS rows, count(DISTINCT CASE WHEN problem IS NOT NULL THEN line END) AS setAside
// Takes a commit stamp that tells running services to read entities again.
MERGE (c:Clock {id: 'recorded'})
SET c.at = coalesce(c.at, 0)
// Read behind the lock: a stamp may not lie before an instant that was settled while this waited.
WITH rows, setAside, c, c.at AS before, datetime.realtime() AS wall
WITH rows, setAside, c, before, wall.epochSeconds * 1000000 + wall.microsecond AS now
WITH rows, setAside, c, CASE WHEN before < now THEN now ELSE before + 1 END AS at
SET c.entities = [at, at], c.at = at
RETURN rows, setAside
