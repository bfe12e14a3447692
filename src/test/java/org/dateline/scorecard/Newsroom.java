package org.dateline.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.Signatures;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Readings;
import org.dateline.ingest.CatalogueSync;
import org.dateline.model.Article;
import org.dateline.model.Reading;
import org.dateline.model.Sentence;
import org.dateline.model.Signature;
import org.dateline.resolution.Resolver.Finding;
import org.dateline.scorecard.Subject.Read;
import org.dateline.source.ArticleReader;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.test.context.TestComponent;

/** Takes gold articles into the graph by the pipeline's own stages, and empties it of all articles between sets. */
@TestComponent
public class Newsroom {

    /** What comes of reading; entities stay. */
    private static final List<String> READ =
            List.of("Claim", "ActionVersion", "PolicyAction", "Measure", "Article", "Story", "Band", "Source");

    private static final String SUPPORTED =
            "MATCH (:Claim {id: $claim})-[:SUPPORTS]->(a:PolicyAction) RETURN a.id AS action";

    private final Subject subject;
    private final ArticleReader reader;
    private final Cleaner cleaner;
    private final Signatures signatures;
    private final Chronicle chronicle;
    private final Readings readings;
    private final CatalogueSync catalogue;
    private final Driver driver;

    Newsroom(
            Subject subject,
            ArticleReader reader,
            Cleaner cleaner,
            Signatures signatures,
            Chronicle chronicle,
            Readings readings,
            CatalogueSync catalogue,
            Driver driver) {
        this.subject = subject;
        this.reader = reader;
        this.cleaner = cleaner;
        this.signatures = signatures;
        this.chronicle = chronicle;
        this.readings = readings;
        this.catalogue = catalogue;
        this.driver = driver;
    }

    /** Leaves the catalogue and nothing that was read. */
    void empty() {
        catalogue.store();
        try (Session session = driver.session()) {
            for (String label : READ) {
                session.run("MATCH (n:" + label + ") CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS")
                        .consume();
            }
            // They hang on entities, which stay.
            session.run("MATCH ()-[r:ACTS_ON]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 2000 ROWS")
                    .consume();
        }
    }

    /** Reads articles that are taken later, on all processors. */
    void ahead(Stream<Paper> papers) {
        subject.ahead(papers);
    }

    /** Reads and writes an article, and returns what it states. */
    List<Finding> take(Paper paper) {
        Read read = subject.read(paper);
        Signature signature = sign(read);
        readings.write(new Reading(
                read.article(),
                chronicle.storyOf(read.article(), signature),
                signature,
                read.segments(),
                read.resolved().mentions(),
                read.resolved().claims()));
        return read.resolved().findings();
    }

    /** Files an article without reading its sentences, and returns its story. */
    String file(Paper paper) {
        Article article = reader.read(paper.submission());
        Signature signature = signatures.sign(cleaner.clean(article.rawText()));
        String story = chronicle.storyOf(article, signature);
        readings.write(new Reading(article, story, signature, List.of(), List.of(), List.of()));
        return story;
    }

    private Signature sign(Read read) {
        Stream<Sentence> sentences = read.segments().stream().flatMap(s -> s.sentences().stream());
        return signatures.sign(sentences
                .sorted(java.util.Comparator.comparing(s -> s.span().start()))
                .toList());
    }

    /** The act that a claim supports. */
    String actionOf(Finding finding) {
        try (Session session = driver.session()) {
            return session.run(SUPPORTED, Map.of("claim", finding.claim().id()))
                    .single()
                    .get("action")
                    .asString();
        }
    }
}
