// Reads measures by their ids.
// :param ids => ['measure:…']
UNWIND $ids AS id
MATCH (m:Measure {id: id})
RETURN m AS measure
ORDER BY m.place
