// Reads the fingerprint of the catalogue in the graph.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (c:Catalogue)
USING INDEX SEEK c:Catalogue(id)
WHERE c.id > $after
RETURN c.id AS key, {props: properties(c)} AS row
ORDER BY key
LIMIT $limit
