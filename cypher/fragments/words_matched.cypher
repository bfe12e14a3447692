// Whether a row contains the words of a filter, by the versions that the text index found before.
// :param matched => []  // '0 action:…#1' for each version that has the words numbered 0
// :sample WITH {texts: ['0 '], noTexts: []} AS d MATCH (v:ActionVersion) WITH d, v LIMIT 100 WHERE {{words_matched version=v.id}} RETURN v.id AS id ORDER BY id
all(y IN d.texts WHERE y + ${version} IN $matched) AND none(y IN d.noTexts WHERE y + ${version} IN $matched)
