// Gives acts that rest on a single new claim their first version: the rows that timelines, paths and clocks walk.
// Run: cypher-shell -d neo4j -f actions.cypher   (after claims.cypher; run again it changes nothing)
// Acts with several claims, and acts that change a measure, stay marked as stale: `dateline project` projects them.
CYPHER 25
MATCH (a:PolicyAction)
WHERE a.stale IS NOT NULL AND a.versions IS NULL AND COUNT { (a)<-[:SUPPORTS]-(:Claim) } = 1
  AND NOT EXISTS { (a)<-[:SUPPORTS]-(c:Claim) WHERE c.stage IS NOT NULL AND c.instrument <> 'NONE' }
CALL (a) {
  MATCH (a)<-[:SUPPORTS]-(c:Claim)-[:MADE_IN]->(article:Article)
  WITH a, c {.*, sources: COLLECT { MATCH (article)-[:PUBLISHED_BY]->(p:Source) RETURN p.id }} AS c, range(0, size(c.partyRoles) - 1) AS at, a.id + '#1' AS version, 9223372036854775807 AS forever
  // The same number as OrderKey: the day, then the id as digits of base 131.
  WITH a, c, at, version, forever, coalesce(duration.inDays(date('1970-01-01'), c.earliest).days, -2097152) AS day,
       {`0`: 0, `1`: 1, `2`: 2, `3`: 3, `4`: 4, `5`: 5, `6`: 6, `7`: 7, `8`: 8, `9`: 9, `a`: 10, `b`: 11, `c`: 12, `d`: 13, `e`: 14, `f`: 15, `g`: 16, `h`: 17, `i`: 18, `j`: 19, `k`: 20, `l`: 21, `m`: 22, `n`: 23, `o`: 24, `p`: 25, `q`: 26, `r`: 27, `s`: 28, `t`: 29, `u`: 30, `v`: 31, `w`: 32, `x`: 33, `y`: 34, `z`: 35, `A`: 36, `B`: 37, `C`: 38, `D`: 39, `E`: 40, `F`: 41, `G`: 42, `H`: 43, `I`: 44, `J`: 45, `K`: 46, `L`: 47, `M`: 48, `N`: 49, `O`: 50, `P`: 51, `Q`: 52, `R`: 53, `S`: 54, `T`: 55, `U`: 56, `V`: 57, `W`: 58, `X`: 59, `Y`: 60, `Z`: 61, `:`: 62, `-`: 63, `_`: 64, `#`: 65, `/`: 66, `.`: 67} AS digits
  WITH a, c, at, version, forever, day, day * 2199023255552 + reduce(h = 0, x IN split(a.id, '') | (h * 131 + coalesce(digits[x], 68)) % 2199023255552) AS key
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
        storyCount: CASE WHEN c.denied THEN 0 ELSE 1 END, evidence: [c.evidence], sources: c.sources, recordedFrom: c.recordedAt, recordedTo: forever,
        reportedFrom: c.reportedAt, reportedTo: forever, key: key, liveKey: key} AS shared,
       CASE WHEN ahead THEN key END AS aheadKey, CASE WHEN wide THEN key END AS wideKey
  // Each is set whole: a property that is set alone moves its node in every index that it stands in.
  CREATE (a)-[:HAS_VERSION]->(v:ActionVersion)
  SET v = shared {.*, id: version, action: a.id, cameo: c.cameo, goods: c.goods, magnitude: c.magnitude, designator: c.designator,
          summary: c.summary, title: c.title, edtf: c.edtf, dueEarliest: c.dueEarliest, dueLatest: c.dueLatest, dueEdtf: c.dueEdtf, dueBasis: c.dueBasis,
          expiresEarliest: c.expiresEarliest, expiresLatest: c.expiresLatest, expiresEdtf: c.expiresEdtf, expiresBasis: c.expiresBasis,
          partyRoles: c.partyRoles, partyTexts: c.partyTexts, partyEntities: c.partyEntities, partyPrincipals: c.partyPrincipals, partyInferred: c.partyInferred,
          ahead: aheadKey, wide: wideKey, wideKey: wideKey, firstReported: c.reportedAt, lastReported: c.reportedAt, liveFirst: c.reportedAt,
          contested: false, hedged: CASE WHEN c.hedged THEN 'ALL' END, conditional: CASE WHEN c.conditional THEN 'ALL' END, casting: casting, parties: parties,
          pairs: [p IN pairs | CASE WHEN p[0] < p[1] THEN p[0] + ' ' + p[1] ELSE p[1] + ' ' + p[0] END],
          when: right('000000' + toString(day + 2097152), 7), known: 'live',
          text: reduce(t = '', w IN words | t + CASE t WHEN '' THEN '' ELSE '\n' END + w),
          identity: reduce(t = '', x IN [c.type, c.instrument, c.direction, coalesce(c.stage, 'null')] + [l IN principals | reduce(s = '', p IN l | s + CASE s WHEN '' THEN '' ELSE ',' END + p)] | t + CASE t WHEN '' THEN '' ELSE '|' END + x)}
  SET a += {recordedAt: c.recordedAt, versions: 1, stale: null}
  WITH a, version, day, casting, parties, pairs, shared, aheadKey, wideKey, c.goods AS goods
  CALL (a, version, casting, parties, shared, aheadKey, wideKey, goods) {
    UNWIND parties AS id
    MATCH (e:Entity {id: id})
    CREATE (e)-[r:INVOLVED_IN]->(a)
    SET r = shared {.*, entity: id, version: version, casting: casting, parties: parties, ahead: aheadKey, wideKey: wideKey, wide: wideKey,
            deniedKey: CASE shared.storyCount WHEN 0 THEN shared.key END, goods: goods,
            facets: shared.type + ' ' + shared.instrument + ' ' + shared.direction + ' ' + coalesce(shared.stage, 'NONE')}
  }
  CALL (a, version, day, pairs, shared, wideKey) {
    UNWIND pairs AS p
    MATCH (x:Entity {id: p[0]}), (y:Entity {id: p[1]})
    CREATE (x)-[r:ACTS_ON]->(y)
    SET r = shared {.*, from: p[0], to: p[1], actionId: a.id, version: version, liveDay: day, wide: wideKey, liveKey: null, evidence: null, sources: null,
            lastDay: coalesce(duration.inDays(date('1970-01-01'), shared.latest).days, day),
            pair: CASE WHEN p[0] < p[1] THEN p[0] + ' ' + p[1] ELSE p[1] + ' ' + p[0] END}
  }
} IN 2 CONCURRENT TRANSACTIONS OF 500 ROWS ON ERROR RETRY FOR 60 SECONDS THEN FAIL
RETURN count(*) AS projected
