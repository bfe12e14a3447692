// Counts all acts by their dates and by a group${when}, with the seeks of a page.
CALL () {
  {{seeks_newest${as_of} seek=all take=count}}
}
WITH v
WHERE {{filter row=v version=v.id words=matched}}
{{histogram row=v}}
