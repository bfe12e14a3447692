// Quarantines claims and articles with a sentence that the model rejects, and returns how many are quarantined.
// :param claims => ['claim:…'], articles => ['article:…']
CALL () {
  UNWIND $claims AS id
  MATCH (c:Claim {id: id})
  SET c:Unembeddable
  REMOVE c:Unembedded
}
CALL () {
  UNWIND $articles AS id
  MATCH (a:Article {id: id})
  SET a:Unembeddable
  REMOVE a:Unembedded
}
MATCH (n:Unembeddable)
RETURN count(n) AS aside
