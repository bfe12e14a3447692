// The least and the greatest key of all acts, past versions included.
MATCH (v:ActionVersion)
WHERE v.key IS NOT NULL
RETURN min(v.key) AS least, max(v.key) AS greatest
