package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsideFolderTests {

    @TempDir
    Path temp;

    private Path folder;
    private Path outside;

    @BeforeEach
    void write() throws IOException {
        Path real = temp.toRealPath();
        folder = Files.createDirectories(real.resolve("inbox"));
        outside = Files.createDirectories(real.resolve("outside"));
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("inner/a.txt"), "Norway banned turbot.");
        Files.writeString(outside.resolve("a.txt"), "secret");
    }

    private String read(Path file) throws IOException {
        try (InputStream in = InsideFolder.of(folder).open(file)) {
            return new String(in.readAllBytes());
        }
    }

    @Test
    void aFileAndALinkToOneInTheFolderAreRead() throws IOException {
        assertThat(read(folder.resolve("inner/a.txt"))).isEqualTo("Norway banned turbot.");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("inner/a.txt"));
        assertThat(read(folder.resolve("b.txt"))).isEqualTo("Norway banned turbot.");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.txt"), outside.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        for (String path : List.of("b.txt", "linked/a.txt", "../outside/a.txt")) {
            assertThatThrownBy(() -> read(folder.resolve(path)))
                    .as(path)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leads out");
        }
    }

    /** What an open file and its folders may have become since their path was resolved. */
    @Test
    void aLinkThatWasMadeMeanwhileIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.txt"), outside.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("linked"), outside);
        for (String path : List.of("b.txt", "linked/a.txt")) {
            assertThatThrownBy(() ->
                            InsideFolder.of(folder).openResolved(Path.of(path)).close())
                    .as(path)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFolderInThePlaceOfTheFirstOneIsNotRead() throws IOException {
        InsideFolder inside = InsideFolder.of(folder);
        Files.move(folder, folder.resolveSibling("aside"));
        Files.createSymbolicLink(folder, outside);
        assertThatThrownBy(() -> inside.openResolved(Path.of("a.txt")).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another folder");
        assertThatThrownBy(() -> InsideFolder.of(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("link");
    }

    @Test
    void aFolderThatIsExchangedForALinkAgainAndAgainNeverShowsWhatIsOutside() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), outside);
        Path inner = folder.resolve("inner");
        AtomicBoolean end = new AtomicBoolean();
        Thread exchange = Thread.ofPlatform().start(() -> {
            try {
                while (!end.get()) {
                    Files.move(inner, folder.resolve("aside"));
                    Files.move(link, inner);
                    Files.move(inner, link);
                    Files.move(folder.resolve("aside"), inner);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        int read = 0;
        for (int i = 0; i < 3_000; i++) {
            try {
                assertThat(read(inner.resolve("a.txt"))).isEqualTo("Norway banned turbot.");
                read++;
            } catch (IOException e) {
                // It is not there, or is a link now.
            }
        }
        end.set(true);
        exchange.join();
        assertThat(read).isPositive();
    }
}
