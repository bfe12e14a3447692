// Loads claims from claims.csv, each into its article and to the act that it supports; a claim that is there stays as it is.
// Run: cypher-shell -d neo4j -P "{folder: 'file:///'}" -f claims.cypher   (after articles.cypher, before actions.cypher)
// Columns: id, article, action, evidence (TEXT, RECORD), quote, start, end, segment, type, cameo, instrument, direction,
//   stage, summary, title (at most 60 characters; a longer one is left out), goods, magnitude, designator, earliest, latest, edtf, basis, dueEarliest, dueLatest, dueEdtf, dueBasis,
//   expiresEarliest, expiresLatest, expiresEdtf, expiresBasis, partyRoles, partyTexts, partyEntities, partyPrincipals,
//   partyInferred (five lists of one length; "|" divides, "\|" is one), denied, hedged, conditional, attributedTo,
//   confidence, extractor, rule, record, quadClass, goldstein, tone, place. Only id, article, action, type and the party lists are needed.
// A bad row: one of these is missing or of no known kind, a day is none, the article is not there or withdrawn, another claim has the id. It becomes a set-aside
//   Submission with file, line and reason. An act that gets a claim is marked as stale until it is projected. A claim of an act that
//   analysts merged supports the act that is left.
CYPHER 25
LOAD CSV WITH HEADERS FROM $folder + 'claims.csv' AS row
// A cell that a spreadsheet would run was written with an apostrophe before it.
WITH row {.*, quote: CASE WHEN row.quote =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.quote, 1) ELSE row.quote END,
  summary: CASE WHEN row.summary =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.summary, 1) ELSE row.summary END,
  title: CASE WHEN row.title =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.title, 1) ELSE row.title END,
  goods: CASE WHEN row.goods =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.goods, 1) ELSE row.goods END,
  magnitude: CASE WHEN row.magnitude =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.magnitude, 1) ELSE row.magnitude END,
  designator: CASE WHEN row.designator =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.designator, 1) ELSE row.designator END,
  attributedTo: CASE WHEN row.attributedTo =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.attributedTo, 1) ELSE row.attributedTo END,
  partyTexts: CASE WHEN row.partyTexts =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.partyTexts, 1) ELSE row.partyTexts END} AS row, linenumber() AS line
WITH row, line,
     [i IN range(0, 4) | split(replace(coalesce([row.partyRoles, row.partyTexts, row.partyEntities, row.partyPrincipals, row.partyInferred][i], ''), '\\|', '\u001f'), '|')] AS parts,
     [d IN [row.earliest, row.latest, row.dueEarliest, row.dueLatest, row.expiresEarliest, row.expiresLatest] WHERE d IS NOT NULL
        AND NOT CASE WHEN d =~ '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
                     THEN toInteger(substring(d, 8)) <= CASE substring(d, 5, 2) WHEN '02' THEN CASE WHEN toInteger(left(d, 4)) % 4 = 0 AND (toInteger(left(d, 4)) % 100 <> 0 OR toInteger(left(d, 4)) % 400 = 0) THEN 29 ELSE 28 END WHEN '04' THEN 30 WHEN '06' THEN 30 WHEN '09' THEN 30 WHEN '11' THEN 30 ELSE 31 END
                     ELSE false END] AS badDays
OPTIONAL MATCH (article:Article {id: row.article})
WITH row, line, [part IN parts | [x IN part | replace(x, '\u001f', '|')]] AS parts, article,
     CASE WHEN row.id IS NULL THEN 'there is no id'
          WHEN row.action IS NULL THEN 'there is no action'
          WHEN article IS NULL THEN 'there is no article ' + coalesce(row.article, 'given')
          WHEN NOT coalesce(row.type, '') IN ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'WARN', 'INVESTIGATE', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'STATE'] THEN 'the type ' + coalesce(row.type, '') + ' is none of PLOVER'
          WHEN size(badDays) > 0 THEN badDays[0] + ' is no day as 2018-11-23'
          WHEN row.latest < row.earliest THEN 'it ends before it begins'
          WHEN row.partyRoles IS NULL AND row.partyInferred IS NULL AND row.confidence IS NULL THEN 'there are neither parties nor a confidence; the row may be cut off'
          WHEN any(part IN parts WHERE size(part) <> size(parts[0])) THEN 'the lists of parties have several lengths'
          WHEN any(role IN parts[0] WHERE NOT role IN ['ACTOR', 'ADDRESSEE', 'TARGET', 'BENEFICIARY', 'AFFECTED', '']) THEN 'a role is none of ACTOR, ADDRESSEE, TARGET, BENEFICIARY, AFFECTED' END AS problem
