// Begins an import, or resumes one that did not end: the instant that all its rows carry, and its progress. A finished
// import begins again at a new instant. So do the further rows of an import that streams no longer wait for, since they
// have passed it. The property since has the instant of its first rows since it ended last.
// :param id => 'import:…', props => {format: 'icews', file: 'events.tsv', recordedAt: 1543017600000000}
// :param millis => 600000   how long streams wait for its next sign; null if nothing is recorded at its instant
MERGE (i:Import {id: $id})
ON CREATE SET i += $props, i.rows = 0
SET i.since = CASE WHEN i.finishedAt IS NULL THEN coalesce(i.since, i.recordedAt) ELSE $props.recordedAt END
SET i.recordedAt = CASE WHEN i.finishedAt IS NULL AND i.awaitedUntil > timestamp() THEN i.recordedAt ELSE $props.recordedAt END,
    i.setAside = CASE WHEN i.rows = 0 THEN 0 ELSE coalesce(i.setAside, 0) END,
    i.unread = CASE WHEN i.rows = 0 THEN 0 ELSE coalesce(i.unread, 0) END, i.finishedAt = null
SET i.awaitedUntil = timestamp() + $millis
RETURN i.recordedAt AS recordedAt, i.rows AS rows, i.setAside AS setAside, i.unread AS unread
