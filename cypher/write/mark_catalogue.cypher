// Records the fingerprint of the catalogue in the graph.
// :param fingerprint => '0f3a'
MERGE (c:Catalogue {id: 'catalogue'})
SET c.fingerprint = $fingerprint
