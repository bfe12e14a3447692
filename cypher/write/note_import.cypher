// Records the progress of an import; with an instant, its end.
// :param id => 'import:…', rows => 90730, setAside => 3, unread => 0, finishedAt => null
MATCH (i:Import {id: $id})
SET i.rows = $rows, i.setAside = $setAside, i.unread = $unread, i.finishedAt = $finishedAt
