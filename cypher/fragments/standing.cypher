// Whether an article was not withdrawn as of an instant of recording.
// :param recorded => 9223372036854775806
// :sample MATCH (a:Article) WHERE {{standing}} RETURN a.id AS id ORDER BY id LIMIT 100
NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE {{held link=w}} }
