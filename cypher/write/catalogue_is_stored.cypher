// Tells whether the catalogue with a fingerprint is in the graph already.
// :param fingerprint => '0f3a'
RETURN EXISTS { MATCH (c:Catalogue {id: 'catalogue'}) WHERE c.fingerprint = $fingerprint } AS stored
