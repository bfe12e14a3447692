// Keeps each notice that a receiver refused as one text, instead of in four lists. A read beside a write saw one list changed and another not.
MATCH (r:TopicReceiver) WHERE r.asideActs IS NOT NULL
SET r.aside = [i IN range(0, size(r.asideActs) - 1) |
      r.asideActs[i] + ' ' + toString(r.asidePlaces[i]) + ' ' + toString(r.asideAt[i]) + ' ' + r.asideReasons[i]]
REMOVE r.asideActs, r.asidePlaces, r.asideAt, r.asideReasons;
