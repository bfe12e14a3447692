// Reads the secret of the page's logins, if there is one.
MATCH (s:LoginSecret)
RETURN s.value AS value
ORDER BY value
LIMIT 1
