// A page of all acts${when}, ${order} first, with the seeks of one entity.
// :param skip => 0
// :param limit => 51
CALL () {
  {{seeks_${order}${as_of} seek=all take=page}}
}
WITH v LIMIT $budget
WHERE {{filter row=v version=v.id words=matched}}
RETURN v.key AS key, v AS version
SKIP $skip LIMIT $limit