CALL (row, line, parts, article, problem) {
  OPTIONAL MATCH (known:Claim {id: CASE WHEN problem IS NULL THEN row.id END})
  WITH row, line, parts, article, known, problem, head(COLLECT {
         MATCH (article)-[w:WITHDRAWN_BY]->(c:Curation)
         WHERE w.recordedTo = 9223372036854775807 RETURN c {.id, .why} ORDER BY c.at }) AS withdrawal
  WITH row, line, parts, article, known, CASE WHEN problem IS NOT NULL THEN problem
          WHEN known IS NOT NULL AND (known.type <> row.type OR known.quote <> coalesce(row.quote, '') OR coalesce(toString(known.earliest), '') <> coalesce(row.earliest, ''))
          THEN 'the claim ' + row.id + ' stands in the graph with other content'
          WHEN known IS NULL AND withdrawal IS NOT NULL
          THEN 'the article ' + row.article + ' is withdrawn (' + withdrawal.why + '); undo ' + withdrawal.id + ' and hand it in again to take it in' END AS said
  FOREACH (reason IN CASE WHEN said IS NULL THEN [] ELSE [said] END |
    MERGE (s:Submission {id: 'submission:claims.csv:' + line + ':' + reason})
    SET s.status = 'SET_ASIDE', s.origin = 'claims.csv:' + line, s.reason = reason, s.receivedAt = datetime().epochMillis * 1000)
  WITH row, parts, article, known, said
  CALL (row, parts, article, known, said) {
  WITH row, parts, article, known, said WHERE said IS NULL AND known IS NULL
  WITH row, article, [i IN range(0, size(parts[0]) - 1) WHERE parts[0][i] <> ''] AS at, parts, datetime().epochMillis * 1000 AS now
  CREATE (c:Claim {id: row.id, evidence: coalesce(row.evidence, 'RECORD'), quote: coalesce(row.quote, ''), start: toInteger(row.start), end: toInteger(row.end),
     segment: coalesce(toInteger(row.segment), 0), type: row.type, cameo: row.cameo, instrument: coalesce(row.instrument, 'NONE'),
     direction: coalesce(row.direction, 'NEUTRAL'), stage: row.stage, summary: coalesce(row.summary, row.type), title: CASE WHEN size(row.title) <= 60 THEN row.title END, goods: row.goods,
     magnitude: row.magnitude, designator: row.designator, earliest: date(row.earliest), latest: date(row.latest), edtf: row.edtf,
     basis: coalesce(row.basis, CASE WHEN row.earliest IS NULL THEN 'UNKNOWN' ELSE 'CODED' END),
     dueEarliest: date(row.dueEarliest), dueLatest: date(row.dueLatest), dueEdtf: row.dueEdtf, dueBasis: row.dueBasis,
     expiresEarliest: date(row.expiresEarliest), expiresLatest: date(row.expiresLatest), expiresEdtf: row.expiresEdtf, expiresBasis: row.expiresBasis,
     partyRoles: [i IN at | parts[0][i]], partyTexts: [i IN at | parts[1][i]], partyEntities: [i IN at | parts[2][i]],
     partyPrincipals: [i IN at | parts[3][i]], partyInferred: [i IN at | parts[4][i] = 'true'],
     denied: coalesce(row.denied = 'true', false), hedged: coalesce(row.hedged = 'true', false), conditional: coalesce(row.conditional = 'true', false),
     attributedTo: row.attributedTo, confidence: coalesce(toFloat(row.confidence), 0.5), extractor: coalesce(row.extractor, 'csv'), rule: row.rule,
     record: row.record, quadClass: toInteger(row.quadClass), goldstein: toFloat(row.goldstein), tone: toFloat(row.tone), place: row.place, reportedAt: article.reportedAt, recordedAt: now})
  FOREACH (_ IN CASE WHEN c.evidence = 'TEXT' THEN [0] ELSE [] END | SET c:Unembedded)
  CREATE (c)-[:MADE_IN {article: row.article, place: right('0000000000000000000' + toString(coalesce(toInteger(row.start) + 1, 0)), 19) + ' ' + row.id}]->(article)
  // An act that analysts merged leads to the one that is left. The claim goes back to its own act if that is undone.
  WITH c, row, article, now, coalesce(head(COLLECT {
         MATCH (:PolicyAction {id: row.action})-[merges:MERGED_INTO*1..20]->(s:PolicyAction)
         WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
           AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
         RETURN s.id }), row.action) AS action
  MERGE (a:PolicyAction {id: action})
  SET a.stale = true
  CREATE (c)-[:SUPPORTS {action: action, insteadOf: CASE WHEN action <> row.action THEN row.action END, place: right('0000000000000000000' + toString(CASE WHEN article.reportedAt < 0 THEN 0 ELSE article.reportedAt END), 19) + ' ' + row.id, recordedFrom: now, recordedTo: 9223372036854775807}]->(a)
  }
  RETURN said
} IN 2 CONCURRENT TRANSACTIONS OF 1000 ROWS ON ERROR RETRY FOR 60 SECONDS THEN FAIL
RETURN count(*) AS rows, count(said) AS setAside
