// Gives stored rows the goods, the chapters and the quantities of their acts, by which filters choose. A quantity without a number
// is NaN, since a list holds no null.
MATCH (v:ActionVersion)
WHERE v.goods IS NOT NULL OR v.quantities IS NOT NULL
CALL (v) {
  WITH v, [q IN [text IN coalesce(v.quantities, []) | split(text, '\t')] WHERE q[0] <> ''] AS counted
  SET v.units = CASE counted WHEN [] THEN null ELSE [q IN counted | q[0] + ' ' + q[3]] END,
      v.amounts = CASE counted WHEN [] THEN null ELSE [q IN counted | CASE q[1] WHEN '' THEN toFloat('NaN') ELSE toFloat(q[1]) END] END
  WITH v
  MATCH (:PolicyAction {id: v.action})<-[r:INVOLVED_IN]-(:Entity)
  WHERE r.version = v.id
  SET r.goods = v.goods, r.chapters = v.chapters, r.units = v.units, r.amounts = v.amounts
} IN TRANSACTIONS OF 1000 ROWS;
