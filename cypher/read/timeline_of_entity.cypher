// A page of an entity's acts${when}, ${order} first. Acts that began before the window and may reach into it have a seek
// of their own. All rows of one seek are older than those of the other, so the lists are concatenated.
// :param skip => 0
// :param limit => 51
CALL () {
  {{seeks_${order}${as_of} seek=entity entity=$entity take=page}}
}
WITH r LIMIT $budget
WHERE {{filter row=r version=r.version words=matched}}
WITH r SKIP $skip LIMIT $limit
MATCH (v:ActionVersion {id: r.version})
RETURN r.key AS key, v AS version
