// A page of articles is sought in their order.
CREATE INDEX article_place IF NOT EXISTS FOR (a:Article) ON (a.place);
