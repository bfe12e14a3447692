// Seeks the claims of an act that are visible as of two clocks, in the order of their reports.
// :param id => 'action:…'
// :param after => ''
// :sample CALL () { WITH $id AS id {{claims after=$after}} RETURN c } RETURN c.id AS id
MATCH (c:Claim)-[r:SUPPORTS]->()
USING INDEX SEEK r:SUPPORTS(action, place)
WHERE r.action = id AND r.place > ${after}
  AND {{visible_claim claim=c link=r}}
