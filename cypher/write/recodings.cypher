// Reads the codings of some acts by analysts, the latest first.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (:PolicyAction {id: id})<-[x:RECODES]-(c:Curation)
WHERE x.recordedTo = 9223372036854775807
RETURN id AS action, c AS recoding
ORDER BY action, c.at DESC
