// Begins an import, or finds one again that did not end: the instant that all its rows carry, and how far it got.
// One that ended begins anew, at a new instant.
// :param id => 'import:…', props => {format: 'icews', file: 'events.tsv', recordedAt: 1543017600000000}
MERGE (i:Import {id: $id})
ON CREATE SET i += $props, i.rows = 0
SET i.recordedAt = CASE WHEN i.finishedAt IS NULL THEN i.recordedAt ELSE $props.recordedAt END,
    i.setAside = CASE WHEN i.rows = 0 THEN 0 ELSE coalesce(i.setAside, 0) END, i.finishedAt = null
RETURN i.recordedAt AS recordedAt, i.rows AS rows, i.setAside AS setAside
