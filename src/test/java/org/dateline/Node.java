package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Runs the scripts of {@code src/test/node}; tests that need it are skipped where Node or its packages are not there. */
public final class Node {

    private static final Path SCRIPTS = Path.of("src/test/node");
    /** Where the packages are, and where scripts run. */
    public static final Path FOLDER = Path.of("target/node");

    private Node() {}

    /** Runs a script that must succeed, and returns what it printed. */
    public static String run(String script, String... arguments) throws Exception {
        Process process = serve(FOLDER, script, arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Starts a script of a folder with packages of its own, {@link #FOLDER} or one in it, and leaves it running. */
    public static Process serve(Path folder, String script, String... arguments) throws Exception {
        FileSystemUtils.copyRecursively(SCRIPTS, FOLDER);
        assumeTrue(exitCode(folder, "node", "--version") == 0, "Node is not on this machine");
        install(folder);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    private static void install(Path folder) throws Exception {
        Path wanted = folder.resolve("package.json");
        Path installed = folder.resolve("installed.json");
        if (!Files.exists(installed) || Files.mismatch(installed, wanted) >= 0) {
            assumeTrue(
                    exitCode(folder, "npm", "install", "--no-audit", "--no-fund", "--silent") == 0,
                    "npm could not install the packages of " + folder);
            Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int exitCode(Path folder, String... command) throws InterruptedException {
        try {
            Process process = start(folder, List.of(command));
            process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static Process start(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
