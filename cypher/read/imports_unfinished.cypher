// Reads the imports that have begun and not ended, oldest first; their rows are not all there yet.
MATCH (i:Import)
WHERE i.finishedAt IS NULL
RETURN i.id AS id, i.file AS file, i.rows AS rows, coalesce(i.setAside, 0) AS setAside, i.recordedAt AS recordedAt
ORDER BY recordedAt, id
