// A page of the acts in which any of some entities takes part${when}, ${order} first: the seeks of each entity, each act
// once.
// :param entities => ['country:US', 'country:CN']
// :param skip => 0
// :param limit => 51
UNWIND $entities AS id
CALL (id) {
  CALL (id) {
    {{seeks_${order}${as_of} seek=entity entity=id take=page}}
  }
  WITH r LIMIT $budget
  WHERE {{filter row=r version=r.version words=matched}}
  RETURN r SKIP $skip LIMIT $limit
}
WITH DISTINCT r.version AS id, r.key AS key
ORDER BY key${direction} LIMIT $limit
MATCH (v:ActionVersion {id: id})
RETURN key, v AS version
ORDER BY key${direction}
