// Reads a page of the versions of acts that were recorded by an instant.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(id)
WHERE v.id > $after AND v.recordedFrom <= $at
WITH v, v.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: v {.id, .action, .type, .cameo, .instrument, .direction, .stage, .goods, .magnitude, .designator, .summary, .title,
                  .quantities, .goodsList, .chapters,
                  .earliest, .latest, .edtf, .basis, .dueEarliest, .dueLatest, .dueEdtf, .dueBasis,
                  .expiresEarliest, .expiresLatest, .expiresEdtf, .expiresBasis,
                  .partyRoles, .partyTexts, .partyEntities, .partyPrincipals, .partyInferred,
                  .identity, .storyCount, .firstReported, .lastReported, .contested, .hedged, .conditional, .evidence, .sources, .text,
                  .recordedFrom, .reportedFrom, .reportedTo,
                  recordedTo: CASE WHEN v.recordedTo > $at THEN 9223372036854775807 ELSE v.recordedTo END},
        involved: size(v.parties), actsOn: size(v.pairs)} AS row
ORDER BY key
