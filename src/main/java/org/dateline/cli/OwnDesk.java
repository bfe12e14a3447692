package org.dateline.cli;

import java.util.List;
import org.dateline.graph.Submissions;
import org.dateline.graph.Submissions.SetAside;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.model.Submission;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk of this process: the service without its web side. */
final class OwnDesk implements Desk {

    private static final int MOST = 500;

    private final ConfigurableApplicationContext context;

    OwnDesk(Class<?> application, String data) {
        context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--dateline.data=" + data,
                        "--dateline.bolt-port=0",
                        "--dateline.samples=false",
                        "--spring.main.banner-mode=off",
                        // A command's lines are its output; what the service would log is none of them.
                        "--logging.level.root=off",
                        "--logging.level.org.dateline=off");
    }

    @Override
    public Outcome submit(Submission submission, String origin) {
        return context.getBean(IngestQueue.class).submit(submission, origin).join();
    }

    @Override
    public void report(String origin, String reason) {
        context.getBean(Submissions.class).report(origin, reason);
    }

    @Override
    public List<SetAside> setAside() {
        return context.getBean(Submissions.class).setAside(MOST, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
