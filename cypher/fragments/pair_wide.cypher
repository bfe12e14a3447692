// Reads the neighbours of an entity from its acts on more than one day.
// :param types => ['SANCTION']
// :param affected => true
// :param within => ['country:CN']
// :param avoid => ['country:RU']
// :sample UNWIND ['country:US'] AS id CALL (id) { MATCH ()-[r:INVOLVED_IN]->() WHERE r.entity = id AND r.wideKey IS NOT NULL AND {{pair_wide}} } RETURN other, day ORDER BY day, other
{{pair_types}}
MATCH (v:ActionVersion {id: r.version})
USING INDEX SEEK v:ActionVersion(id)
UNWIND [pair IN v.pairs WHERE id IN split(pair, ' ') AND ($affected OR NOT pair IN coalesce(v.affectedPairs, []))] AS pair
WITH r, [x IN split(pair, ' ') WHERE x <> id][0] AS other
WHERE {{pair_others other=other}}
RETURN other, duration.inDays(date('1970-01-01'), r.earliest).days AS day, duration.inDays(date('1970-01-01'), r.latest).days AS last, r.storyCount AS stories
