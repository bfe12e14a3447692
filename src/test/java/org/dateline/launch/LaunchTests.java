package org.dateline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LaunchTests {

    /** What classes of Java 17 begin with, behind the mark of all classes and the minor number. */
    private static final int JAVA_17 = 61;

    private static final Pattern VERSION = Pattern.compile("version \"(\\d+)");

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** The version of the first Java of the path; 0 where there is none. */
    private static int ofPath() throws InterruptedException {
        try {
            Matcher version = VERSION.matcher(said("java", "-version"));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void itNeedsTheJavaThatTheCodeIsCompiledFor() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<java.version>" + Launch.NEEDED + "</java.version>");
    }

    @Test
    void itRunsFromJava17On() throws IOException {
        try (InputStream in = Objects.requireNonNull(Launch.class.getResourceAsStream("Launch.class"));
                DataInputStream data = new DataInputStream(in)) {
            data.readInt();
            data.readUnsignedShort();
            assertThat(data.readUnsignedShort()).isLessThanOrEqualTo(JAVA_17);
        }
    }

    @Test
    void onAnOlderJavaOneLineSaysWhichOneIsNeeded() throws Exception {
        int version = ofPath();
        Assumptions.assumeTrue(version >= 17 && version < Launch.NEEDED, "the Java of the path is none of 17 to 20");
        Path classes = Path.of(
                Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        assertThat(said("java", "-cp", classes.toString(), Launch.class.getName()))
                .isEqualTo("1 dateline: this is Java " + version + ", and Dateline needs Java " + Launch.NEEDED
                        + " or later. Install one, or set JAVA_HOME to its folder and start bin/dateline.\n");
    }
}
