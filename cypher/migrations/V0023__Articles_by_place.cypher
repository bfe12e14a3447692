// A page of articles is sought in their order.
CREATE INDEX article_place FOR (a:Article) ON (a.place);
