// Counts the acts in which any of some entities takes part, by their dates and by a group${when}, with the seeks of a
// page.
// :param entities => ['country:US', 'country:CN']
UNWIND $entities AS id
CALL (id) {
  {{seeks_newest${as_of} seek=entity entity=id take=count}}
}
WITH r
WHERE {{filter row=r version=r.version words=matched}}
WITH DISTINCT r.version AS id
MATCH (v:ActionVersion {id: id})
{{histogram row=v}}
