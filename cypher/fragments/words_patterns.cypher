// Whether a row contains the words of a filter, by patterns: a read in the order of a clock has no versions found before.
// :sample WITH {texts: [['(?is).*huawei.*']], noTexts: []} AS d MATCH (v:ActionVersion) WITH d, v LIMIT 100 WHERE {{words_patterns row=v}} RETURN v.id AS id ORDER BY id
all(words IN d.texts WHERE all(y IN words WHERE ${row}.text =~ y)) AND none(words IN d.noTexts WHERE all(y IN words WHERE ${row}.text =~ y))
