// Tells whether a state of the catalogue is in the graph already.
// :param fingerprint => '0f3a'
RETURN EXISTS { MATCH (c:Catalogue {id: 'catalogue'}) WHERE c.fingerprint = $fingerprint } AS stored
