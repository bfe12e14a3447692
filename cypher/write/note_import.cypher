// Records the progress of an import; with an instant, its end. An import that streams no longer wait for does not end. The
// answer tells whether it is one.
// :param id => 'import:…', rows => 90730, setAside => 3, unread => 0, finishedAt => null
MATCH (i:Import {id: $id})
WITH i, i.finishedAt IS NULL AND coalesce(i.awaitedUntil <= timestamp(), false) AS passed
SET i.rows = $rows, i.setAside = $setAside, i.unread = $unread, i.finishedAt = CASE WHEN passed THEN null ELSE $finishedAt END
RETURN passed
