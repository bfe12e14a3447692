// Gives versions that are stored already what reads as of a date go by: their day, their wide key and their text, and to
// every link of a claim with its act an end on the recorded clock.

MATCH ()-[r:INVOLVED_IN]->() WHERE r.earliest < r.latest SET r.wide = r.key;
MATCH (v:ActionVersion) WHERE v.earliest < v.latest SET v.wide = v.key;
MATCH (v:ActionVersion) WHERE v.text IS NULL SET v.text = coalesce(v.liveText, v.summary);
MATCH ()-[r:ACTS_ON]->() SET r.day = coalesce(duration.inDays(date('1970-01-01'), r.earliest).days, -2097152);
MATCH (c:Claim)-[s:SUPPORTS]->(a:PolicyAction) WHERE s.recordedTo IS NULL SET s.recordedTo = coalesce(c.retractedAt, 9223372036854775807);
MATCH (a:PolicyAction)-[:HAS_VERSION]->(v:ActionVersion) WITH a, min(v.recordedFrom) AS at SET a.recordedAt = at;
MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL SET v.liveFirst = v.firstReported;
