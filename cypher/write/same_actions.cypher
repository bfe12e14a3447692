// Finds the live acts that a new claim could be about: the same identity, near the same day. An act without a last day may have
// happened later.
// :param wanted => [{identity: 'SANCTION|…', low: 0, high: 9223372036854775807, from: date('2018-11-16')}]
UNWIND $wanted AS w
MATCH (v:ActionVersion)
WHERE v.identity = w.identity AND v.liveKey >= w.low AND v.liveKey < w.high
  AND (w.from IS NULL OR v.latest IS NULL OR v.latest >= w.from)
MATCH (a:PolicyAction)-[:HAS_VERSION]->(v)
RETURN DISTINCT a.id AS id, v.identity AS identity, v.earliest AS earliest, v.latest AS latest, v.basis AS basis,
       v.goods AS goods, v.magnitude AS magnitude, v.designator AS designator, v.liveKey AS key,
       v.partyRoles AS partyRoles, v.partyTexts AS partyTexts, v.partyEntities AS partyEntities,
       v.partyPrincipals AS partyPrincipals, v.partyInferred AS partyInferred
ORDER BY key, id
