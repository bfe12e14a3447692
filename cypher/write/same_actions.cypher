// Finds the live acts that a new claim may state: the same identity, near the same day. An act without a last day may have
// happened later. Identities that an act had before a merger lead to it too.
// :param wanted => [{identity: 'SANCTION|…', low: 0, high: 9223372036854775807, from: date('2018-11-16')}]
UNWIND $wanted AS w
CALL (w) {
  MATCH (v:ActionVersion)
  WHERE v.identity = w.identity AND v.liveKey >= w.low AND v.liveKey < w.high
  MATCH (a:PolicyAction)-[:HAS_VERSION]->(v)
  RETURN a, v, null AS insteadOf
UNION
  MATCH (own:PolicyAction {soughtAs: w.identity})-[merges:MERGED_INTO*0..20]->(a:PolicyAction)
  WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
    AND NOT EXISTS { MATCH (a)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
  MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
  WHERE v.liveKey >= w.low AND v.liveKey < w.high
  RETURN a, v, CASE WHEN own <> a THEN own.id END AS insteadOf
}
WITH w, a, v, insteadOf
WHERE w.from IS NULL OR v.latest IS NULL OR v.latest >= w.from
RETURN DISTINCT a.id AS id, insteadOf, w.identity AS identity, v.earliest AS earliest, v.latest AS latest, v.basis AS basis,
       v.goods AS goods, v.magnitude AS magnitude, v.designator AS designator, v.liveKey AS key,
       v.partyRoles AS partyRoles, v.partyTexts AS partyTexts, v.partyEntities AS partyEntities,
       v.partyPrincipals AS partyPrincipals, v.partyInferred AS partyInferred
ORDER BY key, id, coalesce(insteadOf, '')
