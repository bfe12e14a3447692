package org.dateline.extraction;

import edu.emory.mathcs.nlp.common.util.IOUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps packed files of the class path unpacked in a folder: to unpack the word embeddings takes most of the time in which
 * the models load, to read them unpacked a tenth of it.
 *
 * @param folder a folder that only the service's own user can write to, since objects are read from it
 */
record Unpacked(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Unpacked.class);

    private static final int BUFFER = 1 << 20;

    /** Opens a file unpacked, and leaves it so for the next start; where the folder cannot be written to, as it is. */
    InputStream open(String packed) throws IOException {
        Path file = folder.resolve(name(packed));
        try {
            if (!Files.exists(file)) {
                unpack(packed, file);
            }
            return new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (IOException e) {
            LOG.warn("{} is not kept unpacked in {}: {}", packed, folder, e.toString());
            return IOUtils.createXZBufferedInputStream(source(packed).openStream());
        }
    }

    /** Another release of the file has another size. */
    private static String name(String packed) throws IOException {
        String name = packed.substring(packed.lastIndexOf('/') + 1, packed.lastIndexOf('.'));
        return name + "-" + source(packed).openConnection().getContentLengthLong();
    }

    private static URL source(String packed) {
        return Objects.requireNonNull(Unpacked.class.getClassLoader().getResource(packed), packed);
    }

    /** Under a name of its own until it is whole: a process may end, and others may do the same. */
    private void unpack(String packed, Path file) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "unpacking", null);
        try (InputStream in = IOUtils.createXZBufferedInputStream(source(packed).openStream())) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
