// Gives stored rows also the quantities whose words name no unit, by which filters choose under the unit OTHER. A quantity without a
// number is NaN, since a list holds no null.
MATCH (v:ActionVersion)
WHERE any(text IN v.quantities WHERE text STARTS WITH '\t')
CALL (v) {
  WITH v, [text IN v.quantities | split(text, '\t')] AS told
  SET v.units = [q IN told | CASE q[0] WHEN '' THEN 'OTHER' ELSE q[0] END + ' ' + q[3]],
      v.amounts = [q IN told | CASE q[1] WHEN '' THEN toFloat('NaN') ELSE toFloat(q[1]) END]
  WITH v
  MATCH (:PolicyAction {id: v.action})<-[r:INVOLVED_IN]-(:Entity)
  WHERE r.version = v.id
  SET r.units = v.units, r.amounts = v.amounts
} IN TRANSACTIONS OF 1000 ROWS;
