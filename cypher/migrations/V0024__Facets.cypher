// Gives rows that are stored already what they are in one word, for counts that read the index alone, and a wide key to
// those that have no last day, so that counting by first days finds them apart.
MATCH ()-[r:INVOLVED_IN]->()
SET r.facets = r.type + ' ' + r.instrument + ' ' + r.direction + ' ' + coalesce(r.stage, 'NONE');
MATCH ()-[r:INVOLVED_IN]->() WHERE r.earliest IS NOT NULL AND r.latest IS NULL SET r.wide = r.key, r.wideKey = r.liveKey;
MATCH (v:ActionVersion) WHERE v.earliest IS NOT NULL AND v.latest IS NULL SET v.wide = v.key, v.wideKey = v.liveKey;
