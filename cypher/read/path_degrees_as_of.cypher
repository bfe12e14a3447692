// Counts the acts that entities took part in as of two clocks, up to the same limit as for the present. Rows that still
// hold are counted by their beginning, others by both ends.
// :param ids => ['country:US', 'company:Q160120']
// :param lowKey => 39221653812576256
// :param highKey => 39223852835831808
// :param most => 10000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    {{still_holds entity=id low=$lowKey high=$highKey}}
    WITH r LIMIT $most
    RETURN count(*) AS acts
  UNION ALL
    {{ended_by_record entity=id low=$lowKey high=$highKey}}
    WITH r LIMIT $most
    RETURN count(*) AS acts
  UNION ALL
    {{ended_by_report entity=id low=$lowKey high=$highKey}}
    WITH r LIMIT $most
    RETURN count(*) AS acts
  }
  RETURN sum(acts) AS degree
}
RETURN id, CASE WHEN degree > $most THEN $most ELSE degree END AS degree
ORDER BY id
