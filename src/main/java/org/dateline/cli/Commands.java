package org.dateline.cli;

import java.util.Arrays;
import org.dateline.server.PortTaken;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the service or runs a command, depending on the first argument. */
public final class Commands {

    private Commands() {}

    @Command(
            name = "dateline",
            description = "A news timeline knowledge graph. Without a command it starts the service.",
            mixinStandardHelpOptions = true,
            version = "dateline 0.1.0-SNAPSHOT")
    private static final class Root implements Runnable {
        @Override
        public void run() {
            CommandLine.usage(this, System.out);
        }
    }

    /** Runs the service or the command that the arguments name. A command ends the process with its exit code. */
    public static void run(Class<?> application, String[] args) {
        if (isService(args)) {
            SpringApplication service = new SpringApplication(application);
            service.addListeners(new PortTaken.Check());
            service.run(args);
            return;
        }
        System.exit(commands(application).execute(args));
    }

    /** Tells whether there are no arguments, or only settings such as {@code --server.port=9000}. */
    private static boolean isService(String[] args) {
        return Arrays.stream(args).allMatch(a -> a.startsWith("--") && a.contains("="));
    }

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Root())
                .addSubcommand(new IngestCommand(application))
                .addSubcommand(new SetAsideCommand(application))
                .addSubcommand(new QuarantineCommand(application))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new LabelCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new QueriesCommand())
                .addSubcommand(new ImportCommand(application))
                .addSubcommand(new ExportCommand(application))
                .addSubcommand(new BackupCommand(application))
                .addSubcommand(new RestoreCommand(application))
                .addSubcommand(new ProjectCommand(application))
                .addSubcommand(new RebuildCommand(application))
                .addSubcommand(new KeysCommand(application))
                .addSubcommand(new AuditCommand(application))
                .addSubcommand(new SourcesCommand(application))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
