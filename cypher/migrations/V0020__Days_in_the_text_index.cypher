// Gives versions that are stored already their day as a word, so that a text can be sought a stretch of days at a time.
MATCH (v:ActionVersion)
CALL (v) {
  SET v.when = right('000000' + toString(coalesce(duration.inDays(date('1970-01-01'), v.earliest).days, -2097152) + 2097152), 7),
      v.liveWhen = CASE WHEN v.liveKey IS NULL THEN NULL ELSE right('000000' + toString(coalesce(duration.inDays(date('1970-01-01'), v.earliest).days, -2097152) + 2097152), 7) END
};
