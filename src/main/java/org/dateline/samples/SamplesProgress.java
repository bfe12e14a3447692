package org.dateline.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records in the data folder that the bundled reports are being read, so that the next start continues after an
 * interruption.
 */
@Component
class SamplesProgress {

    private final Path mark;

    SamplesProgress(@Value("${dateline.data:data}") String data) {
        this.mark = Path.of(data, "samples-begun");
    }

    boolean isBegun() {
        return Files.exists(mark);
    }

    void begin() {
        try {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            if (!isBegun()) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + mark, e);
        }
    }

    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + mark, e);
        }
    }
}
