// Gives stored rows also the numbers whose words name no unit, by which filters choose under the unit OTHER, and takes quantities
// without a number out of them.
MATCH (v:ActionVersion)
WHERE any(text IN v.quantities WHERE text STARTS WITH '\t' OR split(text, '\t')[1] = '')
CALL (v) {
  WITH v, [q IN [text IN v.quantities | split(text, '\t')] WHERE q[1] <> ''] AS numbers
  SET v.units = CASE numbers WHEN [] THEN null ELSE [q IN numbers | CASE q[0] WHEN '' THEN 'OTHER' ELSE q[0] END + ' ' + q[3]] END,
      v.amounts = CASE numbers WHEN [] THEN null ELSE [q IN numbers | toFloat(q[1])] END
  WITH v
  MATCH (:PolicyAction {id: v.action})<-[r:INVOLVED_IN]-(:Entity)
  WHERE r.version = v.id
  SET r.units = v.units, r.amounts = v.amounts
} IN TRANSACTIONS OF 1000 ROWS;
