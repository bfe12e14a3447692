// Removes the mark from claims and articles whose sentences have their vectors.
// :param claims => ['claim:…'], articles => ['article:…']
CALL () {
  UNWIND $claims AS id
  MATCH (c:Claim {id: id})
  REMOVE c:Unembedded
}
CALL () {
  UNWIND $articles AS id
  MATCH (a:Article {id: id})
  REMOVE a:Unembedded
}
