package org.dateline.page;

import java.nio.file.Path;
import java.util.Map;
import org.dateline.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Answers the questions of docs/page.md in a real browser, on a first start with all bundled reports. */
@Execution(ExecutionMode.CONCURRENT)
class QuestionsIT {

    @Test
    void eachQuestionOfTheGuideIsAnsweredInTheStepsThatItCounts(@TempDir Path data) throws Exception {
        Chromium browser = Chromium.found();
        try (Service service = Service.on(
                data, "--dateline.meaning=false", "--dateline.security.mode=local", "--dateline.samples=true")) {
            browser.passes(Chromium.link(service, data), Map.of(), "e2e/questions.test.mjs")
                    .lines()
                    .filter(line -> line.contains(" clicks, "))
                    .forEach(System.out::println);
        }
    }
}
