package org.dateline.server;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Logs a failed start in one line. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error(Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(text -> text != null && !text.isBlank())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
    }
}
