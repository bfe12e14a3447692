package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.security.Actor;
import org.dateline.server.DataFolderInUse;
import org.dateline.watch.SourceDefinition;
import org.dateline.watch.SourceKind;
import org.dateline.watch.WatchRefused;
import org.dateline.watch.WatchedSource;
import org.dateline.watch.WatchedSources;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Manages watched sources, with or without a running service. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        description = "Adds, lists, pauses, resumes, removes and checks watched sources.")
final class SourcesCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    SourcesCommand(Class<?> application) {
        this.application = application;
    }

    /** Prints the usage if no subcommand is given. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Watches a source from now on.")
    int add(
            @Parameters(paramLabel = "NAME", description = "The name, which is the publisher of its articles.")
                    String name,
            @Parameters(
                            paramLabel = "ADDRESS",
                            description =
                                    "The address, or the path of a folder; of an endpoint with {date} or {since} in it.")
                    String address,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "FEED",
                            description = "${COMPLETION-CANDIDATES}, in any case (default: ${DEFAULT-VALUE}).")
                    SourceKind kind,
            @Option(
                            names = "--every",
                            paramLabel = "TIME",
                            defaultValue = "15m",
                            description =
                                    "The time between two checks, such as 15m or PT15M (default: ${DEFAULT-VALUE}).")
                    String every,
            @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of use of its articles.")
                    @Nullable
                    String licence,
            @Option(names = "--credit", paramLabel = "TEXT", description = "The party to name as the origin.") @Nullable
                    String credit,
            @CommandLine.Mixin DataFolder data) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("name", name);
        input.put("address", address);
        input.put("kind", kind.name());
        input.put("every", every);
        input.put("licence", licence);
        input.put("credit", credit);
        return run(
                data,
                service -> asked(service, "watch-source", Map.of("input", input)),
                sources -> view(sources.add(
                        new SourceDefinition(name, kind, address, duration(every), licence, credit),
                        Actor.commandLine())));
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.detectAndParse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("--every: \"" + text + "\" is no duration such as 15m or PT15M.", e);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the watched sources by name.")
    int list(@CommandLine.Mixin DataFolder data) {
        return reach(
                data,
                service -> service.ask(ServiceDesk.document("watched-sources"), Map.of())
                        .get("watchedSources")
                        .forEach(this::print),
                sources -> sources.all().forEach(source -> print(view(source))));
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "Checks a source only on demand.")
    int pause(
            @Parameters(paramLabel = "SOURCE", description = "Its name or its id.") String ref,
            @Option(names = "--reason", paramLabel = "TEXT", description = "The reason, which list prints.") @Nullable
                    String reason,
            @CommandLine.Mixin DataFolder data) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("ref", ref);
        variables.put("reason", reason);
        return run(
                data,
                service -> asked(service, "pause-watched-source", variables),
                sources -> view(sources.pause(found(sources, ref), reason, Actor.commandLine())));
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Checks a paused source on schedule again.")
    int resume(
            @Parameters(paramLabel = "SOURCE", description = "Its name or its id.") String ref,
            @CommandLine.Mixin DataFolder data) {
        return run(
                data,
                service -> asked(service, "resume-watched-source", Map.of("ref", ref)),
                sources -> view(sources.resume(found(sources, ref), Actor.commandLine())));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a source. Its articles stay.")
    int remove(
            @Parameters(paramLabel = "SOURCE", description = "Its name or its id.") String ref,
            @CommandLine.Mixin DataFolder data) {
        return run(data, service -> asked(service, "remove-watched-source", Map.of("ref", ref)), sources -> {
            WatchedSource source = found(sources, ref);
            sources.remove(source, Actor.commandLine());
            return view(source);
        });
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a source now and prints what came of it; ends with 1 if the check failed.")
    int check(
            @Parameters(paramLabel = "SOURCE", description = "Its name or its id.") String ref,
            @CommandLine.Mixin DataFolder data) {
        return told(() -> {
            Optional<ServiceDesk> service = Desks.service(data.folder());
            JsonNode checked;
            if (service.isPresent()) {
                try (ServiceDesk desk = service.get()) {
                    checked = checked(desk, ref);
                }
            } else {
                try (OwnDesk desk = Desks.orInUse(() -> new OwnDesk(application, data.folder()))) {
                    checked = view(desk.check(ref).orElseThrow(() -> unknown(ref)));
                }
            }
            print(checked);
            return checked.get("failures").asInt() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        });
    }

    /** Requests a check and polls the service until it has ended, because a slow site takes minutes. */
    private static JsonNode checked(ServiceDesk service, String ref) {
        String id = asked(service, "check-watched-source", Map.of("ref", ref))
                .get("id")
                .asString();
        while (true) {
            JsonNode source = service.ask(ServiceDesk.document("watched-source"), Map.of("ref", id))
                    .get("watchedSource");
            if (source == null || source.isNull()) {
                throw unknown(ref);
            }
            if (!source.get("checking").asBoolean()) {
                return source;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the source was checked", e);
            }
        }
    }

    private interface Answer<T> {
        JsonNode of(T desk);
    }

    private interface Work<T> {
        void on(T desk);
    }

    private int run(DataFolder data, Answer<ServiceDesk> byService, Answer<WatchedSources> here) {
        return reach(data, service -> print(byService.of(service)), sources -> print(here.of(sources)));
    }

    private int reach(DataFolder data, Work<ServiceDesk> byService, Work<WatchedSources> here) {
        return told(() -> {
            Optional<ServiceDesk> service = Desks.service(data.folder());
            if (service.isPresent()) {
                try (ServiceDesk desk = service.get()) {
                    byService.on(desk);
                }
            } else {
                try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
                    here.on(desk.get(WatchedSources.class));
                }
            }
            return CommandLine.ExitCode.OK;
        });
    }

    private int told(Callable<Integer> work) {
        try {
            return work.call();
        } catch (DataFolderInUse | WatchRefused | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static WatchedSource found(WatchedSources sources, String ref) {
        return sources.find(ref).orElseThrow(() -> unknown(ref));
    }

    private static IllegalStateException unknown(String ref) {
        return new IllegalStateException("\"" + ref + "\" is no watched source; `dateline sources list` lists them.");
    }

    private static JsonNode asked(
            ServiceDesk service, String document, Map<String, ? extends @Nullable Object> variables) {
        return service.ask(ServiceDesk.document(document), variables)
                .valueStream()
                .findFirst()
                .orElseThrow();
    }

    /** Returns a source in the form of the service's answers. */
    private static JsonNode view(WatchedSource source) {
        SourceDefinition definition = source.definition();
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("id", source.id());
        view.put("name", definition.name());
        view.put("kind", definition.kind().name());
        view.put("address", definition.address());
        view.put("every", definition.every().toString());
        view.put("state", source.state().name());
        view.put("pausedBecause", source.pausedBecause());
        view.put("lastSuccessAt", text(source.lastSuccessAt()));
        view.put("nextTryAt", text(source.nextTryAt()));
        view.put("failures", source.failures());
        view.put("problem", source.problem());
        view.put("articles", source.articles());
        view.put("setAside", source.setAside());
        view.put("unread", source.unread());
        return JSON.valueToTree(view);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private void print(JsonNode source) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line(source));
        out.flush();
    }

    private static String line(JsonNode s) {
        String paused = s.path("pausedBecause").asString("");
        String state = s.get("state").asString().toLowerCase(Locale.ROOT) + (paused.isEmpty() ? "" : ": " + paused);
        String next = s.path("nextTryAt").asString("");
        String problem = s.path("problem").asString("");
        int failures = s.path("failures").asInt();
        long unread = s.path("unread").asLong();
        return String.format(
                Locale.ROOT,
                "%s  %s  %s %s, every %s; %s; %d articles, %d set aside%s; last success %s%s%s",
                s.get("id").asString(),
                s.get("name").asString(),
                s.get("kind").asString().toLowerCase(Locale.ROOT),
                s.get("address").asString(),
                s.get("every").asString(),
                state,
                s.get("articles").asLong(),
                s.get("setAside").asLong(),
                unread == 0 ? "" : ", " + unread + " stored and not read (not English)",
                s.path("lastSuccessAt").asString("never"),
                next.isEmpty() ? "" : ", next try " + next,
                problem.isEmpty()
                        ? ""
                        : failures == 0 ? "; " + problem : "; failed " + failures + " times: " + problem);
    }
}
