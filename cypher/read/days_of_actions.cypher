// The least and the greatest key of all acts of all times.
MATCH (v:ActionVersion)
WHERE v.key IS NOT NULL
RETURN min(v.key) AS least, max(v.key) AS greatest
