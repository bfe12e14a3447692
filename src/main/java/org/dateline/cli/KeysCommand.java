package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.security.AccessRole;
import org.dateline.security.Actor;
import org.dateline.security.ApiKey;
import org.dateline.security.ApiKeys;
import org.dateline.security.KeyRefused;
import org.dateline.server.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Creates, lists and revokes keys, with or without a running service. */
@Command(name = "keys", mixinStandardHelpOptions = true, description = "Makes, lists and revokes the keys of programs.")
final class KeysCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    KeysCommand(Class<?> application) {
        this.application = application;
    }

    /** Prints the usage if no subcommand is given. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Makes a key, and prints it this once.")
    int create(
            @Parameters(paramLabel = "NAME", description = "The purpose of the key.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "${COMPLETION-CANDIDATES}, in any case.")
                    AccessRole role,
            @Option(names = "--days", paramLabel = "N", description = "The days until it expires. The default is 365.")
                    @Nullable
                    Integer days,
            @CommandLine.Mixin DataFolder data) {
        return run(
                data,
                service -> {
                    Map<String, @Nullable Object> variables = new HashMap<>(Map.of("name", name, "role", role.name()));
                    variables.put("days", days);
                    print(service.ask(ServiceDesk.document("create-key"), variables)
                            .at("/createKey/secret")
                            .asString());
                },
                keys -> print(keys.create(name, role, days == null ? null : Duration.ofDays(days), Actor.commandLine())
                        .secret()));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the keys, the latest first.")
    int list(@CommandLine.Mixin DataFolder data) {
        return run(
                data,
                service -> service.ask(ServiceDesk.document("keys"), Map.of())
                        .at("/keys")
                        .forEach(this::print),
                keys -> keys.all().forEach(this::print));
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes a key: its requests are refused, and its streams end.")
    int revoke(
            @Parameters(paramLabel = "ID", description = "The id that list prints, or the key itself.") String id,
            @CommandLine.Mixin DataFolder data) {
        String publicPart = id.startsWith(ApiKeys.PREFIX) ? id.split("_")[1] : id;
        return run(
                data,
                service -> print(service.ask(ServiceDesk.document("revoke-key"), Map.of("id", publicPart))
                        .get("revokeKey")),
                keys -> print(keys.revoke(publicPart, Actor.commandLine())));
    }

    private interface Work<T> {
        void on(T desk);
    }

    private int run(DataFolder data, Work<ServiceDesk> byService, Work<ApiKeys> here) {
        try {
            Optional<ServiceDesk> service = Desks.service(data.folder());
            if (service.isPresent()) {
                try (ServiceDesk desk = service.get()) {
                    byService.on(desk);
                }
            } else {
                try (BulkDesk desk = BulkDesk.open(application, data.folder(), BulkDesk.PAGE_CACHE)) {
                    here.on(desk.get(ApiKeys.class));
                }
            }
            return CommandLine.ExitCode.OK;
        } catch (DataFolderInUse | KeyRefused | IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void print(ApiKey key) {
        print(line(key.id(), key.role().name(), key.name(), key.createdBy(), key.expiresAt(), key.revokedAt()));
    }

    private void print(JsonNode key) {
        String revoked = key.get("revokedAt").asString(null);
        print(line(
                key.get("id").asString(),
                key.get("role").asString(),
                key.get("name").asString(),
                key.get("createdBy").asString(),
                Instant.parse(key.get("expiresAt").asString()),
                revoked == null ? null : Instant.parse(revoked)));
    }

    private static String line(
            String id, String role, String name, String by, Instant expires, @Nullable Instant revoked) {
        String state = revoked != null
                ? "revoked " + revoked
                : (expires.isBefore(Instant.now()) ? "expired " : "valid until ") + expires;
        return String.format(Locale.ROOT, "%s  %-8s  %s; %s, made by %s", id, role, name, state, by);
    }
}
