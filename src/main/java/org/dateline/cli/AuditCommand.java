package org.dateline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.graph.Micros;
import org.dateline.security.AuditEntry;
import org.dateline.security.AuditTrail;
import org.dateline.server.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints the audit as JSON lines, for people and for log collectors. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prints the audit as lines of JSON, the latest entry first.")
final class AuditCommand implements Callable<Integer> {

    private static final int PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "50",
            description = "The number of entries (default: ${DEFAULT-VALUE}). Pass 0 for all.")
    private int last = 50;

    AuditCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try {
            Optional<ServiceDesk> service = Desks.service(data.folder());
            if (service.isPresent()) {
                try (ServiceDesk desk = service.get()) {
                    print(desk);
                }
            } else {
                try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
                    print(desk.get(AuditTrail.class));
                }
            }
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private void print(ServiceDesk service) {
        String document = ServiceDesk.document("audit");
        Map<String, @Nullable Object> variables = new HashMap<>();
        JsonNode page;
        int printed = 0;
        do {
            variables.put("first", size(printed));
            page = service.ask(document, variables).get("audit");
            for (JsonNode edge : page.get("edges")) {
                line(edge.get("node").toString());
                printed++;
            }
            variables.put("after", page.at("/pageInfo/endCursor").asString(null));
        } while (page.at("/pageInfo/hasNextPage").asBoolean() && size(printed) > 0);
    }

    private void print(AuditTrail trail) {
        long before = Long.MAX_VALUE;
        String id = "";
        int printed = 0;
        List<AuditEntry> page;
        do {
            page = size(printed) == 0 ? new ArrayList<>() : trail.page(size(printed), before, id);
            for (AuditEntry entry : page) {
                line(json(entry));
                before = Micros.of(entry.at());
                id = entry.id();
                printed++;
            }
        } while (!page.isEmpty());
    }

    /** Returns the size of the next page. */
    private int size(int printed) {
        return last == 0 ? PAGE : Math.min(PAGE, last - printed);
    }

    private static String json(AuditEntry entry) {
        Map<String, @Nullable Object> line = new java.util.LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("at", entry.at().toString());
        line.put("act", entry.act().name());
        line.put("actor", entry.actor());
        line.put("name", entry.name());
        line.put("address", entry.address());
        line.put("subject", entry.subject());
        line.put("before", entry.before());
        line.put("after", entry.after());
        return JSON.writeValueAsString(line);
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
    }
}
