package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with secrets are whole and closed. */
class PrivateFilesTests {

    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
        Path file = folder.resolve("token");
        PrivateFiles.write(file, "first");
        // The text ends up in no file, as on a full disk.
        Files.createDirectory(folder.resolve("token.new"));
        assertThatThrownBy(() -> PrivateFiles.write(file, "second")).isInstanceOf(IOException.class);
        assertThat(file).hasContent("first");
    }

    @Test
    void aFileIsReplacedAsAWholeAndBelongsToItsOwner() throws IOException {
        Path file = folder.resolve("token");
        PrivateFiles.write(file, "a longer text");
        PrivateFiles.write(file, "short");
        assertThat(file).hasContent("short");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
