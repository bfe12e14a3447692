// Lists the members of a bloc or an alliance that have not left, by name.
// :param id => 'org:eu'
MATCH (:Entity {id: $id})<-[r:PART_OF {kind: 'member'}]-(e:Entity)
WHERE r.to IS NULL
RETURN e AS entity
ORDER BY e.name, e.id
