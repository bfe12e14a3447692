// Gives acts that rest on a single new claim their first version: the rows that timelines, paths and clocks walk.
// Run: cypher-shell -d neo4j -f actions.cypher   (after claims.cypher; run again it changes nothing)
// Acts with several claims, and acts that change a measure, stay marked as stale: `dateline project` projects them.
CYPHER 25
MATCH (a:PolicyAction)
WHERE a.stale IS NOT NULL AND a.versions IS NULL AND COUNT { (a)<-[:SUPPORTS]-(:Claim) } = 1
  AND NOT EXISTS { (a)<-[:SUPPORTS]-(c:Claim) WHERE c.stage IS NOT NULL AND c.instrument <> 'NONE' }
CALL (a) {
  MATCH (a)<-[:SUPPORTS]-(c:Claim)-[:MADE_IN]->(:Article)
  WITH a, c, range(0, size(c.partyRoles) - 1) AS at, a.id + '#1' AS version, 9223372036854775807 AS forever
  // The same number as OrderKey: the day, then the id as digits of base 131.
  WITH a, c, at, version, forever, coalesce(duration.inDays(date('1970-01-01'), c.earliest).days, -2097152) AS day
  WITH a, c, at, version, forever, day, day * 2199023255552 + reduce(h = 0, x IN split(a.id, '') | (h * 131 + size(split('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:-_#/.', x)[0])) % 2199023255552) AS key
  WITH a, c, at, version, forever, day, key, [i IN at | [x IN [c.partyEntities[i], c.partyPrincipals[i]] WHERE x <> '']] AS who
  WITH a, c, at, version, forever, day, key, who,
       // "ACTOR country:US"; with a tilde for one who takes part through an organ only.
       reduce(l = [], x IN reduce(m = [], i IN at | m + [y IN [[c.partyEntities[i], ' '], [c.partyPrincipals[i], ' ~']] WHERE y[0] <> '' | c.partyRoles[i] + y[1] + y[0]]) | CASE WHEN x IN l THEN l ELSE l + x END) AS casting,
       reduce(l = [], x IN reduce(m = [], w IN who | m + w) | CASE WHEN x IN l THEN l ELSE l + x END) AS parties,
       // Who acts on whom: actors on all others, and on each other where the act is mutual; nobody on the own principal.
       reduce(l = [], i IN [i IN at WHERE c.partyRoles[i] = 'ACTOR'] |
         reduce(m = l, j IN [j IN at WHERE c.partyRoles[j] <> 'ACTOR' OR (i <> j AND c.type IN ['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT'])] |
           reduce(n = m, p IN [x IN who[i] | [y IN who[j] WHERE x <> y AND NOT (size(who[i]) = 2 AND x IN who[i] AND y IN who[i]) AND NOT (size(who[j]) = 2 AND x IN who[j] AND y IN who[j]) | [x, y]]] |
             reduce(o = n, q IN p | CASE WHEN q IN o OR [q[1], q[0]] IN o THEN o ELSE o + [q] END)))) AS pairs,
       [role IN ['ACTOR', 'ADDRESSEE', 'TARGET'] | COLLECT { UNWIND [i IN at WHERE c.partyRoles[i] = role AND c.partyEntities[i] + c.partyPrincipals[i] <> '' | CASE c.partyPrincipals[i] WHEN '' THEN c.partyEntities[i] ELSE c.partyPrincipals[i] END] AS x RETURN DISTINCT x ORDER BY x }] AS principals,
       reduce(l = [], x IN [x IN [c.quote, c.summary, c.goods, c.designator] WHERE x IS NOT NULL] + c.partyTexts | CASE WHEN x IN l THEN l ELSE l + x END) AS words,
       date(datetime({epochSeconds: c.reportedAt / 1000000})) AS reported
  WITH a, c, version, day, key, casting, parties, pairs, principals, words, forever, c.earliest > reported AS ahead, coalesce(c.earliest < c.latest, coalesce(c.earliest, c.latest) IS NOT NULL) AS wide
  WITH a, c, version, day, key, casting, parties, pairs, words, principals,
       {type: c.type, instrument: c.instrument, direction: c.direction, stage: c.stage, earliest: c.earliest, latest: c.latest, basis: c.basis,
        storyCount: CASE WHEN c.denied THEN 0 ELSE 1 END, evidence: [c.evidence], recordedFrom: c.recordedAt, recordedTo: forever,
        reportedFrom: c.reportedAt, reportedTo: forever, key: key, liveKey: key} AS shared,
       CASE WHEN ahead THEN key END AS aheadKey, CASE WHEN wide THEN key END AS wideKey
  CREATE (a)-[:HAS_VERSION]->(v:ActionVersion)
  SET v = shared, v += c {.cameo, .goods, .magnitude, .designator, .summary, .edtf, .dueEarliest, .dueLatest, .dueEdtf, .dueBasis,
          .expiresEarliest, .expiresLatest, .expiresEdtf, .expiresBasis, .partyRoles, .partyTexts, .partyEntities, .partyPrincipals, .partyInferred},
      v.id = version, v.action = a.id, v.ahead = aheadKey, v.wideKey = wideKey, v.firstReported = c.reportedAt, v.lastReported = c.reportedAt,
      v.contested = false, v.casting = casting, v.parties = parties,
      v.pairs = [p IN pairs | CASE WHEN p[0] < p[1] THEN p[0] + ' ' + p[1] ELSE p[1] + ' ' + p[0] END],
      v.when = right('000000' + toString(day + 2097152), 7), v.liveWhen = right('000000' + toString(day + 2097152), 7),
      v.liveText = reduce(t = '', w IN words | t + CASE t WHEN '' THEN '' ELSE '\n' END + w),
      v.text = reduce(t = '', w IN words | t + CASE t WHEN '' THEN '' ELSE '\n' END + w), v.liveFirst = c.reportedAt,
      v.wide = wideKey, a.recordedAt = c.recordedAt,
      v.identity = reduce(t = '', x IN [c.type, c.instrument, c.direction, coalesce(c.stage, 'null')] + [l IN principals | reduce(s = '', p IN l | s + CASE s WHEN '' THEN '' ELSE ',' END + p)] | t + CASE t WHEN '' THEN '' ELSE '|' END + x),
      a.versions = 1
  REMOVE a.stale
  WITH a, version, day, casting, parties, pairs, shared, aheadKey, wideKey
  CALL (a, version, casting, parties, shared, aheadKey, wideKey) {
    UNWIND parties AS id
    MATCH (e:Entity {id: id})
    CREATE (e)-[r:INVOLVED_IN]->(a)
    SET r = shared, r.facets = shared.type + ' ' + shared.instrument + ' ' + shared.direction + ' ' + coalesce(shared.stage, 'NONE'), r.row = version + ' ' + id, r.entity = id, r.version = version, r.casting = casting, r.parties = parties, r.ahead = aheadKey, r.wideKey = wideKey, r.wide = wideKey
  }
  CALL (a, version, day, pairs, shared) {
    UNWIND pairs AS p
    MATCH (x:Entity {id: p[0]}), (y:Entity {id: p[1]})
    CREATE (x)-[r:ACTS_ON]->(y)
    SET r = shared, r.row = version + ' ' + p[0] + ' ' + p[1], r.from = p[0], r.to = p[1], r.actionId = a.id, r.version = version, r.day = day, r.liveDay = day,
        r.pair = CASE WHEN p[0] < p[1] THEN p[0] + ' ' + p[1] ELSE p[1] + ' ' + p[0] END
  }
} IN 2 CONCURRENT TRANSACTIONS OF 500 ROWS ON ERROR RETRY FOR 60 SECONDS THEN FAIL
RETURN count(*) AS projected
