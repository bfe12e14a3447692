// Whether a row has as many asserting stories as requested, and matches any alternative of a filter, which Dateline sends
// in disjunctive normal form. A null filter accepts every row. To add a filter on acts, add one line here; every read of
// acts then has it. Rows of an entity do not tell whether their act is contested, so their version is looked up, if a filter
// asks.
// :param leastStories => 1  // 0 to have acts that every claim denies as well
// :param mostStories => 2147483647  // 0 to have those alone
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [], noTexts: []}]
// :sample MATCH (v:ActionVersion) WITH v LIMIT 100 WHERE {{filter row=v version=v.id words=matched}} RETURN v.id AS id ORDER BY id
$leastStories <= ${row}.storyCount <= $mostStories AND ($dnf IS NULL OR any(d IN $dnf WHERE
      (d.types IS NULL OR ${row}.type IN d.types) AND (d.instruments IS NULL OR ${row}.instrument IN d.instruments)
  AND (d.directions IS NULL OR ${row}.direction IN d.directions) AND (d.stages IS NULL OR coalesce(${row}.stage, 'NONE') IN d.stages)
  AND (d.bases IS NULL OR ${row}.basis IN d.bases) AND d.minStories <= ${row}.storyCount <= d.maxStories
  AND (d.contested IS NULL OR d.contested = coalesce(${row}.contested, EXISTS { MATCH (:ActionVersion {id: ${row}.version, contested: true}) }))
  AND all(g IN d.parties WHERE any(y IN g WHERE y IN ${row}.parties)) AND all(g IN d.casting WHERE any(y IN g WHERE y IN ${row}.casting))
  AND none(y IN d.strangers WHERE y IN ${row}.casting)
  AND all(g IN d.evidence WHERE any(y IN g WHERE y IN ${row}.evidence)) AND none(y IN d.noEvidence WHERE y IN ${row}.evidence)
  AND all(g IN d.sources WHERE any(y IN g WHERE y IN coalesce(${row}.sources, []))) AND none(y IN d.noSources WHERE y IN coalesce(${row}.sources, []))
  AND all(w IN d.days WHERE w.inside = (coalesce(${row}.earliest, ${row}.latest) IS NOT NULL
    AND (w.earliestFrom IS NULL OR coalesce(${row}.earliest >= w.earliestFrom, false)) AND (w.earliestTo IS NULL OR coalesce(${row}.earliest <= w.earliestTo, true))
    AND (w.latestFrom IS NULL OR coalesce(${row}.latest >= w.latestFrom, true)) AND (w.latestTo IS NULL OR coalesce(${row}.latest <= w.latestTo, false))))
  AND all(x IN d.contents WHERE x.there = ((x.chapters IS NULL OR any(y IN x.chapters WHERE y IN coalesce(${row}.chapters, [])))
    AND (x.goods IS NULL OR all(y IN x.goods WHERE coalesce(${row}.goods, '') =~ y))
    AND (x.quantity IS NULL OR any(i IN range(0, size(coalesce(${row}.units, [])) - 1) WHERE any(u IN x.quantity.units WHERE ${row}.units[i] STARTS WITH u)
      AND (x.quantity.min IS NULL OR ${row}.amounts[i] >= x.quantity.min) AND (x.quantity.max IS NULL OR ${row}.amounts[i] <= x.quantity.max)))))
  AND {{words_${words}}}))
