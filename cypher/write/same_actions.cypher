// Finds the live acts that a new claim could be about: the same identity, near the same day.
// :param wanted => [{identity: 'SANCTION|…', low: 0, high: 9223372036854775807}]
UNWIND $wanted AS w
MATCH (v:ActionVersion)
WHERE v.identity = w.identity AND v.liveKey >= w.low AND v.liveKey < w.high
MATCH (a:PolicyAction)-[:HAS_VERSION]->(v)
RETURN DISTINCT a.id AS id, v.identity AS identity, v.earliest AS earliest, v.latest AS latest, v.basis AS basis,
       v.goods AS goods, v.magnitude AS magnitude, v.designator AS designator, v.liveKey AS key,
       v.partyRoles AS partyRoles, v.partyTexts AS partyTexts, v.partyEntities AS partyEntities,
       v.partyPrincipals AS partyPrincipals, v.partyInferred AS partyInferred,
       COLLECT { MATCH (a)<-[x:SUPPORTS]-(:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(s:Story) WHERE x.recordedTo = 9223372036854775807 RETURN DISTINCT s.id ORDER BY s.id } AS stories,
       COLLECT { MATCH (a)<-[x:SUPPORTS]-(:Claim)-[:MADE_IN]->(r:Article) WHERE x.recordedTo = 9223372036854775807 AND r.document IS NOT NULL RETURN DISTINCT r.document } AS documents
ORDER BY key, id
