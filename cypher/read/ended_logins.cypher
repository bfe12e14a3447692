// Reads the logins of the page that were logged out and would not have expired yet.
// :param now => 1543017600000000
MATCH (e:EndedLogin)
WHERE e.until > $now
RETURN e.id AS id
ORDER BY id
