package org.dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dateline.api.SchemaInspection;
import org.dateline.cleaning.RememberedSentences;
import org.dateline.graph.Chronicle;
import org.dateline.reads.Recorder;
import org.dateline.scorecard.Newsroom;
import org.dateline.scorecard.Subject;
import org.dateline.server.DatabaseForTests;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test of the whole service on a real database; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "dateline.samples=false",
            // Tests of other things than security log nobody in, and ask as much as they can.
            "dateline.security.mode=open",
            "dateline.fair-use.requests=0",
            "dateline.fair-use.cost=0",
            // Plans and the number of round trips are told by the driver; EmbeddedReadsIT compares the reads of both
            // ways.
            "dateline.in-process-reads=false",
            // Tests count nodes; those of meanings have sentences read when they want them.
            "dateline.meaning=false",
            "dateline.mcp.enabled=true",
            "spring.test.webtestclient.timeout=3m"
        })
@AutoConfigureHttpGraphQlTester
@Import({
    DatabaseForTests.class,
    ClientForTests.class,
    Chronicle.class,
    SchemaInspection.class,
    Recorder.class,
    Subject.class,
    Newsroom.class,
    RememberedSentences.class
})
public @interface IntegrationTest {}
