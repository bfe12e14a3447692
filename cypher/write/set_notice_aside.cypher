// Sets the notice of an act aside, which its receiver refuses, and moves the place of the receiver behind it. A place that
// another process has moved further stays.
// :param id => 'receiver:…', placeAt => 1543017600000000, placeId => 'action:…', act => 'action:…'
// :param reason => 'hooks.example.org is answered with status 400.', at => 1543017600000000, most => 100
MATCH (r:TopicReceiver {id: $id})
WHERE $placeAt > r.placeAt OR ($placeAt = r.placeAt AND $placeId > r.placeId)
SET r.placeAt = $placeAt,
    r.placeId = $placeId,
    r.refusals = 0,
    r.nextTryAt = null,
    r.setAside = coalesce(r.setAside, 0) + 1,
    // One list, so that a read beside this write sees all of a notice or nothing.
    r.aside = ([$act + ' ' + toString($placeAt) + ' ' + toString($at) + ' ' + $reason] + coalesce(r.aside, []))[..$most]
