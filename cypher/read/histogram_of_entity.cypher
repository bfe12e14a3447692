// Counts an entity's acts by their dates and by a group${when}, with the seeks of a page.
CALL () {
  {{seeks_newest${as_of} seek=entity entity=$entity take=count}}
}
WITH r
WHERE {{filter row=r version=r.version words=matched}}
{{histogram row=r}}
